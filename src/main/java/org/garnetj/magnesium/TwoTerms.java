package org.garnetj.magnesium;

/**
 * The factors of two terms, neither below 0, whose sum makes Poisson counts most likely.
 *
 * @param likelihood its logarithm, up to a term of the counts
 */
record TwoTerms(double first, double second, double likelihood) {

    private static final double LEAST = 1e-3;
    private static final int ROUNDS = 12;

    /** By weighted least squares with the weights of the last fit. */
    static TwoTerms fit(final double[] counts, final double[] one, final double[] other) {
        double first = 1;
        double second = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double aa = 0;
            double ab = 0;
            double bb = 0;
            double ac = 0;
            double bc = 0;
            for (int k = 0; k < counts.length; k++) {
                final double weight = 1 / Math.max(LEAST, first * one[k] + second * other[k]);
                aa += weight * one[k] * one[k];
                ab += weight * one[k] * other[k];
                bb += weight * other[k] * other[k];
                ac += weight * one[k] * counts[k];
                bc += weight * other[k] * counts[k];
            }
            final double determinant = aa * bb - ab * ab;
            final boolean two = determinant > 1e-9 * aa * bb;
            first = two ? Math.max(0, (bb * ac - ab * bc) / determinant) : aa > 0 ? ac / aa : 1;
            second = two ? Math.max(0, (aa * bc - ab * ac) / determinant) : 0;
        }
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum +=
                    CountingStatistics.logLikelihood(
                            counts[k], Math.max(LEAST, first * one[k] + second * other[k]));
        }
        return new TwoTerms(first, second, sum);
    }
}
