package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class CountingStatisticsTest {

    private static final double WELL_KNOWN = 1e12;

    @Test
    void currieLimitsOfAWellKnownBackground() {
        assertEquals(16.5, CountingStatistics.criticalLevel(100, WELL_KNOWN), 0.06);
        assertEquals(35.6, CountingStatistics.detectionLimit(100, WELL_KNOWN), 0.06);
    }

    @Test
    void currieLimitsOfPairedCounts() {
        assertEquals(23.3, CountingStatistics.criticalLevel(100, 1), 0.06);
        assertEquals(49.2, CountingStatistics.detectionLimit(100, 1), 0.06);
    }

    @Test
    void withoutBackgroundThreeCountsAreSeenInNineteenOfTwentyCases() {
        assertEquals(-Math.log(0.05), CountingStatistics.detectionLimit(0, WELL_KNOWN), 1e-6);
    }

    @Test
    void theProbabilityIsThatOfPoissonWhereTheBackgroundIsWellKnown() {
        double below = 0;
        double term = Math.exp(-3);
        for (int k = 0; k < 7; k++) {
            below += term;
            term *= 3.0 / (k + 1);
        }
        assertEquals(1 - below, CountingStatistics.probability(7, 3, 1e9), 1e-6);
    }

    @Test
    void backgroundIsCalledMagnesiumAtTheStatedRate() {
        final Random random = new Random(11);
        final int trials = 4000;
        int found = 0;
        for (int i = 0; i < trials; i++) {
            final double counts = Math.rint(400 + 20 * random.nextGaussian());
            found += CountingStatistics.probability(counts, 400, 1e9) <= 0.05 ? 1 : 0;
        }
        final double error = Math.sqrt(0.05 * 0.95 / trials);
        assertEquals(0.05, (double) found / trials, 4 * error + 0.004);
    }

    @Test
    void discoveriesFollowBenjaminiAndHochberg() {
        final double[] probabilities = {0.9, 0.01, 0.02, 0.039, 0.5};
        assertArrayEquals(
                new boolean[] {false, true, true, false, false},
                CountingStatistics.discoveries(probabilities, 0.05));
        assertTrue(CountingStatistics.discoveries(new double[0], 0.05).length == 0);
    }
}
