package org.garnetj.label;

import net.imglib2.Dimensions;
import net.imglib2.FinalDimensions;

import java.util.stream.IntStream;

/**
 * Indices of a flat array that holds a stack with a margin of one voxel all round, so that every
 * voxel has all its neighbours.
 */
record PaddedGrid(int width, int height, int depth) {

    static PaddedGrid around(final Dimensions image) {
        final PaddedGrid grid =
                new PaddedGrid(
                        Math.toIntExact(image.dimension(0)),
                        Math.toIntExact(image.dimension(1)),
                        Math.toIntExact(image.dimension(2)));
        if ((grid.width + 2L) * (grid.height + 2L) * (grid.depth + 2L) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a stack of 2^31 voxels or more cannot be flooded; cut it, or bin it");
        }
        return grid;
    }

    FinalDimensions size() {
        return new FinalDimensions(width, height, depth);
    }

    /** Length of the array. */
    int length() {
        return (width + 2) * (height + 2) * (depth + 2);
    }

    int index(final int x, final int y, final int z) {
        return ((z + 1) * (height + 2) + y + 1) * (width + 2) + x + 1;
    }

    /** Slice of an index. */
    int z(final int index) {
        return index / ((width + 2) * (height + 2)) - 1;
    }

    /** Position in its slice of an index, without the margin. */
    int inSlice(final int index) {
        final int rest = index % ((width + 2) * (height + 2));
        return (rest / (width + 2) - 1) * width + rest % (width + 2) - 1;
    }

    /** Distances in the array to the neighbours, in raster order. */
    int[] neighbours(final Connectivity connectivity) {
        return IntStream.range(0, 27)
                .filter(i -> connectivity.joins(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1))
                .map(i -> ((i / 9 - 1) * (height + 2) + i / 3 % 3 - 1) * (width + 2) + i % 3 - 1)
                .toArray();
    }
}
