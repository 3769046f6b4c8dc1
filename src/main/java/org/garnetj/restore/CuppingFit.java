package org.garnetj.restore;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

import java.util.Arrays;

/**
 * The level of the bright phase as a sum of terms, fitted to its squares by Tukey's biweight.
 *
 * @param level at the origin, above black
 * @param coefficients of the terms, over the level
 * @param errors standard errors of the coefficients
 * @param least the model's least value over the level at the origin, where the bright phase was
 *     seen, and a little less
 * @param most its largest, and a little more
 * @param mean level above black, averaged over the squares of the bright phase
 */
record CuppingFit(
        CuppingTerms terms,
        double level,
        double[] coefficients,
        double[] errors,
        double least,
        double most,
        double mean) {

    private static final int ROUNDS = 12;

    /** Squares taken at most. */
    private static final int SAMPLE = 200_000;

    static final double FIRST_REACH = 0.12;
    private static final double LEAST_REACH = 0.004;

    /** How far the model may go on beyond the squares, of its range over them. */
    private static final double BEYOND = 0.25;

    /**
     * Fits.
     *
     * @param pooled the same squares, for a first trend
     */
    static CuppingFit of(
            final PlainTiles tiles, final PooledTiles pooled, final CuppingTerms terms) {
        return new Rounds(tiles, pooled, terms).fit();
    }

    /** The level at a pixel over that at the origin. */
    double at(final double x, final double y, final int z, final double[] values) {
        terms.at(x, y, z, values);
        double sum = 1;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * values[k];
        }
        return Math.max(least, Math.min(most, sum));
    }

    /** The squares taken, their terms, and the fit under way. */
    private static final class Rounds {

        private final CuppingTerms terms;
        private final double[][] rows;
        private final double[] levels;
        private final double[] rest;
        private final int size;
        private double reach = FIRST_REACH;
        private double[] weights;
        private double[] solution;
        private RealMatrix covariance;

        Rounds(final PlainTiles tiles, final PooledTiles pooled, final CuppingTerms terms) {
            this.terms = terms;
            size = terms.names().size() + 1;
            final int plane = tiles.across() * tiles.down();
            final long step = 1 + (long) plane * tiles.depth() / SAMPLE;
            final RoughTrend trend = RoughTrend.of(pooled);
            final long[] taken =
                    java.util.stream.LongStream.iterate(
                                    0, i -> i < (long) plane * tiles.depth(), i -> i + step)
                            .filter(
                                    i ->
                                            !Float.isNaN(
                                                    tiles.level()[(int) (i / plane)][
                                                            (int) (i % plane)]))
                            .toArray();
            rows = new double[taken.length][];
            levels = new double[taken.length];
            rest = new double[taken.length];
            for (int i = 0; i < taken.length; i++) {
                final int z = (int) (taken[i] / plane);
                final int tile = (int) (taken[i] % plane);
                levels[i] = tiles.level()[z][tile];
                rest[i] = Math.log(levels[i]) - trend.at(pooled.cellOf(tile, z, tiles.across()));
                rows[i] = row(tiles, tile, z);
            }
        }

        private double[] row(final PlainTiles tiles, final int tile, final int z) {
            final double[] values = new double[size - 1];
            terms.at(
                    PlainTiles.centre(tile % tiles.across()),
                    PlainTiles.centre(tile / tiles.across()),
                    z,
                    values);
            final double[] row = new double[size];
            row[0] = 1;
            System.arraycopy(values, 0, row, 1, size - 1);
            return row;
        }

        CuppingFit fit() {
            weights = new double[rest.length];
            for (int round = 0; round < ROUNDS; round++) {
                Arrays.setAll(weights, i -> Tukey.weight(rest[i], reach));
                solve();
                Arrays.setAll(rest, i -> levels[i] / Math.max(1e-9, model(rows[i])) - 1);
                narrow();
            }
            final double level = solution[0];
            final double[] coefficients = new double[size - 1];
            final double[] errors = new double[size - 1];
            Arrays.setAll(coefficients, k -> solution[k + 1] / level);
            Arrays.setAll(errors, k -> Math.sqrt(covariance.getEntry(k + 1, k + 1)) / level);
            final double[] range = range();
            return new CuppingFit(
                    terms, level, coefficients, errors, range[0] / level, range[1] / level, mean());
        }

        private double model(final double[] row) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += solution[k] * row[k];
            }
            return sum;
        }

        private void narrow() {
            final double[] near =
                    Arrays.stream(rest).filter(value -> Math.abs(value) < reach).toArray();
            reach =
                    Math.min(
                            reach,
                            Math.max(
                                    LEAST_REACH, Tukey.EFFICIENT * Tukey.scale(near, near.length)));
        }

        private void solve() {
            final RealMatrix normal = new Array2DRowRealMatrix(size, size);
            final double[] right = new double[size];
            double squares = 0;
            double total = 0;
            for (int i = 0; i < rows.length; i++) {
                if (weights[i] > 0) {
                    for (int k = 0; k < size; k++) {
                        right[k] += weights[i] * rows[i][k] * levels[i];
                        for (int l = 0; l < size; l++) {
                            normal.addToEntry(k, l, weights[i] * (rows[i][k] * rows[i][l]));
                        }
                    }
                    squares += weights[i] * Math.pow(rest[i] * levels[i], 2);
                    total += weights[i];
                }
            }
            for (int k = 0; k < size; k++) {
                normal.addToEntry(k, k, 1e-9 * total + Double.MIN_NORMAL);
            }
            final DecompositionSolver solver = new QRDecomposition(normal).getSolver();
            solution = solver.solve(new ArrayRealVector(right)).toArray();
            covariance = solver.getInverse().scalarMultiply(total > 0 ? squares / total : 0);
        }

        private double[] range() {
            final double[] values =
                    java.util.stream.IntStream.range(0, rows.length)
                            .filter(i -> weights[i] > 0)
                            .mapToDouble(i -> model(rows[i]))
                            .toArray();
            final double least = Arrays.stream(values).min().orElse(0);
            final double most = Arrays.stream(values).max().orElse(0);
            final double beyond = BEYOND * (most - least);
            return new double[] {Math.max(1e-9, least - beyond), most + beyond};
        }

        private double mean() {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += weights[i] * model(rows[i]);
                total += weights[i];
            }
            return sum / total;
        }
    }
}
