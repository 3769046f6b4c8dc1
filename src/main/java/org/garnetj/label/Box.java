package org.garnetj.label;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;

import java.util.Optional;

/**
 * An axis-aligned box of voxels.
 *
 * @param min first voxel along x, y, z
 * @param max last voxel along x, y, z, inclusive
 */
public record Box(int[] min, int[] max) {

    /** Number of voxels along dimension {@code d}. */
    public int size(final int d) {
        return max[d] - min[d] + 1;
    }

    /** Number of voxels. */
    public long voxels() {
        return (long) size(0) * size(1) * size(2);
    }

    /** Whether a voxel lies in the box. */
    public boolean contains(final int[] voxel) {
        boolean inside = true;
        for (int d = 0; d < min.length; d++) {
            inside &= voxel[d] >= min[d] && voxel[d] <= max[d];
        }
        return inside;
    }

    /** Whether the box reaches the first or the last voxel of {@code image} along {@code d}. */
    public boolean touches(final Interval image, final int d) {
        return min[d] == image.min(d) || max[d] == image.max(d);
    }

    /** The box grown by {@code margin} voxels on all sides, as far as {@code image} goes. */
    public Box grown(final int margin, final Interval image) {
        final int[] from = new int[3];
        final int[] to = new int[3];
        for (int d = 0; d < 3; d++) {
            from[d] = (int) Math.max(image.min(d), min[d] - margin);
            to[d] = (int) Math.min(image.max(d), max[d] + margin);
        }
        return new Box(from, to);
    }

    /** The voxels in both boxes, if there are any. */
    public Optional<Box> intersection(final Box other) {
        final int[] from = new int[3];
        final int[] to = new int[3];
        for (int d = 0; d < 3; d++) {
            from[d] = Math.max(min[d], other.min[d]);
            to[d] = Math.min(max[d], other.max[d]);
            if (from[d] > to[d]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Box(from, to));
    }

    /** The box as an ImgLib2 interval. */
    public FinalInterval interval() {
        return FinalInterval.createMinMax(min[0], min[1], min[2], max[0], max[1], max[2]);
    }
}
