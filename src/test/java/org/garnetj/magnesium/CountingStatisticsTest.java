package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class CountingStatisticsTest {

    private static final double WELL_KNOWN = 1e12;

    @Test
    void currieLimitsOfAWellKnownBackground() {
        assertEquals(16.5, CurrieLimits.criticalLevel(100, WELL_KNOWN), 0.06);
        assertEquals(35.6, CurrieLimits.detectionLimit(100, WELL_KNOWN), 0.06);
    }

    @Test
    void currieLimitsOfPairedCounts() {
        assertEquals(23.3, CurrieLimits.criticalLevel(100, 1), 0.06);
        assertEquals(49.2, CurrieLimits.detectionLimit(100, 1), 0.06);
    }

    @Test
    void withoutBackgroundThreeCountsAreSeenInNineteenOfTwentyCases() {
        assertEquals(-Math.log(0.05), CurrieLimits.detectionLimit(0, WELL_KNOWN), 1e-6);
    }

    @Test
    void theProbabilityIsThatOfPoissonWhereTheBackgroundIsWellKnown() {
        double below = 0;
        double term = Math.exp(-3);
        for (int k = 0; k < 7; k++) {
            below += term;
            term *= 3.0 / (k + 1);
        }
        assertEquals(1 - below, CountTest.of(1e9, 3e9).from(7), 1e-6);
    }

    @Test
    void backgroundIsCalledMagnesiumAtTheStatedRate() {
        final Random random = new Random(11);
        final int trials = 4000;
        int found = 0;
        for (int i = 0; i < trials; i++) {
            final double counts = Math.rint(400 + 20 * random.nextGaussian());
            found += CountTest.of(1e6, 4e8).probability(counts) <= 0.05 ? 1 : 0;
        }
        final double error = Math.sqrt(0.05 * 0.95 / trials);
        assertEquals(0.05, (double) found / trials, 4 * error + 0.004);
    }

    @Test
    void discoveriesFollowBenjaminiAndHochberg() {
        final double[] probabilities = {0.9, 0.01, 0.02, 0.039, 0.5};
        final double[] rates = CountingStatistics.falseDiscoveryRates(probabilities);
        assertArrayEquals(new double[] {0.9, 0.05, 0.05, 0.065, 0.625}, rates, 1e-12);
        assertEquals(0, CountingStatistics.falseDiscoveryRates(new double[0]).length);
    }

    @Test
    void whatIsNotTestedIsNoDiscoveryAndNoTest() {
        assertArrayEquals(
                new double[] {Double.NaN, 0.04, 0.04},
                CountingStatistics.falseDiscoveryRates(new double[] {Double.NaN, 0.03, 0.04}),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 1000})
    void aSignalAtTheDetectionLimitIsFoundInNineteenOfTwentyCases(final double times) {
        final RandomDataGenerator random = new RandomDataGenerator(5);
        for (final double background : new double[] {0.7, 4, 9.5, 40}) {
            final double limit = CurrieLimits.detectionLimit(background, times);
            int found = 0;
            for (int i = 0; i < 2000; i++) {
                final int reference = random.nextPoisson(background * times);
                final int counts = random.nextPoisson(background + limit);
                found += CountTest.of(times, reference).probability(counts) <= 0.05 ? 1 : 0;
            }
            assertEquals(0.95, found / 2000.0, 0.035, "background " + background);
        }
    }

    @Test
    void theIntervalOfFewCountsIsGarwoods() {
        assertArrayEquals(new double[] {0, 3.6889}, CountingStatistics.interval(0), 1e-4);
        assertArrayEquals(new double[] {1.0899, 10.2416}, CountingStatistics.interval(4), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 2, 7, 30, 200})
    void noTestIsFalseMoreOftenThanStated(final double background) {
        double size = 0;
        double probability = Math.exp(-background);
        for (int counts = 0; counts < 400; counts++) {
            final CountTest test = CountTest.of(1e7, 1e7 * background);
            size += test.probability(counts) <= 0.05 ? probability : 0;
            probability *= background / (counts + 1);
        }
        assertTrue(size <= 0.06, "size " + size);
        assertTrue(background < 27 || size >= 0.04, "size " + size);
    }
}
