package org.garnetj.segment;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

import java.util.ArrayList;
import java.util.List;

/** Weighted logistic regression by Newton's method. */
final class LogisticFit {

    private static final int ROUNDS = 30;
    private static final double CONVERGED = 1e-9;

    private final double ridge;
    private final List<double[]> features = new ArrayList<>();
    private final List<double[]> outcomes = new ArrayList<>();

    /**
     * @param ridge penalty on half the squares of the coefficients
     */
    LogisticFit(final double ridge) {
        this.ridge = ridge;
    }

    /** Adds an observation. */
    void add(final double[] x, final boolean isTrue, final double weight) {
        features.add(x);
        outcomes.add(new double[] {isTrue ? 1 : 0, weight});
    }

    /** The coefficients. */
    double[] coefficients() {
        double[] solution = new double[features.get(0).length];
        double step = 1;
        for (int round = 0; round < ROUNDS && step > CONVERGED; round++) {
            final double[] next = improved(solution);
            step = 0;
            for (int a = 0; a < next.length; a++) {
                step = Math.max(step, Math.abs(next[a] - solution[a]));
            }
            solution = next;
        }
        return solution;
    }

    private double[] improved(final double[] solution) {
        final int n = solution.length;
        final double[][] curvature = new double[n][n];
        final double[] slope = new double[n];
        for (int a = 0; a < n; a++) {
            curvature[a][a] = ridge;
            slope[a] = -ridge * solution[a];
        }
        for (int i = 0; i < features.size(); i++) {
            final double[] x = features.get(i);
            final double p = Calibration.probability(Calibration.sum(solution, x));
            final double weight = outcomes.get(i)[1];
            for (int a = 0; a < n; a++) {
                if (x[a] != 0) {
                    slope[a] += weight * (outcomes.get(i)[0] - p) * x[a];
                    for (int b = 0; b < n; b++) {
                        curvature[a][b] += weight * p * (1 - p) * x[a] * x[b];
                    }
                }
            }
        }
        return new ArrayRealVector(solution)
                .add(
                        new LUDecomposition(new Array2DRowRealMatrix(curvature))
                                .getSolver()
                                .solve(new ArrayRealVector(slope)))
                .toArray();
    }
}
