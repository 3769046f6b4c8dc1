package org.garnetj.learn;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Finds the weights under which known classes are likeliest, by Newton's method: {@code p_c ∝ exp(Σ
 * w_cf x_f + w_c)}, logistic regression for several classes. A weak pull towards 0, worth one
 * sample, keeps them finite and tells them apart from others that give the same probabilities.
 */
final class PoolFit {

    private static final int MOST_STEPS = 50;

    /** The fit ends where a step gains less log-likelihood than this. */
    private static final double FINE = 1e-6;

    private static final double SHORTEST = 1e-6;

    private final double[][] samples;
    private final int[] classes;
    private final int classCount;
    private final int width;

    /**
     * @param samples {@code [sample][f]}
     * @param classes the true class of each sample
     */
    PoolFit(final double[][] samples, final int[] classes, final int classCount) {
        this.samples = samples;
        this.classes = classes;
        this.classCount = classCount;
        width = samples[0].length + 1;
    }

    /** {@code [class][f]}, and as the last of each row the offset of the class. */
    double[][] weights() {
        Slope here = new Slope(new ArrayRealVector(classCount * width));
        for (int step = 0; step < MOST_STEPS; step++) {
            final RealVector move =
                    new CholeskyDecomposition(here.curvature()).getSolver().solve(here.gradient);
            double length = 1;
            Slope there = new Slope(here.at.subtract(move));
            while (there.loss > here.loss && length > SHORTEST) {
                length /= 2;
                there = new Slope(here.at.subtract(move.mapMultiply(length)));
            }
            final double gain = here.loss - there.loss;
            here = gain > 0 ? there : here;
            if (gain < FINE) {
                break;
            }
        }
        final double[][] weights = new double[classCount][];
        for (int c = 0; c < classCount; c++) {
            weights[c] = here.at.getSubVector(c * width, width).toArray();
        }
        return weights;
    }

    /** The penalised negative log likelihood at a point, with its derivatives. */
    private final class Slope {

        private final RealVector at;
        private final RealVector gradient;
        private final double[][] below = new double[classCount * width][classCount * width];
        private double loss;

        Slope(final RealVector at) {
            this.at = at;
            gradient = at.copy();
            loss = 0.5 * at.dotProduct(at);
            final double[] weights = at.toArray();
            final double[] x = new double[width];
            final double[] p = new double[classCount];
            for (int i = 0; i < classes.length; i++) {
                System.arraycopy(samples[i], 0, x, 0, width - 1);
                x[width - 1] = 1;
                add(weights, x, classes[i], p);
            }
        }

        private void add(
                final double[] weights, final double[] x, final int truth, final double[] p) {
            final double own = softmax(weights, x, truth, p);
            loss -= own;
            for (int c = 0; c < classCount; c++) {
                final double slope = p[c] - (c == truth ? 1 : 0);
                for (int f = 0; f < width; f++) {
                    gradient.addToEntry(c * width + f, slope * x[f]);
                }
                for (int d = 0; d <= c; d++) {
                    bend(c, d, p[c] * ((c == d ? 1 : 0) - p[d]), x);
                }
            }
        }

        private void bend(final int c, final int d, final double factor, final double[] x) {
            for (int f = 0; f < width; f++) {
                final double[] row = below[c * width + f];
                final double much = factor * x[f];
                for (int g = 0; g < width; g++) {
                    row[d * width + g] += much * x[g];
                }
            }
        }

        private Array2DRowRealMatrix curvature() {
            for (int k = 0; k < below.length; k++) {
                below[k][k] += 1;
                for (int l = 0; l < k; l++) {
                    below[l][k] = below[k][l];
                }
            }
            return new Array2DRowRealMatrix(below, false);
        }
    }

    /** Fills {@code p}; the logarithm of that of the true class. */
    private double softmax(
            final double[] weights, final double[] x, final int truth, final double[] p) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classCount; c++) {
            p[c] = 0;
            for (int f = 0; f < width; f++) {
                p[c] += weights[c * width + f] * x[f];
            }
            highest = Math.max(highest, p[c]);
        }
        final double own = p[truth];
        double sum = 0;
        for (int c = 0; c < classCount; c++) {
            p[c] = StrictMath.exp(p[c] - highest);
            sum += p[c];
        }
        for (int c = 0; c < classCount; c++) {
            p[c] /= sum;
        }
        return own - highest - StrictMath.log(sum);
    }
}
