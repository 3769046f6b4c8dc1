package org.garnetj.segment;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

import java.util.ArrayList;
import java.util.List;

/** Weighted logistic regression by Newton's method. */
final class LogisticFit {

    private static final int ROUNDS = 30;
    private static final double RIDGE = 0.1;

    private final List<double[]> features = new ArrayList<>();
    private final List<double[]> outcomes = new ArrayList<>();

    /** Adds an observation. */
    void add(final double[] x, final boolean isTrue, final double weight) {
        features.add(x);
        outcomes.add(new double[] {isTrue ? 1 : 0, weight});
    }

    int size() {
        return features.size();
    }

    /** The coefficients. */
    double[] coefficients() {
        final int n = features.get(0).length;
        RealVector solution = new ArrayRealVector(n);
        for (int round = 0; round < ROUNDS; round++) {
            final RealMatrix curvature = new Array2DRowRealMatrix(n, n);
            final RealVector slope = new ArrayRealVector(n);
            for (int i = 0; i < features.size(); i++) {
                final double[] x = features.get(i);
                final double p = Calibration.probability(Calibration.sum(solution.toArray(), x));
                final double weight = outcomes.get(i)[1];
                for (int a = 0; a < n; a++) {
                    slope.addToEntry(a, weight * (outcomes.get(i)[0] - p) * x[a]);
                    for (int b = 0; b < n; b++) {
                        curvature.addToEntry(a, b, weight * p * (1 - p) * x[a] * x[b]);
                    }
                }
            }
            for (int a = 0; a < n; a++) {
                curvature.addToEntry(a, a, RIDGE);
                slope.addToEntry(a, -RIDGE * solution.getEntry(a));
            }
            solution = solution.add(new LUDecomposition(curvature).getSolver().solve(slope));
        }
        return solution.toArray();
    }
}
