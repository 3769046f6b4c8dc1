package org.garnetj.block;

import net.imglib2.Dimensions;

import java.util.AbstractList;
import java.util.List;

/**
 * A regular cut of an image into blocks, x fastest. The last block along a dimension is smaller
 * where the image does not divide evenly.
 */
public final class BlockPlan {

    private final long[] dimensions;
    private final int[] blockSize;
    private final int[] grid;

    private BlockPlan(final long[] dimensions, final int[] blockSize) {
        this.dimensions = dimensions.clone();
        this.blockSize = blockSize.clone();
        grid = new int[dimensions.length];
        for (int d = 0; d < grid.length; d++) {
            if (blockSize[d] < 1) {
                throw new IllegalArgumentException(
                        "block size " + blockSize[d] + " is not positive");
            }
            grid[d] = Math.toIntExact((dimensions[d] + blockSize[d] - 1) / blockSize[d]);
        }
    }

    /** Blocks of {@code blockSize} pixels over an image. */
    public static BlockPlan of(final Dimensions image, final int... blockSize) {
        return new BlockPlan(image.dimensionsAsLongArray(), blockSize);
    }

    /**
     * One block for each plane of a three-dimensional image, so that a block fits one slice's
     * array.
     */
    public static BlockPlan slices(final Dimensions image) {
        return of(
                image, Math.toIntExact(image.dimension(0)), Math.toIntExact(image.dimension(1)), 1);
    }

    /** All blocks, in order. */
    public List<Block> blocks() {
        return new AbstractList<>() {
            @Override
            public Block get(final int index) {
                return block(index);
            }

            @Override
            public int size() {
                int count = 1;
                for (final int n : grid) {
                    count = Math.multiplyExact(count, n);
                }
                return count;
            }
        };
    }

    private Block block(final int index) {
        final long[] min = new long[grid.length];
        final int[] size = new int[grid.length];
        int rest = index;
        for (int d = 0; d < grid.length; d++) {
            min[d] = (long) (rest % grid[d]) * blockSize[d];
            size[d] = (int) Math.min(blockSize[d], dimensions[d] - min[d]);
            rest /= grid[d];
        }
        return new Block(index, min, size);
    }
}
