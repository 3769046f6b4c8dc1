package org.garnetj.track;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

import java.util.Arrays;

/**
 * How bright the crystal is across a frame: a quadratic surface through the bright greys of tiles,
 * robust against tiles that dark bodies fill.
 */
final class LightField {

    private static final int TILE = 24;
    private static final double BRIGHT = 0.7;
    private static final int TERMS = 6;
    private static final int ROUNDS = 12;

    private final int width;
    private final int height;
    private final double[] coefficients;

    private LightField(final int width, final int height, final double[] coefficients) {
        this.width = width;
        this.height = height;
        this.coefficients = coefficients;
    }

    /** Fits the surface to a plane, x fastest. */
    static LightField of(final float[] plane, final int width) {
        final int height = plane.length / width;
        final int columns = Math.max(1, width / TILE);
        final int rows = Math.max(1, height / TILE);
        final double[] greys = new double[columns * rows];
        final double[][] terms = new double[greys.length][];
        for (int t = 0; t < greys.length; t++) {
            final int[] x = {t % columns * width / columns, (t % columns + 1) * width / columns};
            final int[] y = {t / columns * height / rows, (t / columns + 1) * height / rows};
            greys[t] = bright(plane, width, x, y);
            terms[t] = terms(0.5 * (x[0] + x[1] - 1) / width, 0.5 * (y[0] + y[1] - 1) / height);
        }
        return new LightField(width, height, fit(terms, greys));
    }

    private static double bright(
            final float[] plane, final int width, final int[] x, final int[] y) {
        final float[] greys = new float[(x[1] - x[0]) * (y[1] - y[0])];
        int count = 0;
        for (int v = y[0]; v < y[1]; v++) {
            for (int u = x[0]; u < x[1]; u++) {
                greys[count++] = plane[v * width + u];
            }
        }
        return Robust.quantile(greys, BRIGHT);
    }

    private static double[] terms(final double x, final double y) {
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    /** Weighed least squares from the brighter half on, for what is dark is no crystal. */
    private static double[] fit(final double[][] terms, final double[] greys) {
        final double middle = Robust.median(greys);
        double[] weights = Arrays.stream(greys).map(grey -> grey >= 0.8 * middle ? 1 : 0).toArray();
        double[] solution = constant(middle);
        for (int round = 0; round < ROUNDS; round++) {
            solution = solve(terms, greys, weights, middle);
            final double[] residuals = new double[greys.length];
            for (int t = 0; t < greys.length; t++) {
                residuals[t] = greys[t] - value(solution, terms[t]);
            }
            final double sigma = Math.max(Robust.sigma(residuals), 1e-3 * Math.abs(middle) + 1e-9);
            weights = Arrays.stream(residuals).map(r -> Robust.tukey(r, sigma)).toArray();
        }
        return solution;
    }

    private static double[] constant(final double grey) {
        final double[] constant = new double[TERMS];
        constant[0] = grey;
        return constant;
    }

    private static double[] solve(
            final double[][] terms,
            final double[] greys,
            final double[] weights,
            final double otherwise) {
        final RealMatrix normal = MatrixUtils.createRealMatrix(TERMS, TERMS);
        final RealVector right = new ArrayRealVector(TERMS);
        for (int t = 0; t < greys.length; t++) {
            for (int i = 0; i < TERMS; i++) {
                right.addToEntry(i, weights[t] * terms[t][i] * greys[t]);
                for (int j = 0; j < TERMS; j++) {
                    normal.addToEntry(i, j, weights[t] * terms[t][i] * terms[t][j]);
                }
            }
        }
        final QRDecomposition decomposition = new QRDecomposition(normal, 1e-9);
        return decomposition.getSolver().isNonSingular()
                ? decomposition.getSolver().solve(right).toArray()
                : constant(otherwise);
    }

    private static double value(final double[] coefficients, final double[] terms) {
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[i] * terms[i];
        }
        return sum;
    }

    /** The surface, x fastest. */
    float[] plane() {
        final float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            final double[] terms =
                    terms((i % width) / (double) width, (i / width) / (double) height);
            plane[i] = (float) value(coefficients, terms);
        }
        return plane;
    }
}
