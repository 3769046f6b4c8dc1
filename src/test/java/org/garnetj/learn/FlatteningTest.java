package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

/** Bright ground with dark stripes of pores, under shading and curtains. */
class FlatteningTest {

    private static final int WIDTH = 140;
    private static final int HEIGHT = 300;
    private static final float DARK = 0.5f;

    private static boolean isPore(final int x, final int y) {
        return Math.hypot(x % 40 - 20, y % 60 - 30) < 9;
    }

    private static float[] truth() {
        final float[] truth = new float[WIDTH * HEIGHT];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = isPore(i % WIDTH, i / WIDTH) ? DARK : 1;
        }
        return truth;
    }

    /** Shading from 0.88 to 1.12 across the slice, curtains of 5 % in each column. */
    private static float[] spoilt(final long seed) {
        final Random random = new Random(seed);
        final float[] spoilt = truth();
        final double[] curtain = random.doubles(WIDTH, -0.05, 0.05).toArray();
        for (int i = 0; i < spoilt.length; i++) {
            final double shading = 0.24 * (i / WIDTH / (HEIGHT - 1.0) - 0.5);
            spoilt[i] *= 1 + shading + curtain[i % WIDTH];
            spoilt[i] += 0.02 * random.nextGaussian();
        }
        return spoilt;
    }

    private static float[] transposed(final float[] plane, final int width) {
        final int height = plane.length / width;
        final float[] turned = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            turned[i % width * height + i / width] = plane[i];
        }
        return turned;
    }

    private static double deviation(final float[] a, final float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(squares / a.length);
    }

    @Test
    void shadingAndCurtainsGoAndPoresKeepTheirContrast() {
        final float[] grey = spoilt(3);
        assertTrue(deviation(grey, truth()) > 0.06);
        Flattening.flatten(grey, WIDTH, true);
        assertEquals(0.02, deviation(grey, truth()), 0.006, "little more than the noise");
    }

    @Test
    void curtainsAlongXAreTakenOutAlike() {
        final float[] upright = spoilt(4);
        final float[] lying = transposed(upright, WIDTH);
        Flattening.flatten(upright, WIDTH, true);
        Flattening.flatten(lying, HEIGHT, false);
        assertArrayEquals(transposed(upright, WIDTH), lying);
    }

    @Test
    void nothingBeyondItsReachMatters() {
        final float[] whole = spoilt(5);
        final int cut = 90;
        final float[] below = Arrays.copyOfRange(whole, cut * WIDTH, whole.length);
        Flattening.flatten(whole, WIDTH, true);
        Flattening.flatten(below, WIDTH, true);
        final int along = Flattening.REACH_ALONG_PX * WIDTH;
        assertTrue(along < below.length);
        assertArrayEquals(
                Arrays.copyOfRange(whole, cut * WIDTH + along, whole.length),
                Arrays.copyOfRange(below, along, below.length));
        final float[] across = transposed(spoilt(5), WIDTH);
        final float[] right = Arrays.copyOfRange(across, 30 * HEIGHT, across.length);
        Flattening.flatten(across, HEIGHT, false);
        Flattening.flatten(right, HEIGHT, false);
        final int reach = Flattening.REACH_ACROSS_PX * HEIGHT;
        assertArrayEquals(
                Arrays.copyOfRange(across, 30 * HEIGHT + reach, across.length),
                Arrays.copyOfRange(right, reach, right.length));
    }

    @Test
    void whereNoLlzoIsNothingChanges() {
        final float[] dark = new float[WIDTH * HEIGHT];
        Arrays.fill(dark, 0.4f);
        Flattening.flatten(dark, WIDTH, true);
        assertEquals(0.4f, dark[7777]);
    }

    @Test
    void runningSumsAreSums() {
        final Random random = new Random(6);
        final int[] values = random.ints(13 * 9, -50, 50).toArray();
        final int[] sums = values.clone();
        RunningSums.box(sums, 13, 3, 20);
        for (int i = 0; i < sums.length; i++) {
            int sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += Math.abs(k % 13 - i % 13) <= 3 ? values[k] : 0;
            }
            assertEquals(sum, sums[i]);
        }
        final int[] down = values.clone();
        RunningSums.box(down, 13, 0, 2);
        assertEquals(values[5] + values[18] + values[31], down[5]);
    }
}
