package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class BilateralGridTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 60;

    @Test
    void aConstantPlaneIsOfOneKind() {
        final float[] plane = new float[WIDTH * HEIGHT];
        Arrays.fill(plane, 7);
        final float[] level = new float[WIDTH];
        final float[] share = new float[WIDTH];
        grid(plane).row(HEIGHT - 1, plane, level, share);
        for (int x = 0; x < WIDTH; x++) {
            assertEquals(7, level[x], 1e-5);
            assertEquals(1, share[x], 0.05);
        }
    }

    @Test
    void eachOfTwoPhasesHasItsOwnMeanAndTheThinOneIsRare() {
        final Random random = new Random(4);
        final float[] plane = new float[WIDTH * HEIGHT];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (i % WIDTH / 2 == 20 ? 40 : 160) + (float) random.nextGaussian();
        }
        final float[] level = new float[WIDTH];
        final float[] share = new float[WIDTH];
        for (int y = 0; y < HEIGHT; y += 7) {
            grid(plane).row(y, plane, level, share);
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(x / 2 == 20 ? 40 : 160, level[x], 0.6);
                assertTrue(x / 2 == 20 ? share[x] < 0.15 : share[x] > 0.6, "share " + share[x]);
            }
        }
    }

    @Test
    void theMeanFollowsASlowRamp() {
        final float[] plane = new float[WIDTH * HEIGHT];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 100 + 0.1f * (i % WIDTH);
        }
        final float[] level = new float[WIDTH];
        grid(plane).row(30, plane, level, new float[WIDTH]);
        assertEquals(100 + 4.5, level[45], 0.2);
        assertTrue(level[80] - level[10] > 3, "slope");
    }

    private static BilateralGrid grid(final float[] plane) {
        return new BilateralGrid(plane, plane, WIDTH, 12, 6, 10);
    }
}
