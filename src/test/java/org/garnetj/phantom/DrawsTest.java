package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int COUNT = 200_000;

    /** Means on both sides of the change of method at 12. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 11.9, 12.1, 50, 400})
    void poissonCountsHaveTheirFirstThreeMoments(final double mean) {
        final Draws draws = Draws.of(7, "moments", 1);
        double first = 0;
        double second = 0;
        double third = 0;
        for (int i = 0; i < COUNT; i++) {
            final double deviation = draws.poisson(mean) - mean;
            first += deviation / COUNT;
            second += deviation * deviation / COUNT;
            third += deviation * deviation * deviation / COUNT;
        }
        final double error = Math.sqrt(mean / COUNT);
        assertEquals(0, first, 4 * error);
        assertEquals(mean, second, 4 * Math.sqrt((2 * mean * mean + mean) / COUNT));
        assertEquals(
                mean, third, 4 * Math.sqrt((15 * mean + 60) * mean * mean / COUNT) + mean / 50);
    }

    @Test
    void noMeanGivesNoCounts() {
        assertEquals(0, Draws.of(1, "none", 0).poisson(0));
    }

    @Test
    void gaussianDrawsHaveUnitVariance() {
        final Draws draws = Draws.of(7, "normal", 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < COUNT; i++) {
            final double value = draws.gaussian();
            sum += value;
            squares += value * value;
        }
        assertEquals(0, sum / COUNT, 4 / Math.sqrt(COUNT));
        assertEquals(1, squares / COUNT, 4 * Math.sqrt(2.0 / COUNT));
    }

    @Test
    void streamsOfAnotherPurposeOrIndexDiffer() {
        final double draw = Draws.of(1, "a", 0).uniform();
        assertEquals(draw, Draws.of(1, "a", 0).uniform());
        assertNotEquals(draw, Draws.of(1, "b", 0).uniform());
        assertNotEquals(draw, Draws.of(1, "a", 1).uniform());
        assertNotEquals(draw, Draws.of(2, "a", 0).uniform());
    }
}
