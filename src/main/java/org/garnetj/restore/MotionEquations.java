package org.garnetj.restore;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

import java.util.List;

/**
 * Normal equations for a small motion and a small change of the greys: three shifts, three angles
 * times an arm, gain and offset.
 *
 * @param matrix row by row
 * @param right right hand side
 */
record MotionEquations(double[] matrix, double[] right) {

    /** Number of unknowns. */
    static final int SIZE = 8;

    /** Unknowns that are a motion. */
    static final int MOTION = 6;

    /** Keeps a direction in which nothing is seen where it is. */
    private static final double HOLD = 1e-9;

    static MotionEquations empty() {
        return new MotionEquations(new double[SIZE * SIZE], new double[SIZE]);
    }

    /** Adds a point: by how much its grey is off, and what each unknown would do to that. */
    void add(final double[] row, final double off, final double weight) {
        for (int i = 0; i < SIZE; i++) {
            final double w = weight * row[i];
            for (int j = 0; j < SIZE; j++) {
                matrix[i * SIZE + j] += w * row[j];
            }
            right[i] += w * off;
        }
    }

    /** Whether no point was added. */
    boolean isEmpty() {
        return matrix[SIZE * SIZE - 1] == 0;
    }

    /** These, and others times a factor. */
    MotionEquations plus(final MotionEquations others, final double factor) {
        final MotionEquations sum = new MotionEquations(matrix.clone(), right.clone());
        for (int i = 0; i < matrix.length; i++) {
            sum.matrix[i] += factor * others.matrix[i];
        }
        for (int i = 0; i < SIZE; i++) {
            sum.right[i] += factor * others.right[i];
        }
        return sum;
    }

    static MotionEquations sum(final List<MotionEquations> parts) {
        MotionEquations sum = empty();
        for (final MotionEquations part : parts) {
            sum = sum.plus(part, 1);
        }
        return sum;
    }

    /** The unknowns; 0 for one of which nothing is known. */
    double[] solved() {
        final RealMatrix held = new Array2DRowRealMatrix(SIZE, SIZE);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                held.setEntry(i, j, matrix[i * SIZE + j]);
            }
            final double own = matrix[i * SIZE + i];
            held.setEntry(i, i, own > 0 ? own * (1 + HOLD) : 1);
        }
        return new CholeskyDecomposition(held, 1e-6, 0)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    /**
     * Variances of the six parameters of the motion, from how they change when one part of the
     * points after the other is left out (jackknife).
     *
     * @param parts equations about the solution
     */
    static double[] variances(final List<MotionEquations> parts) {
        final MotionEquations all = sum(parts);
        final double[] best = all.solved();
        final double[] variances = new double[MOTION];
        for (final MotionEquations part : parts) {
            final double[] without = all.plus(part, -1).solved();
            for (int i = 0; i < MOTION; i++) {
                variances[i] += (without[i] - best[i]) * (without[i] - best[i]);
            }
        }
        final double n = parts.size();
        for (int i = 0; i < MOTION; i++) {
            variances[i] *= (n - 1) / n;
        }
        return variances;
    }
}
