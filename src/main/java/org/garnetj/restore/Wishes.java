package org.garnetj.restore;

import java.util.Arrays;

/**
 * What windows agree on along one axis: begun at their weighted median, which no minority can move,
 * and refined by Tukey's biweight with their weighted median deviation as the scale (Huber, Robust
 * Statistics, 1981, 6.7). Where the two wings of a crack move apart the scale is wide, and the
 * middle between them counts; where all agree but for one crack, that is left out.
 *
 * @param shift agreed shift, in pixels
 * @param information one over its variance, by how far the windows are apart
 */
record Wishes(double shift, double information) {

    /** Variance of a window's wish by content that changes from slice to slice, px². */
    private static final double CHANGE = 0.04;

    private static final double TUKEY = 4.685;
    private static final double SIGMA_PER_MEDIAN = 1.4826;
    private static final double LEAST_SCALE_PX = 0.05;
    private static final int ROUNDS = 8;

    /** Windows that share one area, which therefore count less often than they are. */
    private static final double OVERLAP = 4;

    static Wishes of(final double[] shifts, final double[] variances) {
        final double[] weights = new double[shifts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (CHANGE + variances[i]);
        }
        double centre = median(shifts, weights);
        if (Double.isNaN(centre)) {
            return new Wishes(0, 0);
        }
        final double scale = scale(shifts, weights, centre);
        double sum = 0;
        double squares = 0;
        for (int round = 0; round < ROUNDS; round++) {
            sum = 0;
            squares = 0;
            double moment = 0;
            for (int i = 0; i < shifts.length; i++) {
                final double off = (shifts[i] - centre) / (TUKEY * scale);
                final double rest = Math.max(0, 1 - off * off);
                final double weight = weights[i] * rest * rest;
                sum += weight;
                squares += weight * weight;
                moment += weight * (shifts[i] - centre);
            }
            centre += moment / sum;
        }
        return new Wishes(centre, sum * sum / (OVERLAP * squares * scale * scale + 1e-9));
    }

    private static double scale(
            final double[] shifts, final double[] weights, final double centre) {
        final double[] away = new double[shifts.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(shifts[i] - centre);
        }
        return Math.max(LEAST_SCALE_PX, SIGMA_PER_MEDIAN * median(away, weights));
    }

    /** NaN if there are no values. Those that are the same as floats are not told apart. */
    private static double median(final double[] values, final double[] weights) {
        final long[] order = new long[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) rising((float) values[i]) << Integer.SIZE) + i;
        }
        Arrays.sort(order);
        final double half = 0.5 * Arrays.stream(weights).sum();
        double sum = 0;
        for (final long key : order) {
            sum += weights[(int) key];
            if (sum >= half) {
                return values[(int) key];
            }
        }
        return Double.NaN;
    }

    /** A whole number that rises with a float. */
    private static int rising(final float value) {
        final int bits = Float.floatToIntBits(value);
        return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
    }
}
