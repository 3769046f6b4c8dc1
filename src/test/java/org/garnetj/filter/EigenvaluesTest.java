package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class EigenvaluesTest {

    @ParameterizedTest
    @ValueSource(floats = {1, 1e-6f, 3e6f})
    void equalsTheDecomposition(final float magnitude) {
        final int count = 600;
        final float[][] rows = new float[6][count];
        final SplittableRandom random = new SplittableRandom(9);
        for (final float[] row : rows) {
            for (int i = 0; i < count; i++) {
                row[i] = magnitude * (float) (random.nextDouble() - 0.5);
            }
        }
        final float[][] values = new float[3][count];
        new Eigenvalues().of(rows, values, count);
        for (int i = 0; i < count; i++) {
            final double[] expected = decomposed(rows, i);
            for (int k = 0; k < 3; k++) {
                assertEquals(expected[k], values[k][i], 1e-6 * magnitude, "matrix " + i);
            }
        }
    }

    @Test
    void equalEigenvaluesAreTold() {
        assertArrayEquals(new float[] {0, 0, 0}, of(0, 0, 0, 0, 0, 0), 0);
        assertArrayEquals(new float[] {4, 4, 4}, of(4, 4, 4, 0, 0, 0), 1e-6f);
        assertArrayEquals(new float[] {-1, -1, -3}, of(-1, -3, -1, 0, 0, 0), 3e-6f);
        assertArrayEquals(new float[] {5, 2, 2}, of(2, 2, 5, 0, 0, 0), 5e-6f);
        assertArrayEquals(new float[] {1, 0, -1}, of(0, 0, 0, 1, 0, 0), 1e-6f);
        // a sheet across (1, 1, 1)
        assertArrayEquals(new float[] {3, 0, 0}, of(1, 1, 1, 1, 1, 1), 3e-6f);
        assertArrayEquals(new float[] {0, 0, -3}, of(-1, -1, -1, -1, -1, -1), 3e-6f);
    }

    @Test
    void twoByTwo() {
        final float[][] values = new float[2][2];
        new Eigenvalues().of(new float[][] {{2, 0}, {-1, 0}, {2, 0}}, values, 2);
        assertArrayEquals(new float[] {3, 0}, values[0], 1e-6f);
        assertArrayEquals(new float[] {-2, 0}, values[1], 1e-6f);
    }

    private static float[] of(final float... matrix) {
        final float[][] rows = new float[6][];
        for (int i = 0; i < 6; i++) {
            rows[i] = new float[] {matrix[i]};
        }
        final float[][] values = new float[3][1];
        new Eigenvalues().of(rows, values, 1);
        return new float[] {values[0][0], values[1][0], values[2][0]};
    }

    /** Descending. */
    private static double[] decomposed(final float[][] m, final int i) {
        return new EigenDecompositionSymmetric(
                        MatrixUtils.createRealMatrix(
                                new double[][] {
                                    {m[0][i], m[3][i], m[4][i]},
                                    {m[3][i], m[1][i], m[5][i]},
                                    {m[4][i], m[5][i], m[2][i]}
                                }))
                .getEigenvalues();
    }
}
