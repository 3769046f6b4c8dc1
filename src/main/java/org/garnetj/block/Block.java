package org.garnetj.block;

import net.imglib2.FinalInterval;

/**
 * One block of a {@link BlockPlan}.
 *
 * @param index position in the plan, from 0
 * @param min first pixel along each dimension
 * @param size number of pixels along each dimension
 */
public record Block(int index, long[] min, int[] size) {

    /** The block as an ImgLib2 interval. */
    public FinalInterval interval() {
        final long[] dimensions = new long[size.length];
        for (int d = 0; d < size.length; d++) {
            dimensions[d] = size[d];
        }
        return FinalInterval.createMinSize(concatenate(min, dimensions));
    }

    /** Number of pixels. */
    public int pixels() {
        int product = 1;
        for (final int extent : size) {
            product = Math.multiplyExact(product, extent);
        }
        return product;
    }

    /**
     * The same block grown by {@code halo} on both sides of each dimension; it may reach beyond the
     * image.
     */
    public Block grown(final int... halo) {
        final long[] grownMin = min.clone();
        final int[] grownSize = size.clone();
        for (int d = 0; d < size.length; d++) {
            grownMin[d] -= halo[d];
            grownSize[d] += 2 * halo[d];
        }
        return new Block(index, grownMin, grownSize);
    }

    private static long[] concatenate(final long[] a, final long[] b) {
        final long[] both = new long[a.length + b.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
