package org.garnetj.shape;

import net.imglib2.Interval;

import org.garnetj.block.Block;

import java.util.Arrays;

/**
 * The labels of a block and of {@link #MARGIN} voxels around it, x fastest, {@link #OUTSIDE} where
 * the stack ends.
 */
final class PaddedBlock {

    /** Voxels on all sides. */
    static final int MARGIN = 16;

    /** Stands for what is not in the stack. */
    static final int OUTSIDE = -1;

    final int[] labels;

    /** Distances in {@link #labels} between neighbours along x, y, z. */
    final int[] stride;

    /** Voxels of the block itself along x, y, z. */
    final int[] size;

    /** First voxel of the block in the stack. */
    final int[] min;

    private PaddedBlock(final Block block) {
        size = block.size();
        min = Arrays.stream(block.min()).mapToInt(Math::toIntExact).toArray();
        stride =
                new int[] {
                    1, size[0] + 2 * MARGIN, (size[0] + 2 * MARGIN) * (size[1] + 2 * MARGIN)
                };
        labels = new int[stride[2] * (size[2] + 2 * MARGIN)];
    }

    /** The block of a stack whose labels come from {@code rows}. */
    static PaddedBlock of(final Interval stack, final LabelRows rows, final Block block) {
        final PaddedBlock padded = new PaddedBlock(block);
        padded.fill(stack, rows);
        return padded;
    }

    private void fill(final Interval stack, final LabelRows rows) {
        final int first = Math.max(0, min[0] - MARGIN);
        final int end = (int) Math.min(stack.dimension(0), min[0] + size[0] + MARGIN);
        final int row = stride[1];
        for (int z = -MARGIN; z < size[2] + MARGIN; z++) {
            for (int y = -MARGIN; y < size[1] + MARGIN; y++) {
                final int start = index(-MARGIN, y, z);
                if (isInside(stack, 1, y) && isInside(stack, 2, z)) {
                    final int to = start + first - min[0] + MARGIN;
                    Arrays.fill(labels, start, to, OUTSIDE);
                    rows.copy(first, min[1] + y, min[2] + z, end - first, labels, to);
                    Arrays.fill(labels, to + end - first, start + row, OUTSIDE);
                } else {
                    Arrays.fill(labels, start, start + row, OUTSIDE);
                }
            }
        }
    }

    private boolean isInside(final Interval stack, final int d, final int at) {
        return min[d] + at >= 0 && min[d] + at < stack.dimension(d);
    }

    /** Where the label of a voxel lies; the block itself begins at 0, 0, 0. */
    int index(final int x, final int y, final int z) {
        return (z + MARGIN) * stride[2] + (y + MARGIN) * stride[1] + x + MARGIN;
    }
}
