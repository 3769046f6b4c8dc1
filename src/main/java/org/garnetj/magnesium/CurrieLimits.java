package org.garnetj.magnesium;

import org.hipparchus.special.Gamma;

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

    private CurrieLimits() {}

    /**
     * L_C: net counts above which a deposit differs from background.
     *
     * @param background expected counts without magnesium, 0 or more
     * @param times how many times more material the background was counted on, positive
     */
    public static double criticalLevel(final double background, final double times) {
        return background < FEW
                ? criticalCount(background, times, Math.rint(background * times)) - background
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

    /** Largest count that background alone exceeds in at most 5 % of cases. */
    private static int criticalCount(
            final double background, final double times, final double reference) {
        final CountTest paired = CountTest.of(times, reference);
        int count = 0;
        while ((times > WELL_KNOWN ? poissonAbove(count, background) : paired.from(count + 1))
                > ERROR) {
            count++;
        }
        return count;
    }

    /** Signal that exceeds the critical count in 95 % of cases, by bisection. */
    private static double exactLimit(final double background, final double times) {
        final double mean = Math.min(times, WELL_KNOWN) * background;
        final int most = times > WELL_KNOWN ? 0 : (int) Math.ceil(mean + 8 * Math.sqrt(mean) + 1);
        final int[] critical = new int[most + 1];
        for (int reference = 0; reference <= most; reference++) {
            critical[reference] = criticalCount(background, times, reference);
        }
        double low = 0;
        double high = 1000;
        for (int i = 0; i < 60; i++) {
            final double middle = 0.5 * (low + high);
            if (power(critical, mean, background + middle) < 1 - ERROR) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability of more than the critical count, over all counts of the reference. */
    private static double power(
            final int[] critical, final double reference, final double expected) {
        double sum = 0;
        for (int counts = 0; counts < critical.length; counts++) {
            final double weight =
                    critical.length == 1
                            ? 1
                            : poissonAbove(counts - 1, reference) - poissonAbove(counts, reference);
            if (weight > 1e-12) {
                sum += weight * poissonAbove(critical[counts], expected);
            }
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
