package org.garnetj.magnesium;

import org.hipparchus.special.Beta;

/**
 * How likely background alone is to reach some counts. Exact: of all counts on the deposit and on
 * the reference together the deposit's share is binomial, whatever the true background.
 *
 * <p>Counts are whole, so a test of few of them cannot have every size. Two rules bring the share
 * of false positives near the stated one. Equal counts are told apart by a second, independent sum
 * (of the deposit's rim); and of equal pairs half are counted as higher (mid-p), where that lowers
 * the probability by no more than a fifth. So no test that should be false in 5 % of cases is false
 * in more than 6 %; without a rim it takes 27 counts of background to be sure of 4 %.
 *
 * @param share expected share of the deposit in all counts on deposit and reference, in (0, 1)
 * @param reference counts on the reference, 0 or more
 */
record CountTest(double share, double reference) {

    /** Step of the exact probability, relative to it, up to which half of it is taken. */
    private static final double FINE = 0.4;

    /**
     * A test of a deposit.
     *
     * @param times how many times more material the background was counted on, positive
     * @param reference the counts there
     */
    static CountTest of(final double times, final double reference) {
        return new CountTest(1 / (1 + times), Math.rint(reference));
    }

    /** Probability of {@code counts} or more. */
    double from(final double counts) {
        final double whole = Math.rint(counts);
        return whole < 1 ? 1 : Beta.regularizedBeta(share, whole, reference + 1);
    }

    /** Probability of more than {@code counts}, given the total that makes {@link #from}. */
    double above(final double counts) {
        final double whole = Math.rint(counts);
        return reference < 1 ? 0 : Beta.regularizedBeta(share, whole + 1, reference);
    }

    /** Probability of these counts or more, with the two rules. */
    double probability(final double counts) {
        return probability(counts, 0, 1);
    }

    /**
     * Probability of these counts or more, ties decided by a second sum.
     *
     * @param tieAbove probability of a second sum above the one found
     * @param tieFrom probability of that sum or more
     */
    double probability(final double counts, final double tieAbove, final double tieFrom) {
        final double above = above(counts);
        final double equal = from(counts) - above;
        final double exact = above + equal * tieFrom;
        final double step = equal * (tieFrom - tieAbove);
        return step < FINE * exact ? exact - 0.5 * step : exact;
    }
}
