package org.garnetj.segment;

import org.garnetj.image.Phase;
import org.garnetj.image.VoxelSize;
import org.garnetj.learn.ClassNames;
import org.garnetj.learn.ClassPool;
import org.garnetj.learn.FeatureSet;
import org.garnetj.learn.Forest;
import org.garnetj.learn.SliceGreys;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a segmenter has learnt.
 *
 * @param forest tells classes, in the order of their labels, by features
 * @param features what it asks of a voxel
 * @param classes name of each label
 * @param modality of the stacks it learnt from
 * @param levels grey levels of those stacks. Without them the model is portable: every stack's own
 *     levels are measured, and one µm of a feature stands for a pixel, whatever its size
 * @param greys how it meets the greys of a slice
 * @param pool makes probabilities of what forest and refinement say; empty where the refined ones
 *     stand as they are
 */
public record TrainedModel(
        Forest forest,
        FeatureSet features,
        SortedMap<Integer, String> classes,
        Modality modality,
        Optional<GreyLevels> levels,
        SliceGreys greys,
        Optional<ClassPool> pool) {

    public TrainedModel {
        Objects.requireNonNull(forest, "forest");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(greys, "greys");
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        if (classes.size() != forest.classCount()) {
            throw new IllegalArgumentException(
                    classes.size() + " names for " + forest.classCount() + " classes");
        }
    }

    /** The same with its probabilities pooled so. */
    TrainedModel withPool(final ClassPool other) {
        return new TrainedModel(
                forest, features, classes, modality, levels, greys, Optional.of(other));
    }

    /** Whether every class is a phase. */
    public boolean tellsPhases() {
        return tellPhases(classes);
    }

    /** Whether all these names are those of phases. */
    public static boolean tellPhases(final SortedMap<Integer, String> classes) {
        return classes.values().stream().allMatch(name -> ClassNames.phase(name).isPresent());
    }

    /** The voxel size by which features are computed on stacks of a voxel size. */
    VoxelSize scaled(final VoxelSize own) {
        return levels.isPresent() ? own : inPixels(own);
    }

    /** A voxel of the same shape whose smaller edge in the slice is one µm. */
    static VoxelSize inPixels(final VoxelSize own) {
        final double pixel_um = Math.min(own.x_um(), own.y_um());
        return VoxelSize.um(own.x_um() / pixel_um, own.y_um() / pixel_um, own.z_um() / pixel_um);
    }

    /** Labels by the number of the class; without lithium, lithium is void. */
    int[] labels(final LithiumPresence lithium) {
        final boolean none = tellsPhases() && lithium == LithiumPresence.NO;
        return classes.keySet().stream()
                .mapToInt(label -> none && label == Phase.LI.label() ? Phase.VOID.label() : label)
                .toArray();
    }

    /**
     * Whether the outside (cap, air, blank bands) is found and left out before: it is where the
     * classes are phases, and nobody marked the outside as one of them.
     */
    public boolean leavesOutsideOut() {
        return tellsPhases() && !classes.containsKey(Phase.NOT_ANALYSED.label());
    }
}
