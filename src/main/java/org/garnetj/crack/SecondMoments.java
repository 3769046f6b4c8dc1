package org.garnetj.crack;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** A symmetric 3 × 3 sum of products, and its principal directions. */
final class SecondMoments {

    private final double[][] sums = new double[3][3];

    void add(final double[] vector, final double weight) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sums[i][j] += weight * vector[i] * vector[j];
            }
        }
    }

    /** Direction of the least moment: across a plane of points. */
    double[] least() {
        return direction(2);
    }

    /** Direction of the greatest moment: the mean of directions without a sign. */
    double[] greatest() {
        return direction(0);
    }

    private double[] direction(final int rank) {
        return new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(sums))
                .getEigenvector(rank)
                .toArray();
    }
}
