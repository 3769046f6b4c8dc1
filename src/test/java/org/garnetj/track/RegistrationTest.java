package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class RegistrationTest {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 120;

    /** A smoothed frame whose picture lies (dx, dy) to the right and down. */
    private static float[] frame(
            final double dx, final double dy, final boolean isEdgeOnly, final long seed) {
        final Random random = new Random(seed);
        final float[] plane = new float[WIDTH * HEIGHT];
        for (int p = 0; p < plane.length; p++) {
            final double x = p % WIDTH - dx;
            final double y = p / WIDTH - dy;
            double grey = 100 + 60 / (1 + Math.exp(-(y - 20)));
            if (!isEdgeOnly) {
                grey -= 40 * Math.exp(-0.3 * Math.pow(x * 0.8 + y * 0.6 - 90, 2));
                grey += 30 * Math.exp(-0.01 * (Math.pow(x - 50, 2) + Math.pow(y - 80, 2)));
            }
            plane[p] = (float) (grey + 3 * random.nextGaussian());
        }
        return ShiftedGauss.smooth(plane, WIDTH, 1, 0, 0);
    }

    @Test
    void aShiftIsFoundToATwentiethOfAPixel() {
        final Registration registration = new Registration(frame(0, 0, false, 1), WIDTH, 3);
        final double[][] shifts = {{0.37, -0.81}, {1.5, 0.5}, {-7.25, 4.6}, {21.3, -13.8}};
        for (int i = 0; i < shifts.length; i++) {
            final double[] found =
                    registration.shift(frame(shifts[i][0], shifts[i][1], false, i + 2));
            assertEquals(shifts[i][0], found[0], 0.05);
            assertEquals(shifts[i][1], found[1], 0.05);
        }
    }

    @Test
    void alongALoneEdgeTheShiftIsZero() {
        final Registration registration = new Registration(frame(0, 0, true, 1), WIDTH, 3);
        final double[] found = registration.shift(frame(2.4, 1.6, true, 2));
        assertEquals(0, found[0], 0.02);
        assertEquals(1.6, found[1], 0.05);
    }

    @Test
    void noiseAloneDoesNotMove() {
        final Random random = new Random(3);
        final float[][] planes = new float[2][WIDTH * HEIGHT];
        for (final float[] plane : planes) {
            for (int p = 0; p < plane.length; p++) {
                plane[p] = (float) (100 + 5 * random.nextGaussian());
            }
        }
        final float[] first = ShiftedGauss.smooth(planes[0], WIDTH, 1, 0, 0);
        final double[] found =
                new Registration(first, WIDTH, 5)
                        .shift(ShiftedGauss.smooth(planes[1], WIDTH, 1, 0, 0));
        assertTrue(Math.hypot(found[0], found[1]) < 0.1);
    }

    @Test
    void smoothingShiftsAPictureByAFractionOfAPixel() {
        final float[] here = new float[WIDTH * HEIGHT];
        final float[] there = new float[WIDTH * HEIGHT];
        for (int p = 0; p < here.length; p++) {
            final double x = p % WIDTH - 70;
            final double y = p / WIDTH - 60;
            here[p] = (float) (100 * Math.exp(-0.02 * (x * x + y * y)));
            there[p] =
                    (float) (100 * Math.exp(-0.02 * (Math.pow(x + 0.3, 2) + Math.pow(y - 0.6, 2))));
        }
        final float[] moved = ShiftedGauss.smooth(here, WIDTH, 1, 0.3, -0.6);
        final float[] expected = ShiftedGauss.smooth(there, WIDTH, 1, 0, 0);
        for (int p = 0; p < here.length; p++) {
            assertEquals(expected[p], moved[p], 2e-3);
        }
    }
}
