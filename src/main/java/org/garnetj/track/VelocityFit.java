package org.garnetj.track;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A straight line of length on time with the 95 % interval of its slope.
 *
 * <p>Neighbouring residuals are seldom independent (a bend, a scratch, a pause acts on several
 * frames), so the variance of the slope is raised as if only n (1 − r)/(1 + r) points counted, r
 * being their lag-one autocorrelation, corrected for its small-sample bias and not below zero; the
 * interval is Student's with that number of points less two.
 *
 * @param slope length per time
 * @param intercept length at time zero
 * @param low lower end of the slope's 95 % interval; NaN with fewer than three points
 * @param high upper end of it
 */
record VelocityFit(double slope, double intercept, double low, double high) {

    private static final double PROBABILITY = 0.975;

    /**
     * Fits a line.
     *
     * @param relativeLengthError standard error of the unit of length along the path, added to that
     *     of the slope in quadrature
     */
    static VelocityFit of(
            final double[] time, final double[] length, final double relativeLengthError) {
        final int n = time.length;
        final double meanTime = mean(time);
        final double meanLength = mean(length);
        double tt = 0;
        double tl = 0;
        for (int i = 0; i < n; i++) {
            tt += (time[i] - meanTime) * (time[i] - meanTime);
            tl += (time[i] - meanTime) * (length[i] - meanLength);
        }
        final double slope = n < 2 ? Double.NaN : tl / tt;
        final double intercept = meanLength - slope * meanTime;
        if (n < 3) {
            return new VelocityFit(slope, intercept, Double.NaN, Double.NaN);
        }
        final double[] residuals = new double[n];
        double square = 0;
        for (int i = 0; i < n; i++) {
            residuals[i] = length[i] - intercept - slope * time[i];
            square += residuals[i] * residuals[i];
        }
        final double r = autocorrelation(residuals, square);
        final double inflation = (1 + r) / (1 - r);
        final double freedom = Math.max(1, n / inflation - 2);
        final double variance = square / (n - 2) * inflation / tt;
        final double systematic = slope * relativeLengthError;
        final double half =
                new TDistribution(freedom).inverseCumulativeProbability(PROBABILITY)
                        * Math.sqrt(variance);
        final double total = Math.hypot(half, 1.96 * systematic);
        return new VelocityFit(slope, intercept, slope - total, slope + total);
    }

    private static double autocorrelation(final double[] residuals, final double square) {
        final int n = residuals.length;
        double product = 0;
        for (int i = 1; i < n; i++) {
            product += residuals[i] * residuals[i - 1];
        }
        final double raw = square > 0 ? product / square : 0;
        return Math.max(0, Math.min(0.9, raw + (2 + 3 * raw) / n));
    }

    private static double mean(final double[] values) {
        double sum = 0;
        for (final double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
