package org.garnetj.track;

import java.util.Arrays;

/** Statistics that a minority of wild values cannot move. */
final class Robust {

    /** Standard deviation of a normal distribution over its median absolute value. */
    static final double SIGMA_PER_MEDIAN = 1.4826;

    private Robust() {}

    /** The median; NaN for no values. The argument is left as it is. */
    static double median(final float[] values) {
        return quantile(values, 0.5);
    }

    /**
     * The value below which a fraction of all values lies, to the nearest rank; NaN for no values.
     */
    static double quantile(final float[] values, final double fraction) {
        if (values.length == 0) {
            return Double.NaN;
        }
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(fraction * (sorted.length - 1))];
    }

    /** The median; NaN for no values. */
    static double median(final double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    /** Standard deviation about zero by the median absolute value. */
    static double sigma(final double[] values) {
        final double[] absolute = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            absolute[i] = Math.abs(values[i]);
        }
        return SIGMA_PER_MEDIAN * median(absolute);
    }

    /** Tukey's biweight: 1 at zero, 0 beyond 4.685 standard deviations. */
    static double tukey(final double residual, final double sigma) {
        final double z = residual / (4.685 * sigma);
        final double rest = 1 - z * z;
        return rest > 0 ? rest * rest : 0;
    }
}
