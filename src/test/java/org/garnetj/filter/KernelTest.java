package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.49, 0.5, 0.7, 1, 1.5, 3, 8.3})
    void aGaussianKeepsTheMeanAndHasItsVariance(final double sigma) {
        final float[] half = Kernel.gauss(sigma).half();
        assertEquals(1, moment(half, 0), 1e-6);
        assertEquals(1, moment(half, 2) / (sigma * sigma), 1e-5);
    }

    @Test
    void aGaussianReachesThreeStandardDeviations() {
        assertEquals(9, Kernel.gauss(3).radius());
        assertEquals(3, Kernel.gauss(0.7).radius());
        assertEquals(1, Kernel.gauss(0.01).radius());
        assertArrayEquals(new float[] {1}, Kernel.gauss(0).half());
    }

    @Test
    void aWideGaussianIsTheBellCurve() {
        final float[] half = Kernel.gauss(5).half();
        for (int i = 0; i <= 15; i++) {
            final double bell = Math.exp(-i * i / 50.0) / (5 * Math.sqrt(2 * Math.PI));
            assertEquals(bell, half[i], 0.02 * half[0]);
        }
    }

    @Test
    void whatIsNoWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Kernel.gauss(-1));
        assertThrows(IllegalArgumentException.class, () -> Kernel.gauss(Double.NaN));
    }

    @Test
    void aMeanWeighsAllAlike() {
        assertArrayEquals(new float[] {0.2f, 0.2f, 0.2f}, Kernel.mean(2).half());
    }

    private static double moment(final float[] half, final int order) {
        double sum = order == 0 ? half[0] : 0;
        for (int i = 1; i < half.length; i++) {
            sum += 2 * Math.pow(i, order) * half[i];
        }
        return sum;
    }
}
