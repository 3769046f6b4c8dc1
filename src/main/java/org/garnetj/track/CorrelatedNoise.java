package org.garnetj.track;

/**
 * Residuals of which neighbours are alike: a first-order autoregression in time, whose correlation
 * r holds for the median step. Residuals so many steps apart correlate by that power of it; r below
 * 0 alternates.
 */
final class CorrelatedNoise {

    /** How many values of r are tried, all alike beforehand. */
    static final int CORRELATIONS = 24;

    private static final double LEAST = -0.8;
    private static final double GREATEST = 0.95;

    /** Frames closer than this part of the median step are no more alike than at it. */
    private static final double LEAST_STEP = 0.5;

    private final double[] across;
    private final double[] weights;

    /**
     * @param time at least two times, rising
     * @param index which r, from 0 to {@link #CORRELATIONS} − 1
     */
    CorrelatedNoise(final double[] time, final int index) {
        final double r = LEAST + (GREATEST - LEAST) * index / (CORRELATIONS - 1);
        final double median = medianStep(time);
        across = new double[time.length];
        weights = new double[time.length];
        weights[0] = 1 - r * r;
        for (int i = 1; i < time.length; i++) {
            final double step = Math.max(LEAST_STEP, (time[i] - time[i - 1]) / median);
            across[i] = r < 0 ? Math.pow(-r, step) * Math.cos(Math.PI * step) : Math.pow(r, step);
            weights[i] = (1 - r * r) / (1 - across[i] * across[i]);
        }
    }

    /** Median of what lies between one time and the next. */
    static double medianStep(final double[] time) {
        final double[] steps = new double[time.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = time[i + 1] - time[i];
        }
        return Robust.median(steps);
    }

    /** What each value does not owe to the one before, in units of the noise's own innovations. */
    double[] whitened(final double[] values) {
        final double[] white = new double[values.length];
        white[0] = Math.sqrt(weights[0]) * values[0];
        for (int i = 1; i < values.length; i++) {
            white[i] = Math.sqrt(weights[i]) * (values[i] - across[i] * values[i - 1]);
        }
        return white;
    }

    /** What the determinant of the covariance adds to twice a log likelihood. */
    double logWeights() {
        double sum = 0;
        for (final double weight : weights) {
            sum += Math.log(weight);
        }
        return sum;
    }
}
