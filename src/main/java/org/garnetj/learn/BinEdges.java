package org.garnetj.learn;

import java.util.Arrays;

/**
 * Cuts the range of each feature into at most {@value #MOST_BINS} bins. A value falls into the bin
 * whose number is that of the edges below it; an edge itself belongs to the bin below. What is not
 * a number falls into the first bin.
 *
 * @param edges {@code [feature][edge]}, rising strictly, at most 255 each
 */
record BinEdges(float[][] edges) {

    static final int MOST_BINS = 256;

    /** Edges at quantiles of the samples, each class counting the same. */
    static BinEdges of(final Samples samples) {
        final int[] counts = new int[samples.classCount()];
        for (final int c : samples.classes()) {
            counts[c]++;
        }
        final float[][] edges = new float[samples.featureCount()][];
        for (int f = 0; f < edges.length; f++) {
            edges[f] = quantiles(samples.features()[f], samples.classes(), counts);
        }
        return new BinEdges(edges);
    }

    private static float[] quantiles(
            final float[] values, final int[] classes, final int[] counts) {
        final int n = classes.length;
        final long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = (long) sortable(values[i]) << 32 | i;
        }
        Arrays.sort(order);
        final int distinct = distinct(order, values);
        final float[] edges = new float[Math.min(distinct, MOST_BINS) - 1];
        final double step = (double) counts.length / MOST_BINS;
        int k = 0;
        double below = 0;
        double enough = step;
        for (int i = 0; i + 1 < n && k < edges.length; i++) {
            below += 1.0 / counts[classes[(int) order[i]]];
            final float here = values[(int) order[i]];
            final float next = values[(int) order[i + 1]];
            if (here < next && (distinct <= MOST_BINS || below >= enough)) {
                edges[k++] = between(here, next);
                enough = (Math.floor(below / step) + 1) * step;
            }
        }
        return Arrays.copyOf(edges, k);
    }

    /** Bits that order as the numbers do; both zeros are one. */
    private static int sortable(final float value) {
        final int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    private static int distinct(final long[] order, final float[] values) {
        int distinct = 1;
        for (int i = 1; i < order.length; i++) {
            if (values[(int) order[i - 1]] < values[(int) order[i]]) {
                distinct++;
            }
        }
        return distinct;
    }

    /** The middle, but never the upper value itself. */
    private static float between(final float low, final float high) {
        final float middle = (float) (((double) low + high) / 2);
        return middle < high ? middle : low;
    }

    /**
     * The last bin that goes with {@code low} where all between it and {@code high} is empty: the
     * edge nearest to the middle of the gap, in values, not in bins.
     */
    int middle(final int feature, final int low, final int high) {
        final float[] sorted = edges[feature];
        final double middle = ((double) sorted[low] + sorted[high - 1]) / 2;
        int cut = low;
        while (cut + 1 < high
                && Math.abs(sorted[cut + 1] - middle) < Math.abs(sorted[cut] - middle)) {
            cut++;
        }
        return cut;
    }

    /** Number of features. */
    int featureCount() {
        return edges.length;
    }

    /** Bins of {@code n} values of one feature from {@code from} on, into {@code bins[0..n)}. */
    void bin(
            final int feature,
            final float[] values,
            final int from,
            final int n,
            final byte[] bins) {
        final float[] sorted = edges[feature];
        for (int i = 0; i < n; i++) {
            bins[i] = (byte) bin(sorted, values[from + i]);
        }
    }

    private static int bin(final float[] sorted, final float value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (value > sorted[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
