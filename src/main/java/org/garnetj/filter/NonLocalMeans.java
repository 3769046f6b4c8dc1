package org.garnetj.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Non-local means in three dimensions: a pixel becomes the mean of those around it, each weighted
 * by how alike their surroundings are (Buades, Coll, Morel, Multiscale Model. Simul. 2005, 4, 490,
 * doi:10.1137/040616024).
 *
 * <p>With D the mean squared difference of the boxes around two pixels, in variances of the noise,
 * the weight is max(0, 1 − max(0, D − 2)/(8 h²))⁸, which is close to exp(−(D − 2)/h²) and needs no
 * exponential. All pixels are treated offset by offset, so that boxes are sums along one axis after
 * the other, and each pair of pixels is compared once (Darbon et al., ISBI 2008,
 * doi:10.1109/ISBI.2008.4541250). Every pixel is a sum in the same order wherever it lies in a
 * block.
 */
public final class NonLocalMeans {

    private static final float POWER = 8;

    /** A pixel on the surface of a ball lies in it. */
    private static final double EXACT = 1e-6;

    private final FloatBox greys;
    private final int[] low;
    private final int[] high;
    private final int[] patch;
    private final float perDistance;
    private final float none;
    private final PatchDistances distances;
    private final float[][] sums;
    private final float[][] counts;
    private final float[] weights;
    private final float[] others;
    private final float[] theirs;
    private final int stride;
    private final int pixels;

    private NonLocalMeans(
            final FloatBox greys,
            final FloatBox even,
            final int[] low,
            final int[] high,
            final int[] patch,
            final double strength) {
        this.greys = greys;
        this.low = low;
        this.high = high;
        this.patch = patch;
        final int box = (2 * patch[0] + 1) * (2 * patch[1] + 1) * (2 * patch[2] + 1);
        perDistance = (float) (1 / (box * POWER * strength * strength));
        none = 1 + 2 * box * perDistance;
        distances = new PatchDistances(even, patch);
        stride = greys.stride(1);
        pixels = greys.stride(2);
        sums = new float[greys.core()[2]][pixels];
        counts = new float[greys.core()[2]][pixels];
        weights = new float[pixels];
        others = new float[pixels];
        theirs = new float[pixels];
    }

    /**
     * The means in the core.
     *
     * @param greys what is averaged
     * @param even the same on a scale on which noise has the standard deviation 1 everywhere; of
     *     the same shape, its margin holds search and patch together, and beyond the image whatever
     *     the image is extended by
     * @param low first pixel of the image as seen from the core's first, along x, y, z
     * @param high the pixel behind the last
     * @param offsets one of each pair of opposite offsets to the pixels that are averaged
     * @param patch half edges of the boxes that are compared
     * @param strength h
     */
    public static FloatBox of(
            final FloatBox greys,
            final FloatBox even,
            final int[] low,
            final int[] high,
            final int[][] offsets,
            final int[] patch,
            final double strength) {
        return new NonLocalMeans(greys, even, low, high, patch, strength).run(offsets);
    }

    /**
     * One of each pair of opposite offsets in an ellipsoid with these half axes, in fixed order.
     */
    public static int[][] ball(final double... radius) {
        final int rx = (int) (radius[0] + EXACT);
        final int ry = (int) (radius[1] + EXACT);
        final int rz = (int) (radius[2] + EXACT);
        final List<int[]> offsets = new ArrayList<>();
        for (int z = 0; z <= rz; z++) {
            for (int y = z == 0 ? 0 : -ry; y <= ry; y++) {
                for (int x = z == 0 && y == 0 ? 1 : -rx; x <= rx; x++) {
                    final double distance =
                            square(x, radius[0]) + square(y, radius[1]) + square(z, radius[2]);
                    if (distance <= 1 + EXACT) {
                        offsets.add(new int[] {x, y, z});
                    }
                }
            }
        }
        return offsets.toArray(int[][]::new);
    }

    // -- Helper methods --

    private static double square(final int offset, final double radius) {
        return offset == 0 ? 0 : offset / radius * (offset / radius);
    }

    private FloatBox run(final int[][] offsets) {
        for (final int[] offset : offsets) {
            compare(offset);
        }
        final int[] core = greys.core();
        final FloatBox means = FloatBox.of(core, 0, 0, 0);
        for (int z = 0; z < core[2]; z++) {
            for (int y = 0; y < core[1]; y++) {
                final int from = row(y);
                final int to = means.index(0, y, z);
                for (int x = 0; x < core[0]; x++) {
                    final float own = greys.values()[greys.index(x, y, z)];
                    means.values()[to + x] = (sums[z][from + x] + own) / (counts[z][from + x] + 1);
                }
            }
        }
        return means;
    }

    /** Adds all pairs of pixels that are an offset apart, one of which lies in the core. */
    private void compare(final int[] offset) {
        final int[] core = greys.core();
        final int firstRow = Math.min(0, -offset[1]);
        final int rows = core[1] + Math.abs(offset[1]);
        distances.at(offset, firstRow, rows);
        for (int z = -offset[2] - patch[2]; z < core[2] + patch[2]; z++) {
            distances.take(z);
            final int middle = z - patch[2];
            if (middle >= -offset[2] && holds(2, middle) && holds(2, middle + offset[2])) {
                distances.add(middle, weights);
                weigh(row(firstRow) - greys.margin()[0], row(firstRow + rows) - greys.margin()[0]);
                clip(offset, firstRow, rows);
                spread(offset, middle);
            }
        }
    }

    private boolean holds(final int axis, final int place) {
        return place >= low[axis] && place < high[axis];
    }

    /** Where row {@code y} of the core begins in a plane, without its margin. */
    private int row(final int y) {
        return (y + greys.margin()[1]) * stride + greys.margin()[0];
    }

    private void weigh(final int start, final int end) {
        for (int i = start; i < end; i++) {
            final float linear = none - perDistance * weights[i];
            final float most = 1 + linear - Math.abs(1 - linear);
            final float one = 0.25f * (most + Math.abs(most));
            final float two = one * one;
            final float four = two * two;
            weights[i] = four * four;
        }
    }

    /** Pairs of which one lies outside the image are none. */
    private void clip(final int[] offset, final int firstRow, final int rows) {
        final int fromX = Math.max(low[0], low[0] - offset[0]);
        final int toX = Math.min(high[0], high[0] - offset[0]);
        final int left = -greys.margin()[0];
        final int right = greys.core()[0] + greys.margin()[0];
        for (int y = firstRow; y < firstRow + rows; y++) {
            final int row = row(y);
            if (!holds(1, y) || !holds(1, y + offset[1])) {
                Arrays.fill(weights, row + left, row + right, 0);
            } else {
                Arrays.fill(weights, row + left, row + Math.max(left, Math.min(right, fromX)), 0);
                Arrays.fill(weights, row + Math.min(right, Math.max(left, toX)), row + right, 0);
            }
        }
    }

    /** Adds the pixels at either end of the offset to each other. */
    private void spread(final int[] offset, final int z) {
        final int depth = greys.core()[2];
        final int apart = offset[0] + offset[1] * stride;
        final int start = row(0);
        final int end = row(greys.core()[1] - 1) + greys.core()[0];
        if (z >= 0) {
            PatchDistances.copy(
                    greys.values(), plane(z + offset[2]) + start + apart, others, start, end);
            accumulate(others, weights, sums[z], counts[z], start, end);
        }
        final int ahead = z + offset[2];
        if (ahead < depth) {
            PatchDistances.copy(greys.values(), plane(z) + start - apart, others, start, end);
            PatchDistances.copy(weights, start - apart, theirs, start, end);
            accumulate(others, theirs, sums[ahead], counts[ahead], start, end);
        }
    }

    private int plane(final int z) {
        return (z + greys.margin()[2]) * pixels;
    }

    private static void accumulate(
            final float[] greys,
            final float[] weights,
            final float[] sums,
            final float[] counts,
            final int start,
            final int end) {
        for (int i = start; i < end; i++) {
            sums[i] += weights[i] * greys[i];
        }
        for (int i = start; i < end; i++) {
            counts[i] += weights[i];
        }
    }
}
