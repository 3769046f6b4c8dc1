package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerticalDetailTest {

    @ParameterizedTest
    @CsvSource({"64, 48", "75, 61", "33, 90"})
    void constantsAndHorizontalStripesHaveNone(final int width, final int height) {
        final float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 50 + 20 * ((i / width) % 5);
        }
        for (final float value : new VerticalDetail(width, height, 3, 1).of(plane)) {
            assertEquals(0, value, 1e-4);
        }
    }

    /** What is the same in every row is stripes as a whole, but for what is wider than all. */
    @ParameterizedTest
    @CsvSource({"64, 48", "75, 61"})
    void fineStripesAreFoundExactly(final int width, final int height) {
        final float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 100 + (i % width % 2 == 0 ? 5 : -5);
        }
        final float[] found = new VerticalDetail(width, height, 2, 1).of(plane);
        for (int i = 0; i < plane.length; i++) {
            final int x = i % width;
            if (x > 24 && x < width - 24) {
                assertEquals(plane[i] - 100, found[i], 0.02);
            }
        }
    }

    @Test
    void anIslandLosesLessThanAStripe() {
        final int width = 64;
        final int height = 64;
        final float[] stripe = new float[width * height];
        final float[] island = new float[width * height];
        for (int i = 0; i < stripe.length; i++) {
            stripe[i] = i % width == 31 ? 10 : 0;
            island[i] = i % width == 31 && i / width > 28 && i / width < 36 ? 10 : 0;
        }
        final float ofStripe = new VerticalDetail(width, height, 4, 1).of(stripe)[20 * width + 31];
        final float ofIsland = new VerticalDetail(width, height, 4, 1).of(island)[32 * width + 31];
        assertTrue(ofStripe > 8.5, "stripe " + ofStripe);
        assertTrue(ofIsland < 4, "island " + ofIsland);
    }
}
