package org.garnetj.segment;

import org.garnetj.image.VoxelSize;
import org.garnetj.learn.OutOfBag;
import org.garnetj.learn.TrainedForest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model and what its training says about it.
 *
 * @param model the model
 * @param forest its forest, with the error about marked voxels that a tree has not seen, as the
 *     classes are weighted, and the importance of each feature
 * @param samples of each class, in the order of the labels, that it learnt from
 * @param voxelSize of the stack, or the first of them, that it learnt from
 * @param told how it came about: settings by their keys
 * @param notes one sentence each
 */
public record TrainedResult(
        TrainedModel model,
        TrainedForest forest,
        List<Integer> samples,
        VoxelSize voxelSize,
        SortedMap<String, String> told,
        List<String> notes) {

    public TrainedResult {
        samples = List.copyOf(samples);
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        notes = List.copyOf(notes);
    }

    /** The same with another model of the same forest. */
    TrainedResult withModel(final TrainedModel other) {
        return new TrainedResult(other, forest, samples, voxelSize, told, notes);
    }

    /** The error about marked voxels that a tree has not seen. */
    public OutOfBag outOfBag() {
        return forest.outOfBag();
    }
}
