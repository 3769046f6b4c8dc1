package org.garnetj.learn;

import org.garnetj.filter.FloatBox;
import org.garnetj.image.VoxelSize;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One-sided differences along the slicing axis. The back of a pore grows brighter slice by slice
 * until the wall is cut; lithium keeps its grey.
 */
final class FeatureBacks {

    private FeatureBacks() {}

    /** The smoothing in the slice that goes with each distance. */
    static Map<Double, FeatureScale> smoothing(final FeatureSet set, final VoxelSize voxelSize) {
        final Map<Double, FeatureScale> smoothing = new TreeMap<>();
        for (final double length : lengths(new FeatureColumns(set, new float[0][]))) {
            final double sigma_um = FeatureReach.BACK_SMOOTHING * length;
            smoothing.put(length, FeatureScale.of(sigma_um, 2, voxelSize));
        }
        return smoothing;
    }

    static void compute(
            final FloatBox grey,
            final VoxelSize voxelSize,
            final Map<Double, FeatureScale> smoothing,
            final FeatureColumns columns) {
        for (final double length : lengths(columns)) {
            final int slices = FeatureReach.slices(length, voxelSize);
            final FloatBox smooth = smoothing.get(length).smooth(grey, 0, 0, slices);
            difference(smooth, slices, columns.of(FeatureKind.AHEAD, length));
            difference(smooth, -slices, columns.of(FeatureKind.BEHIND, length));
        }
    }

    // -- Helper methods --

    private static SortedSet<Double> lengths(final FeatureColumns columns) {
        return columns.lengths(FeatureKind.AHEAD, FeatureKind.BEHIND);
    }

    private static void difference(final FloatBox box, final int slices, final float[] target) {
        if (target == null) {
            return;
        }
        final int width = box.core()[0];
        final int step = slices * box.stride(2);
        int to = 0;
        for (int z = 0; z < box.core()[2]; z++) {
            for (int y = 0; y < box.core()[1]; y++, to += width) {
                final int from = box.index(0, y, z);
                for (int x = 0; x < width; x++) {
                    target[to + x] = box.values()[from + step + x] - box.values()[from + x];
                }
            }
        }
    }
}
