package org.garnetj.track;

import org.garnetj.filter.Median;

import java.util.Arrays;

/** Statistics that a minority of wild values cannot move. */
final class Robust {

    /** Standard deviation of a normal distribution over its median absolute value. */
    static final double SIGMA_PER_MEDIAN = 1.4826;

    private Robust() {}

    /** The median of the values that are numbers; NaN if none is. The argument is left as it is. */
    static double median(final float[] values) {
        return quantile(values, 0.5);
    }

    /**
     * The value below which a fraction of those values lies that are numbers, to the nearest rank;
     * NaN if none is.
     */
    static double quantile(final float[] values, final double fraction) {
        final float[] known = new float[values.length];
        int count = 0;
        for (final float value : values) {
            known[count] = value;
            count += Float.isNaN(value) ? 0 : 1;
        }
        if (count == 0) {
            return Double.NaN;
        }
        return Median.ranked(known, count, (int) Math.round(fraction * (count - 1)));
    }

    /** The median of the values that are numbers; NaN if none is. */
    static double median(final double[] values) {
        return medianInPlace(values.clone());
    }

    /**
     * Standard deviation about zero by the median absolute value, of the values that are numbers.
     */
    static double sigma(final double[] values) {
        final double[] absolute = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            absolute[i] = Math.abs(values[i]);
        }
        return SIGMA_PER_MEDIAN * medianInPlace(absolute);
    }

    private static double medianInPlace(final double[] values) {
        int count = 0;
        for (final double value : values) {
            values[count] = value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        if (count == 0) {
            return Double.NaN;
        }
        return Median.of(count == values.length ? values : Arrays.copyOf(values, count));
    }

    /** Tukey's biweight: 1 at zero, 0 beyond 4.685 standard deviations. */
    static double tukey(final double residual, final double sigma) {
        final double z = residual / (4.685 * sigma);
        final double rest = 1 - z * z;
        return rest > 0 ? rest * rest : 0;
    }
}
