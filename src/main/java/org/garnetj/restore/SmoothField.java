package org.garnetj.restore;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A field that varies slowly over a stack: cubic B-splines in the slice, straight pieces from slice
 * to slice, fitted to scattered values by least squares with a penalty on what cubics do not follow
 * (P-splines, Eilers & Marx, Stat. Sci. 1996, 11, 89), which also carries it on where there are no
 * values.
 *
 * @param axes basis along x, y, z
 * @param coefficients x fastest
 */
record SmoothField(Spline[] axes, double[] coefficients) {

    /**
     * Penalty on what a cubic does not follow, and on a bend along z, relative to the values that a
     * coefficient has on the average.
     */
    private static final double BEND = 0.3;

    /** Penalty on a slope, which alone decides where values do not. */
    private static final double SLOPE = 1e-7;

    /** Values on scattered pixels with their weights. */
    interface Samples {

        int count();

        /** Position along x, y or z in pixels. */
        double at(int sample, int axis);

        double value(int sample);

        /** 0 to leave it out. */
        double weight(int sample);
    }

    /** The field that fits best; a constant 0 if no sample has a weight. */
    static SmoothField fit(final Spline[] axes, final Samples samples) {
        final int size = axes[0].size() * axes[1].size() * axes[2].size();
        final RealMatrix normal = new Array2DRowRealMatrix(size, size);
        final double[] right = new double[size];
        final Local local = new Local(axes);
        double total = 0;
        for (int i = 0; i < samples.count(); i++) {
            final double weight = samples.weight(i);
            if (weight > 0) {
                local.place(samples.at(i, 0), samples.at(i, 1), samples.at(i, 2));
                local.addTo(normal, right, weight, samples.value(i));
                total += weight;
            }
        }
        if (total == 0) {
            return new SmoothField(axes, right);
        }
        penalise(normal, axes, total / size);
        return new SmoothField(
                axes,
                new CholeskyDecomposition(normal, 1e-12, 0)
                        .getSolver()
                        .solve(new ArrayRealVector(right))
                        .toArray());
    }

    /** A reader of the field's values, for one thread. */
    Local reader() {
        return new Local(axes);
    }

    /** The value at a pixel. */
    double at(final Local reader, final double x, final double y, final double z) {
        reader.place(x, y, z);
        return reader.value(coefficients);
    }

    // -- Helper methods --

    private static void penalise(final RealMatrix normal, final Spline[] axes, final double mean) {
        int stride = 1;
        for (final Spline axis : axes) {
            for (int i = 0; i < normal.getRowDimension(); i++) {
                final int along = i / stride % axis.size();
                if (along + 1 < axis.size()) {
                    add(normal, new int[] {i, i + stride}, new double[] {-1, 1}, SLOPE * mean);
                }
                if (along + 4 < axis.size()) {
                    add(
                            normal,
                            new int[] {
                                i, i + stride, i + 2 * stride, i + 3 * stride, i + 4 * stride
                            },
                            new double[] {1, -4, 6, -4, 1},
                            BEND * mean);
                }
                if (!axis.cubic() && along + 2 < axis.size()) {
                    add(
                            normal,
                            new int[] {i, i + stride, i + 2 * stride},
                            new double[] {1, -2, 1},
                            BEND * mean);
                }
            }
            stride *= axis.size();
        }
    }

    private static void add(
            final RealMatrix normal, final int[] at, final double[] row, final double weight) {
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                normal.addToEntry(at[i], at[j], weight * (row[i] * row[j]));
            }
        }
    }

    /** The functions that are not 0 at a place. */
    static final class Local {

        private final Spline[] axes;
        private final double[][] values;
        private final int[] index;
        private final double[] row;

        private Local(final Spline[] axes) {
            this.axes = axes;
            values =
                    new double[][] {
                        new double[axes[0].reach()],
                        new double[axes[1].reach()],
                        new double[axes[2].reach()]
                    };
            row = new double[axes[0].reach() * axes[1].reach() * axes[2].reach()];
            index = new int[row.length];
        }

        private void place(final double x, final double y, final double z) {
            final int i = axes[0].at(x, values[0]);
            final int j = axes[1].at(y, values[1]);
            final int k = axes[2].at(z, values[2]);
            int next = 0;
            for (int c = 0; c < values[2].length; c++) {
                for (int b = 0; b < values[1].length; b++) {
                    for (int a = 0; a < values[0].length; a++) {
                        index[next] = ((k + c) * axes[1].size() + j + b) * axes[0].size() + i + a;
                        row[next++] = values[0][a] * values[1][b] * values[2][c];
                    }
                }
            }
        }

        private void addTo(
                final RealMatrix normal,
                final double[] right,
                final double weight,
                final double value) {
            for (int i = 0; i < row.length; i++) {
                right[index[i]] += weight * row[i] * value;
            }
            add(normal, index, row, weight);
        }

        private double value(final double[] coefficients) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * coefficients[index[i]];
            }
            return sum;
        }
    }
}
