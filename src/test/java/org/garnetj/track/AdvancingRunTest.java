package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class AdvancingRunTest {

    private static double[] lengths(final double noise, final double... steps) {
        final Random random = new Random(2);
        final double[] lengths = new double[steps.length + 1];
        double length = 0;
        for (int i = 0; i < lengths.length; i++) {
            length += i == 0 ? 0 : steps[i - 1];
            lengths[i] = length + noise * random.nextGaussian();
        }
        return lengths;
    }

    private static double[] steady(final int count, final double step) {
        final double[] steps = new double[count];
        java.util.Arrays.fill(steps, step);
        return steps;
    }

    private static AdvancingRun run(final double[] lengths) {
        final double[] time = new double[lengths.length];
        java.util.Arrays.setAll(time, i -> 0.5 * i);
        return AdvancingRun.of(time, lengths);
    }

    @Test
    void steadyGrowthIsTakenWhole() {
        assertEquals(new AdvancingRun(0, 40), run(lengths(0.1, steady(40, 5))));
        assertEquals(new AdvancingRun(0, 60), run(lengths(0.3, steady(60, 0.5))));
        assertEquals(new AdvancingRun(0, 60), run(lengths(5, steady(60, 0.1))));
    }

    @Test
    void aStandingTipIsLeftOut() {
        final double[] steps = steady(40, 5);
        java.util.Arrays.fill(steps, 25, 40, 0);
        final AdvancingRun run = run(lengths(0.1, steps));
        assertEquals(0, run.from());
        assertTrue(run.to() >= 23 && run.to() <= 25);
    }

    @Test
    void ofTwoRunsAroundAPauseTheLongerIsTaken() {
        final double[] steps = steady(40, 5);
        java.util.Arrays.fill(steps, 10, 18, 0);
        final AdvancingRun run = run(lengths(0.1, steps));
        assertTrue(run.from() >= 18 && run.from() <= 20);
        assertEquals(40, run.to());
    }

    /** Where frames are missing, a tip has covered more way, and has not run faster. */
    @Test
    void gapsInTimeAreNoChangeOfPace() {
        final Random random = new Random(4);
        final double[] time = new double[60];
        final double[] lengths = new double[60];
        for (int i = 1; i < time.length; i++) {
            time[i] = time[i - 1] + 1 + random.nextInt(6);
            lengths[i] = 3 * time[i] + 0.2 * random.nextGaussian();
        }
        assertEquals(new AdvancingRun(0, 59), AdvancingRun.of(time, lengths));
    }
}
