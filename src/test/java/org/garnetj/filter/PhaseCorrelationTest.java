package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

class PhaseCorrelationTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 77;
    private static final int MARGIN = 12;

    /** A texture about zero, seen through a window of the picture's size at (left, top). */
    private static float[] seen(final int left, final int top, final float amplitude) {
        final int width = WIDTH + 2 * MARGIN;
        final int height = HEIGHT + 2 * MARGIN;
        final SplittableRandom random = new SplittableRandom(11);
        final float[] texture = new float[width * height];
        for (int i = 0; i < texture.length; i++) {
            texture[i] = (float) random.nextDouble(-1, 1);
        }
        final float[] smooth = Gauss.smoothPlane(texture, width, 1.5, 1.5);
        final float[] seen = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                seen[y * WIDTH + x] =
                        amplitude * smooth[(MARGIN + top + y) * width + MARGIN + left + x];
            }
        }
        return seen;
    }

    private static PhaseCorrelation correlation() {
        return new PhaseCorrelation(
                PhaseCorrelation.window(WIDTH, 11), PhaseCorrelation.window(HEIGHT, 9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, -3", "-12, 7", "1, 12"})
    void wholeShiftsAreFound(final int dx, final int dy) {
        final PhaseCorrelation correlation = correlation();
        final double[] shift =
                correlation.shift(
                        correlation.waves(seen(0, 0, 1)), correlation.waves(seen(-dx, -dy, 1)));
        assertArrayEquals(new double[] {dx, dy}, shift, 0.1);
    }

    @Test
    void greysMayBeOfAnySize() {
        final PhaseCorrelation correlation = correlation();
        for (final float amplitude : new float[] {1e-12f, 1e12f}) {
            final double[] shift =
                    correlation.shift(
                            correlation.waves(seen(0, 0, amplitude)),
                            correlation.waves(seen(-2, 3, amplitude)));
            assertArrayEquals(new double[] {2, -3}, shift, 0.1);
        }
    }

    @Test
    void anEmptyPlaneHasNotMoved() {
        final PhaseCorrelation correlation = correlation();
        assertArrayEquals(
                new double[2],
                correlation.shift(
                        correlation.waves(new float[WIDTH * HEIGHT]),
                        correlation.waves(seen(0, 0, 1))));
    }

    @Test
    void aWindowOfHalvesIsHanns() {
        final float[] window = PhaseCorrelation.window(7, 4);
        for (int i = 0; i < 7; i++) {
            assertEquals(window[6 - i], window[i]);
        }
        assertEquals(0.5 - 0.5 * Math.cos(Math.PI / 8), window[0], 1e-7);
    }
}
