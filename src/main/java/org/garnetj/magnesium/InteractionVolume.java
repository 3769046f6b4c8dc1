package org.garnetj.magnesium;

import java.util.Arrays;

/**
 * The volume that a beam spot excites, as a Gaussian on the voxels of a map: how much of what is in
 * one voxel is counted in another.
 */
record InteractionVolume(double[][] weights) {

    private static final int MOST = 8;

    /** A Gaussian of this standard deviation, which is the same in all directions. */
    static InteractionVolume of(final double sigma_um, final double[] edge_um) {
        return new InteractionVolume(
                Arrays.stream(edge_um)
                        .mapToObj(edge -> gaussian(sigma_um / edge))
                        .toArray(double[][]::new));
    }

    private static double[] gaussian(final double sigma) {
        final int reach = (int) Math.min(MOST, Math.ceil(3 * sigma));
        final double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            final double distance = reach == 0 ? 0 : (i - reach) / sigma;
            weights[i] = Math.exp(-0.5 * distance * distance);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    int reach(final int d) {
        return weights[d].length / 2;
    }

    /** Whether nothing is counted outside its own voxel. */
    boolean isPoint() {
        return reach(0) + reach(1) + reach(2) == 0;
    }

    /** Share of what is {@code x, y, z} voxels away; each within {@link #reach}. */
    double at(final int x, final int y, final int z) {
        return weights[0][x + reach(0)] * weights[1][y + reach(1)] * weights[2][z + reach(2)];
    }

    /** The sum over the neighbourhood; nothing lies outside the box. */
    double[] smooth(final double[] values, final int[] size) {
        return smooth(values, size, false);
    }

    /** The weighted mean over the part of the neighbourhood that lies in the box. */
    double[] smoothWithin(final double[] values, final int[] size) {
        return smooth(values, size, true);
    }

    private double[] smooth(final double[] values, final int[] size, final boolean within) {
        double[] result = values;
        int stride = 1;
        for (int d = 0; d < 3; d++) {
            if (reach(d) > 0) {
                result = along(result, weights[d], size[d], stride, within);
            }
            stride *= size[d];
        }
        return result;
    }

    private static double[] along(
            final double[] values,
            final double[] weights,
            final int size,
            final int stride,
            final boolean within) {
        final int reach = weights.length / 2;
        final double[] result = new double[values.length];
        for (int from = 0; from < values.length; from += size * stride) {
            for (int at = 0; at < size; at++) {
                final int first = Math.max(0, at - reach);
                final int end = Math.min(size, at + reach + 1);
                final int row = from + at * stride;
                double whole = 0;
                for (int j = first; j < end; j++) {
                    whole += weights[j - at + reach];
                }
                final double scale = within ? 1 / whole : 1;
                if (stride == 1) {
                    double sum = 0;
                    for (int j = first; j < end; j++) {
                        sum += weights[j - at + reach] * values[from + j];
                    }
                    result[row] = scale * sum;
                } else {
                    for (int j = first; j < end; j++) {
                        add(
                                result,
                                row,
                                scale * weights[j - at + reach],
                                values,
                                from + j * stride,
                                stride);
                    }
                }
            }
        }
        return result;
    }

    /** Adds a row times a weight to another: the innermost loop, which vectors do. */
    private static void add(
            final double[] result,
            final int at,
            final double weight,
            final double[] values,
            final int from,
            final int length) {
        for (int i = 0; i < length; i++) {
            result[at + i] += weight * values[from + i];
        }
    }
}
