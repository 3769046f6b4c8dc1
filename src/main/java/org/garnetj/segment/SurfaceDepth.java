package org.garnetj.segment;

import net.imglib2.Interval;

import org.garnetj.image.Side;
import org.garnetj.learn.FeatureDepth;

/**
 * How far below the surface of a FIB-SEM stack a voxel lies, along the axis that meets the surface.
 * Where nothing lies above the sample, all of it is deep: the stack may be a part cut from below.
 */
final class SurfaceDepth implements FeatureDepth {

    /** Deeper than any depth that a feature tells apart. */
    private static final float DEEP_UM = 1e6f;

    private final int[][] rows;
    private final Side surface;
    private final long extent;
    private final double row_um;

    /**
     * @param rows the first row of the sample in each slice and column, the surface at the top
     * @param surface top, bottom, left or right
     * @param extent of the stack along that axis in voxels
     * @param row_um edge of a voxel along that axis
     */
    SurfaceDepth(final int[][] rows, final Side surface, final long extent, final double row_um) {
        this.rows = rows;
        this.surface = surface;
        this.extent = extent;
        this.row_um = row_um;
    }

    @Override
    public void fill(final Interval interval, final float[] depth_um) {
        int i = 0;
        for (long z = interval.min(2); z <= interval.max(2); z++) {
            for (long y = interval.min(1); y <= interval.max(1); y++) {
                for (long x = interval.min(0); x <= interval.max(0); x++) {
                    depth_um[i++] = surface.axis() == 0 ? depth(z, y, x) : depth(z, x, y);
                }
            }
        }
    }

    private float depth(final long slice, final long column, final long along) {
        final boolean far = surface == Side.BOTTOM || surface == Side.RIGHT;
        final long row = far ? extent - 1 - along : along;
        final int first = rows[(int) slice][(int) column];
        return first == 0 ? DEEP_UM : (float) ((row - first + 0.5) * row_um);
    }
}
