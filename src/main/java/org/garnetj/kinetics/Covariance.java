package org.garnetj.kinetics;

/**
 * How intercept and slope of a line vary with the samples that it is drawn through.
 *
 * @param intercept variance of the intercept
 * @param both covariance
 * @param slope variance of the slope
 */
record Covariance(double intercept, double both, double slope) {

    /** Each sample's squared pull on the line, summed. */
    static Covariance of(final Points points, final YorkLine line, final double[] residuals) {
        final double[] intercepts = new double[points.samples()];
        final double[] slopes = new double[points.samples()];
        for (int i = 0; i < residuals.length; i++) {
            intercepts[points.sample()[i]] += line.interceptPull()[i] * residuals[i];
            slopes[points.sample()[i]] += line.slopePull()[i] * residuals[i];
        }
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int s = 0; s < slopes.length; s++) {
            aa += intercepts[s] * intercepts[s];
            ab += intercepts[s] * slopes[s];
            bb += slopes[s] * slopes[s];
        }
        return new Covariance(aa, ab, bb);
    }

    /** Standard error of {@code a} times the intercept plus {@code b} times the slope. */
    double error(final double a, final double b) {
        return Math.sqrt(Math.max(0, a * a * intercept + 2 * a * b * both + b * b * slope));
    }
}
