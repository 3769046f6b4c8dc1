package org.garnetj.segment;

/**
 * What log-odds have turned out to be worth: a rising line of straight pieces, flat beyond its
 * ends. A sum of features is a good order of voxels, but not on a logistic scale where the features
 * are few and some are votes.
 *
 * @param values log-odds at those of {@link #KNOTS}
 */
record LogOddsMap(double[] values) {

    private static final double[] KNOTS = {
        -8, -6, -4.5, -3.5, -2.75, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.75, 3.5, 4.5, 6, 8
    };

    /** Number of knots. */
    static int size() {
        return KNOTS.length;
    }

    /** The log-odds of a knot. */
    static double knot(final int k) {
        return KNOTS[k];
    }

    /** The log-odds that these are worth. */
    double at(final double logOdds) {
        final int k = piece(logOdds);
        final double share = share(logOdds, k);
        return (1 - share) * values[k] + share * values[k + 1];
    }

    /** The weight of each knot at these log-odds: two are not 0, and their sum is 1. */
    static double[] weights(final double logOdds) {
        final double[] weights = new double[KNOTS.length];
        final int k = piece(logOdds);
        weights[k + 1] = share(logOdds, k);
        weights[k] = 1 - weights[k + 1];
        return weights;
    }

    private static int piece(final double logOdds) {
        int k = 0;
        while (k < KNOTS.length - 2 && logOdds >= KNOTS[k + 1]) {
            k++;
        }
        return k;
    }

    private static double share(final double logOdds, final int k) {
        return Math.max(0, Math.min(1, (logOdds - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k])));
    }
}
