package org.garnetj.magnesium;

import org.hipparchus.special.Gamma;

import java.util.Arrays;
import java.util.Comparator;

/** What remains true of many tests of counts at once, and how sure a number of counts is. */
public final class CountingStatistics {

    private static final double TAIL = 0.025;

    /** Stands in for an expectation of nothing at all. */
    private static final double LEAST_MEAN = 0.01;

    private CountingStatistics() {}

    /** Logarithm of the Poisson probability of counts at a mean, up to a term of the counts. */
    static double logLikelihood(final double counts, final double mean) {
        return counts * Math.log(Math.max(mean, LEAST_MEAN)) - mean;
    }

    /**
     * The 95 % interval of the mean that some counts were drawn from (Garwood 1936): the ends at
     * which as many or more, as many or fewer, are drawn in 2.5 % of cases.
     */
    public static double[] interval(final double counts) {
        final double low = counts <= 0 ? 0 : meanOfTail(counts, TAIL);
        return new double[] {low, meanOfTail(Math.max(0, counts) + 1, 1 - TAIL)};
    }

    /** The mean at which {@code counts} or more have probability {@code tail}, by bisection. */
    private static double meanOfTail(final double counts, final double tail) {
        double low = 0;
        double high = counts + 10 * Math.sqrt(counts) + 20;
        for (int i = 0; i < 60; i++) {
            final double middle = 0.5 * (low + high);
            if (Gamma.regularizedGammaP(counts, middle) < tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The false discovery rate at which each of many tests becomes a discovery (Benjamini and
     * Hochberg 1995): of the tests with a rate up to α at most a share α is expected to be false.
     *
     * @param probabilities of each test, {@code NaN} for what was not tested
     * @return the rates in the same order, {@code NaN} for what was not tested
     */
    public static double[] falseDiscoveryRates(final double[] probabilities) {
        final Integer[] order = new Integer[probabilities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
        int tests = 0;
        for (final double probability : probabilities) {
            tests += Double.isNaN(probability) ? 0 : 1;
        }
        final double[] rates = new double[probabilities.length];
        Arrays.fill(rates, Double.NaN);
        double least = 1;
        for (int rank = tests - 1; rank >= 0; rank--) {
            least = Math.min(least, probabilities[order[rank]] * tests / (rank + 1));
            rates[order[rank]] = least;
        }
        return rates;
    }
}
