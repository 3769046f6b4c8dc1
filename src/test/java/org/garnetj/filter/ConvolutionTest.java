package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

    private static final Kernel EVEN = new Kernel(new float[] {0.5f, 0.3f, -0.1f}, false);
    private static final Kernel ODD = new Kernel(new float[] {0, 0.7f, -0.2f, 0.05f}, true);

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "0, true", "1, true", "2, true"})
    void equalsTheDirectSum(final int axis, final boolean odd) {
        final Kernel kernel = odd ? ODD : EVEN;
        final FloatBox source = FloatBoxes.noise(new int[] {7, 6, 5}, 4, 5, 4);
        final FloatBox target = Convolution.along(source, axis, kernel, 1, 0, 1);
        assertArrayEquals(new int[] {1, 0, 1}, target.margin());
        for (int z = -1; z < 6; z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = -1; x < 8; x++) {
                    final double sum = direct(source, kernel, axis, x, y, z);
                    assertEquals(sum, FloatBoxes.at(target, x, y, z), 1e-6);
                }
            }
        }
    }

    private static double direct(
            final FloatBox box,
            final Kernel kernel,
            final int axis,
            final int x,
            final int y,
            final int z) {
        double sum = 0;
        for (int i = -kernel.radius(); i <= kernel.radius(); i++) {
            final double weight = kernel.half()[Math.abs(i)] * (kernel.odd() && i < 0 ? -1 : 1);
            sum +=
                    weight
                            * FloatBoxes.at(
                                    box,
                                    axis == 0 ? x + i : x,
                                    axis == 1 ? y + i : y,
                                    axis == 2 ? z + i : z);
        }
        return sum;
    }
}
