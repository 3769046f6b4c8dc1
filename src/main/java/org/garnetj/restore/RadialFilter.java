package org.garnetj.restore;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The best linear estimate of rings from noisy profiles along the radius (Wiener), by how rings at
 * neighbouring radii go together. This the stack itself tells: products of neighbouring slices hold
 * no noise.
 *
 * @param correlation of rings 0, 1, 2, … radii apart, 1 at 0
 */
record RadialFilter(double[] correlation) {

    /** Radii on either side. */
    private static final int REACH = 3;

    /** What sharpening makes of white noise, from one radius to the next. */
    private static final double ALTERNATION = Math.sqrt(3) - 2;

    /**
     * Measures the correlation.
     *
     * @param seen series along z at each radius; NaN where nothing was seen
     */
    static RadialFilter of(final double[][] seen) {
        final double[] sums = new double[2 * REACH + 1];
        final double[] counts = new double[sums.length];
        for (int r = 0; r < seen.length; r++) {
            for (int d = 0; d < sums.length && r + d < seen.length; d++) {
                for (int z = 1; z < seen[r].length; z++) {
                    final double product =
                            seen[r][z] * seen[r + d][z - 1] + seen[r][z - 1] * seen[r + d][z];
                    if (!Double.isNaN(product)) {
                        sums[d] += product;
                        counts[d]++;
                    }
                }
            }
        }
        final double[] correlation = new double[sums.length];
        correlation[0] = 1;
        for (int d = 1; d < sums.length && sums[0] > 0 && counts[d] > 0; d++) {
            final double taper = 1 - (double) d / sums.length;
            final double share = sums[d] / counts[d] / (sums[0] / counts[0]);
            correlation[d] = taper * Math.max(-1, Math.min(1, share));
        }
        return new RadialFilter(correlation);
    }

    /**
     * Weights of a radius and its neighbours.
     *
     * @param noise variance of the noise over that of the rings
     */
    double[] weights(final double noise) {
        final int size = 2 * REACH + 1;
        final RealMatrix seen = new Array2DRowRealMatrix(size, size);
        final double[] wanted = new double[size];
        for (int i = 0; i < size; i++) {
            wanted[i] = correlation[Math.abs(i - REACH)];
            for (int j = 0; j < size; j++) {
                final int apart = Math.abs(i - j);
                seen.setEntry(i, j, correlation[apart] + noise * Math.pow(ALTERNATION, apart));
            }
        }
        return new QRDecomposition(seen).getSolver().solve(new ArrayRealVector(wanted)).toArray();
    }

    /** Variance of the noise after weighting, over that before. */
    static double noiseAfter(final double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += weights[i] * weights[j] * Math.pow(ALTERNATION, Math.abs(i - j));
            }
        }
        return sum;
    }

    /** The weighted sum about radius {@code r} in slice {@code z}. */
    static double apply(final double[] weights, final double[][] seen, final int r, final int z) {
        if (Double.isNaN(seen[r][z])) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            final int at = r + i - REACH;
            final boolean known = at >= 0 && at < seen.length && !Double.isNaN(seen[at][z]);
            sum += known ? weights[i] * seen[at][z] : 0;
        }
        return sum;
    }
}
