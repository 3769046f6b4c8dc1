package org.garnetj.restore;

import java.util.Arrays;

/**
 * Locations that a few wild values do not pull: Tukey's biweight (Beaton & Tukey, Technometrics
 * 1974, 16, 147), begun at the median.
 */
final class Tukey {

    private static final int ROUNDS = 12;

    /** Reach in standard deviations at which 95 % efficient. */
    static final double EFFICIENT = 4.685;

    /** The median of absolute deviations of a normal distribution, in standard deviations. */
    private static final double MAD = 0.6745;

    private Tukey() {}

    /** Weight of a residual: 1 at 0, 0 from {@code reach} on. */
    static double weight(final double residual, final double reach) {
        final double t = residual / reach;
        return t > -1 && t < 1 ? (1 - t * t) * (1 - t * t) : 0;
    }

    /**
     * The location of values that differ in how sure they are.
     *
     * @param weights one over the variance of each
     * @return NaN if none has a weight
     */
    static double weighted(final double[] values, final double[] weights, final int count) {
        double location = median(values, count);
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < count; i++) {
                final double off = values[i] - location;
                final double w = weights[i] * weight(off * Math.sqrt(weights[i]), EFFICIENT);
                sum += w * off;
                total += w;
            }
            if (!(total > 0)) {
                return round == 0 ? Double.NaN : location;
            }
            location += sum / total;
        }
        return location;
    }

    /** The median of the first {@code count} values, NaN if there are none. */
    static double median(final double[] values, final int count) {
        return quantile(Arrays.copyOf(values, count), 0.5);
    }

    /** A quantile between order statistics, NaN if there are no values; the array is sorted. */
    static double quantile(final double[] values, final double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        final double at = share * (values.length - 1);
        final int low = (int) at;
        final int high = Math.min(values.length - 1, low + 1);
        return values[low] + (at - low) * (values[high] - values[low]);
    }

    /** Standard deviation of residuals about 0 as their median absolute value tells it. */
    static double scale(final double[] residuals, final int count) {
        final double[] sizes = new double[count];
        Arrays.setAll(sizes, i -> Math.abs(residuals[i]));
        return median(sizes, count) / MAD;
    }
}
