package org.garnetj.magnesium;

import org.hipparchus.special.Gamma;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What net counts differ from background and what could have been seen: Currie, Anal. Chem. 1968,
 * 40, 586, doi:10.1021/ac60259a007, at 5 % error of either kind.
 *
 * <p>The background B was counted on {@code times} as much material as the deposit; as {@code
 * times} grows the limits become 1.645·√B and 2.71 + 3.29·√B, for {@code times = 1} they are the
 * paired 2.33·√B and 2.71 + 4.65·√B. Below 10 counts of background the distributions are summed as
 * they are instead.
 */
public final class CurrieLimits {

    /** One-sided 5 % point of the normal distribution. */
    private static final double K = 1.6448536269514722;

    /** Below this background counts are not normal and the Poisson distribution itself is used. */
    private static final double FEW = 10;

    private static final double ERROR = 0.05;

    /** Beyond so much more material the background is as good as known. */
    private static final double WELL_KNOWN = 100;

    /** Probability below which a count of the reference does not matter. */
    private static final double RARE = 1e-12;

    /** Relative error of an exact limit. */
    private static final double ACCURACY = 1e-8;

    private CurrieLimits() {}

    /**
     * L_C: net counts above which a deposit differs from background.
     *
     * @param background expected counts without magnesium, 0 or more
     * @param times how many times more material the background was counted on, positive
     */
    public static double criticalLevel(final double background, final double times) {
        return background < FEW
                ? criticalCount(background, times, Math.rint(background * times), 0) - background
                : K * Math.sqrt(background * (1 + 1 / times));
    }

    /**
     * L_D: true net counts that would be found above L_C in 95 of 100 cases. For B = 100 and a well
     * known background 35.6.
     */
    public static double detectionLimit(final double background, final double times) {
        return background < FEW
                ? exactLimit(background, times)
                : K * K + 2 * K * Math.sqrt(background * (1 + 1 / times));
    }

    /**
     * Largest count that background alone exceeds in at most 5 % of cases.
     *
     * @param least a count known not to be above it
     */
    private static int criticalCount(
            final double background, final double times, final double reference, final int least) {
        final CountTest paired = CountTest.of(times, reference);
        int count = least;
        while ((times > WELL_KNOWN ? poissonAbove(count, background) : paired.from(count + 1))
                > ERROR) {
            count++;
        }
        return count;
    }

    /** Signal that exceeds the critical count in 95 % of cases, by bisection. */
    private static double exactLimit(final double background, final double times) {
        final SortedMap<Integer, Double> critical = criticalCounts(background, times);
        double low = 0;
        double high = 1;
        while (power(critical, background + high) < 1 - ERROR) {
            low = high;
            high *= 2;
        }
        while (high - low > ACCURACY * high) {
            final double middle = 0.5 * (low + high);
            if (power(critical, background + middle) < 1 - ERROR) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Critical counts and their probabilities, over all counts of the reference. */
    private static SortedMap<Integer, Double> criticalCounts(
            final double background, final double times) {
        final SortedMap<Integer, Double> found = new TreeMap<>();
        if (times > WELL_KNOWN) {
            found.put(criticalCount(background, times, 0, 0), 1.0);
            return found;
        }
        final double mean = times * background;
        final int most = (int) Math.ceil(mean + 8 * Math.sqrt(mean) + 1);
        int critical = 0;
        double below = 0;
        for (int reference = 0; reference <= most; reference++) {
            final double upTo = 1 - poissonAbove(reference, mean);
            if (upTo - below > RARE) {
                critical = criticalCount(background, times, reference, critical);
                found.merge(critical, upTo - below, Double::sum);
            }
            below = upTo;
        }
        return found;
    }

    /** Probability of more than the critical count. */
    private static double power(final SortedMap<Integer, Double> critical, final double expected) {
        double sum = 0;
        for (final Map.Entry<Integer, Double> entry : critical.entrySet()) {
            sum += entry.getValue() * poissonAbove(entry.getKey(), expected);
        }
        return sum;
    }

    /** Probability of more than {@code count} counts at a mean. */
    private static double poissonAbove(final int count, final double mean) {
        if (count < 0) {
            return 1;
        }
        return mean <= 0 ? 0 : Gamma.regularizedGammaP(count + 1.0, mean);
    }
}
