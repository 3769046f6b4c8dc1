package org.garnetj.restore;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

import java.util.Arrays;

/**
 * A first idea of a bias: a parabola in x and y, and the level of the bright phase on it. The
 * parabola is fitted to the differences between cells some way apart. Two of the same phase differ
 * by the bias alone, whatever the phase and however strong the bias; those of two phases stand out.
 */
final class RoughTrend {

    private static final int TERMS = 5;

    /** Largest differences believed, in natural logarithms, from round to round. */
    private static final double[] REACH = {0.25, 0.2, 0.14, 0.1, 0.07, 0.07};

    /** Cells that are compared lie this share of the field apart. */
    private static final double APART = 1.0 / 7;

    private static final double RIDGE = 1e-4;

    /** A solid is brighter than this share of the brightest. */
    private static final double SOLID = Math.log(0.5);

    private static final double BRIGHT_END = 0.98;

    /** Width of the mode, in natural logarithms. */
    private static final double MODE = 0.03;

    private static final int BINS_PER_WIDTH = 4;

    private final PooledTiles cells;
    private final double[] slopes = new double[TERMS];
    private final double level;

    private RoughTrend(final PooledTiles cells) {
        this.cells = cells;
        for (int round = 0; round < REACH.length; round++) {
            improve(REACH[round], round == 0);
        }
        level = mode();
    }

    /** The trend of logarithms of levels. */
    static RoughTrend of(final PooledTiles cells) {
        return new RoughTrend(cells);
    }

    /** The bright phase at a cell. */
    double at(final int cell) {
        return level + trend(cell);
    }

    private double trend(final int cell) {
        final double[] terms = terms(cell);
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += slopes[k] * terms[k];
        }
        return sum;
    }

    private double[] terms(final int cell) {
        final double u = (double) (cell % cells.size()[0]) / cells.size()[0] - 0.5;
        final double v =
                (double) (cell / cells.size()[0] % cells.size()[1]) / cells.size()[1] - 0.5;
        return new double[] {u, v, u * u, u * v, v * v};
    }

    private void improve(final double reach, final boolean first) {
        final RealMatrix normal = new Array2DRowRealMatrix(TERMS, TERMS);
        final double[] right = new double[TERMS];
        final double[] weights = {0};
        for (int axis = 0; axis < 2; axis++) {
            final int step = (int) Math.max(1, Math.round(APART * cells.size()[axis]));
            final int stride = axis == 0 ? step : step * cells.size()[0];
            for (int i = 0; i < cells.count(); i++) {
                final int along =
                        axis == 0 ? i % cells.size()[0] : i / cells.size()[0] % cells.size()[1];
                if (along + step < cells.size()[axis]) {
                    compare(i, i + stride, reach, first, normal, right, weights);
                }
            }
        }
        for (int k = 0; k < TERMS; k++) {
            normal.addToEntry(k, k, RIDGE * weights[0] + Double.MIN_NORMAL);
        }
        System.arraycopy(
                new CholeskyDecomposition(normal, 1e-9, 0)
                        .getSolver()
                        .solve(new ArrayRealVector(right))
                        .toArray(),
                0,
                slopes,
                0,
                TERMS);
    }

    private void compare(
            final int from,
            final int to,
            final double reach,
            final boolean first,
            final RealMatrix normal,
            final double[] right,
            final double[] weights) {
        final double difference = cells.value()[to] - cells.value()[from];
        final double weight =
                Tukey.weight(first ? difference : difference - trend(to) + trend(from), reach);
        if (!(weight > 0)) {
            return;
        }
        final double[] a = terms(from);
        final double[] row = terms(to);
        Arrays.setAll(row, k -> row[k] - a[k]);
        for (int k = 0; k < TERMS; k++) {
            right[k] += weight * row[k] * difference;
            for (int l = 0; l < TERMS; l++) {
                normal.addToEntry(k, l, weight * (row[k] * row[l]));
            }
        }
        weights[0] += weight * APART * APART;
    }

    /** The commonest level of a solid; NaN without any cell. */
    private double mode() {
        final double[] levels = new double[cells.count()];
        int count = 0;
        for (int i = 0; i < cells.count(); i++) {
            if (cells.weight()[i] > 0) {
                levels[count++] = cells.value()[i] - trend(i);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        final double high = Tukey.quantile(Arrays.copyOf(levels, count), BRIGHT_END);
        final double low = high + SOLID;
        final double step = MODE / BINS_PER_WIDTH;
        final double[] histogram = new double[(int) Math.ceil((0.5 - SOLID) / step)];
        for (int i = 0; i < cells.count(); i++) {
            final double bin = (cells.value()[i] - trend(i) - low) / step;
            if (cells.weight()[i] > 0 && bin >= 0 && bin < histogram.length) {
                histogram[(int) bin] += cells.weight()[i];
            }
        }
        return low + (peak(histogram) + 0.5) * step;
    }

    private static int peak(final double[] histogram) {
        int best = 0;
        double most = -1;
        for (int bin = 0; bin < histogram.length; bin++) {
            double sum = 0;
            for (int near = -BINS_PER_WIDTH; near <= BINS_PER_WIDTH; near++) {
                final int at = bin + near;
                final boolean inside = at >= 0 && at < histogram.length;
                sum += inside ? histogram[at] * (BINS_PER_WIDTH + 1 - Math.abs(near)) : 0;
            }
            if (sum > most) {
                most = sum;
                best = bin;
            }
        }
        return best;
    }
}
