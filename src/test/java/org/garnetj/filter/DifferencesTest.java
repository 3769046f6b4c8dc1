package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.DoubleUnaryOperator;

class DifferencesTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.7, 1, 1.25, 2, 5, 40})
    void rampsAndParabolasAreExact(final double sigma) {
        assertEquals(3, apply(Differences.first(sigma), x -> 3 * x + 8), 2e-5);
        assertEquals(0, apply(Differences.first(sigma), x -> x * x), 1e-6);
        assertEquals(2, apply(Differences.second(sigma), x -> x * x + 5 * x - 2), 1e-4);
        assertEquals(0, apply(Differences.second(sigma), x -> 7 * x), 1e-4);
    }

    /** A single bright pixel after smoothing: nothing sharper can come. */
    @ParameterizedTest
    @CsvSource({"0.7, 0.05, 0.12", "1, 0.03, 0.03", "1.5, 0.012, 0.015", "3, 0.002, 0.002"})
    void aGaussianHasItsDerivatives(
            final double sigma, final double slopeError, final double curvatureError) {
        for (int at = -4; at <= 4; at++) {
            final double t = at / sigma;
            final int centre = -at;
            final double value = Math.exp(-t * t / 2);
            final DoubleUnaryOperator bell =
                    x -> Math.exp(-(x - centre) * (x - centre) / 2 / sigma / sigma);
            assertEquals(
                    -t * value, sigma * apply(Differences.first(sigma), bell), slopeError, "" + at);
            assertEquals(
                    (t * t - 1) * value,
                    sigma * sigma * apply(Differences.second(sigma), bell),
                    curvatureError,
                    "" + at);
        }
    }

    @Test
    void belowHalfAPixelTheNeighboursAreAllThereIs() {
        assertArrayEquals(new float[] {0, 0.5f}, Differences.first(0.2).half());
        assertArrayEquals(new float[] {-2, 1}, Differences.second(0.2).half());
    }

    @Test
    void kernelsHaveTheRadiusTheyPromise() {
        for (final double sigma : new double[] {0.2, 0.5, 0.7, 1.25, 4}) {
            assertEquals(Differences.radius(sigma), Differences.first(sigma).radius());
            assertEquals(Differences.radius(sigma), Differences.second(sigma).radius());
        }
    }

    private static double apply(final Kernel kernel, final DoubleUnaryOperator image) {
        double sum = kernel.half()[0] * image.applyAsDouble(0);
        for (int i = 1; i <= kernel.radius(); i++) {
            final double before = image.applyAsDouble(-i);
            final double after = image.applyAsDouble(i);
            sum += kernel.half()[i] * (kernel.odd() ? after - before : after + before);
        }
        return sum;
    }
}
