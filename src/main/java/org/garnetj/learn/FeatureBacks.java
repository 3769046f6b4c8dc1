package org.garnetj.learn;

import org.garnetj.filter.FloatBox;
import org.garnetj.image.VoxelSize;

/**
 * One-sided differences along the slicing axis. The back of a pore grows brighter slice by slice
 * until the wall is cut; lithium keeps its grey.
 */
final class FeatureBacks {

    private FeatureBacks() {}

    static void compute(
            final FloatBox grey, final VoxelSize voxelSize, final FeatureColumns columns) {
        for (final double length : columns.lengths(FeatureKind.AHEAD, FeatureKind.BEHIND)) {
            final int slices = FeatureReach.slices(length, voxelSize);
            final double[] sigma = FeatureReach.backSigma_px(length, voxelSize);
            final FloatBox smooth = FeatureScales.smooth(grey, sigma, new int[] {0, 0, slices});
            difference(smooth, slices, columns.of(FeatureKind.AHEAD, length));
            difference(smooth, -slices, columns.of(FeatureKind.BEHIND, length));
        }
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
