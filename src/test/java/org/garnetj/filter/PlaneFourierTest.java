package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.garnetj.filter.PlaneFourier.Waves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

class PlaneFourierTest {

    private static float[][] noise(final int columns, final int rows) {
        final SplittableRandom random = new SplittableRandom(3);
        final float[][] plane = new float[rows][columns];
        for (final float[] row : plane) {
            for (int x = 0; x < columns; x++) {
                row[x] = (float) random.nextDouble(-1, 1);
            }
        }
        return plane;
    }

    /** Sizes of one, two, three, five and seven, of odd and of even numbers of rows. */
    @ParameterizedTest
    @CsvSource({"2, 1", "16, 8", "6, 9", "30, 25", "18, 20", "14, 7", "40, 18"})
    void wavesAreTheDirectSums(final int columns, final int rows) {
        final float[][] plane = noise(columns, rows);
        final Waves waves = new PlaneFourier(columns, rows).waves(plane);
        assertEquals(columns, waves.re().length);
        for (int j = 0; j < columns; j++) {
            assertEquals(rows / 2 + 1, waves.re()[j].length);
            for (int k = 0; 2 * k <= rows; k++) {
                final double[] direct = direct(plane, j, k);
                assertEquals(direct[0], waves.re()[j][k], 2e-5 * columns * rows);
                assertEquals(direct[1], waves.im()[j][k], 2e-5 * columns * rows);
            }
        }
    }

    private static double[] direct(final float[][] plane, final int j, final int k) {
        final double[] sum = new double[2];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[y].length; x++) {
                final double angle =
                        2 * Math.PI * (1.0 * j * x / plane[y].length + 1.0 * k * y / plane.length);
                sum[0] += plane[y][x] * Math.cos(angle);
                sum[1] -= plane[y][x] * Math.sin(angle);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "32, 24", "50, 45", "22, 13"})
    void aPlaneComesBackFromItsWaves(final int columns, final int rows) {
        final float[][] plane = noise(columns, rows);
        final PlaneFourier fourier = new PlaneFourier(columns, rows);
        final float[][] back = fourier.plane(fourier.waves(plane));
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                assertEquals(plane[y][x], back[y][x] / (columns * rows), 3e-6);
            }
        }
    }

    @Test
    void fastSizesAreEvenAndOfSmallPrimes() {
        assertEquals(2, PlaneFourier.fastSize(1));
        assertEquals(10, PlaneFourier.fastSize(9));
        assertEquals(50, PlaneFourier.fastSize(49));
        assertEquals(384, PlaneFourier.fastSize(376));
    }

    @Test
    void anOddNumberOfColumnsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PlaneFourier(7, 8));
    }
}
