package org.garnetj.crack;

import java.util.Arrays;

/**
 * Grey opening of values on a grid by a rectangle: what is left of them when all bumps are taken
 * off into which the rectangle does not fit. Slopes, ramps and what falls off towards the edge stay
 * as they are. Places without a value (NaN) neither count nor get one.
 */
final class FlatOpening {

    private FlatOpening() {}

    /**
     * Opens the values.
     *
     * @param values row by row, u fastest
     * @param sizeU values in a row
     * @param reachU half of the rectangle's extent along u: it has 2 reach + 1 values
     * @param reachV the same along v
     */
    static double[] of(final double[] values, final int sizeU, final int reachU, final int reachV) {
        final double[] lowest = extreme(values, sizeU, reachU, reachV, 1);
        for (int i = 0; i < values.length; i++) {
            lowest[i] = Double.isNaN(values[i]) ? Double.NaN : lowest[i];
        }
        final double[] opened = extreme(lowest, sizeU, reachU, reachV, -1);
        for (int i = 0; i < values.length; i++) {
            opened[i] = Double.isNaN(values[i]) ? Double.NaN : opened[i];
        }
        return opened;
    }

    // -- Helper methods --

    /** Least values in the rectangle for sign 1, greatest for -1. */
    private static double[] extreme(
            final double[] values,
            final int sizeU,
            final int reachU,
            final int reachV,
            final int sign) {
        final int sizeV = values.length / sizeU;
        final double[] result = values.clone();
        final double[] row = new double[sizeU];
        for (int v = 0; v < sizeV; v++) {
            System.arraycopy(result, v * sizeU, row, 0, sizeU);
            slide(row, reachU, sign);
            System.arraycopy(row, 0, result, v * sizeU, sizeU);
        }
        final double[] column = new double[sizeV];
        for (int u = 0; u < sizeU; u++) {
            for (int v = 0; v < sizeV; v++) {
                column[v] = result[v * sizeU + u];
            }
            slide(column, reachV, sign);
            for (int v = 0; v < sizeV; v++) {
                result[v * sizeU + u] = column[v];
            }
        }
        return result;
    }

    /** Replaces values by the least within reach, by a queue of candidates in order. */
    private static void slide(final double[] values, final int reach, final int sign) {
        final double[] source = values.clone();
        final int[] queue = new int[source.length];
        int head = 0;
        int tail = 0;
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < source.length + reach; i++) {
            if (i < source.length && !Double.isNaN(source[i])) {
                while (tail > head && sign * source[queue[tail - 1]] >= sign * source[i]) {
                    tail--;
                }
                queue[tail++] = i;
            }
            final int at = i - reach;
            if (at >= 0) {
                while (head < tail && queue[head] < at - reach) {
                    head++;
                }
                values[at] = head < tail ? source[queue[head]] : Double.NaN;
            }
        }
    }
}
