package org.garnetj.learn;

import org.garnetj.image.VoxelSize;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A forest with all that it takes to use it again on another stack: what a {@code model.garnet}
 * holds.
 *
 * @param trained the forest, its out-of-bag error and the importance of its features
 * @param features what it asks of a voxel, in this order
 * @param classes name of each label, in the order of the forest's classes
 * @param voxelSize of the stack that it was trained on
 * @param levels the greys that features are normalised by; empty where each stack's own are
 *     measured
 * @param greys how it meets the greys of a slice
 * @param pool makes probabilities of what forest and refinement say; empty where the refined ones
 *     stand as they are
 * @param training how it came about, e.g. modality, settings, seed, checksums of the inputs,
 *     version of the program; told, and kept with the model
 */
public record ForestModel(
        TrainedForest trained,
        FeatureSet features,
        SortedMap<Integer, String> classes,
        VoxelSize voxelSize,
        Optional<FeatureNormalisation> levels,
        SliceGreys greys,
        Optional<ClassPool> pool,
        SortedMap<String, String> training) {

    public ForestModel {
        Objects.requireNonNull(voxelSize, "voxelSize");
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        training = Collections.unmodifiableSortedMap(new TreeMap<>(training));
        require(classes.size() == trained.forest().classCount(), "a name for each class");
        require(
                features.features().size() == trained.forest().featureCount(),
                "as many features as the forest has");
        require(
                trained.importance().length == features.features().size(),
                "an importance for each feature");
        require(
                greys.ofClasses().isEmpty() || greys.ofClasses().size() == classes.size(),
                "a grey for each class");
        require(
                pool.isEmpty() || pool.get().offsets().size() == classes.size(),
                "an offset for each class");
        require(classes.firstKey() >= 0 && classes.lastKey() <= 255, "labels from 0 to 255");
    }

    private static void require(final boolean fine, final String need) {
        if (!fine) {
            throw new IllegalArgumentException("a model needs " + need);
        }
    }
}
