package org.garnetj.magnesium;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Statistics of counts: what is above background, what could have been seen, and what remains true
 * of many tests at once.
 *
 * <p>Currie, Anal. Chem. 1968, 40, 586, at 5 % error of either kind. The background B was counted
 * on {@code reference} times as much material as the deposit; as {@code reference} grows the limits
 * become 1.645·√B and 2.71 + 3.29·√B, for {@code reference = 1} they are the paired 2.33·√B and
 * 2.71 + 4.65·√B.
 */
public final class CountingStatistics {

    /** One-sided 5 % point of the normal distribution. */
    private static final double K = 1.6448536269514722;

    /** Below this background counts are not normal and the Poisson distribution itself is used. */
    private static final double FEW = 10;

    private static final double ERROR = 0.05;

    /** Stands in for an expectation of nothing at all. */
    private static final double LEAST_MEAN = 0.01;

    private CountingStatistics() {}

    /**
     * L_C: net counts above which a deposit differs from background.
     *
     * @param background expected counts without magnesium, 0 or more
     * @param reference how many times more material the background was counted on, positive
     */
    public static double criticalLevel(final double background, final double reference) {
        return background < FEW
                ? criticalCount(background) - background
                : K * Math.sqrt(background * (1 + 1 / reference));
    }

    /**
     * L_D: true net counts that would be found above L_C in 95 of 100 cases. For B = 100 and a well
     * known background 35.6.
     */
    public static double detectionLimit(final double background, final double reference) {
        return background < FEW
                ? exactLimit(background)
                : K * K + 2 * K * Math.sqrt(background * (1 + 1 / reference));
    }

    /** Largest count that background alone exceeds in at most 5 % of cases. */
    private static int criticalCount(final double background) {
        int count = 0;
        while (poissonAbove(count, background) > ERROR) {
            count++;
        }
        return count;
    }

    /** Signal that exceeds the critical count in 95 % of cases, by bisection. */
    private static double exactLimit(final double background) {
        final int critical = criticalCount(background);
        double low = 0;
        double high = 100;
        for (int i = 0; i < 60; i++) {
            final double middle = 0.5 * (low + high);
            if (poissonAbove(critical, background + middle) < 1 - ERROR) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability of more than {@code count} counts at a mean. */
    private static double poissonAbove(final int count, final double mean) {
        return mean <= 0 ? 0 : Gamma.regularizedGammaP(count + 1.0, mean);
    }

    /**
     * Probability of {@code counts} or more by background alone, exact: of all counts on deposit
     * and reference together, the deposit's share is binomial.
     *
     * @param counts on the deposit
     * @param background expected there
     * @param referenceCounts counts that the background was estimated from
     */
    public static double probability(
            final double counts, final double background, final double referenceCounts) {
        final double whole = Math.rint(counts);
        if (whole < 1) {
            return 1;
        }
        if (background <= 0) {
            return 0;
        }
        final double share = background / (background + Math.max(1, referenceCounts));
        return Beta.regularizedBeta(share, whole, Math.rint(Math.max(1, referenceCounts)) + 1);
    }

    /** Logarithm of the Poisson probability of counts at a mean, up to a term of the counts. */
    static double logLikelihood(final double counts, final double mean) {
        return counts * Math.log(Math.max(mean, LEAST_MEAN)) - mean;
    }

    /**
     * Which of many tests are discoveries, so that at most a share {@code rate} of the discoveries
     * is expected to be false (Benjamini and Hochberg 1995).
     */
    public static boolean[] discoveries(final double[] probabilities, final double rate) {
        final Integer[] order = new Integer[probabilities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
        int last = -1;
        for (int rank = 0; rank < order.length; rank++) {
            if (probabilities[order[rank]] <= rate * (rank + 1) / order.length) {
                last = rank;
            }
        }
        final boolean[] found = new boolean[order.length];
        for (int rank = 0; rank <= last; rank++) {
            found[order[rank]] = true;
        }
        return found;
    }
}
