package org.garnetj.learn;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Finds the {@link Calibration} under which known classes are likeliest, by Newton's method. A weak
 * pull towards the votes as they are, worth one sample, keeps it finite where every sample is
 * right.
 */
final class CalibrationFit {

    private static final int MOST_STEPS = 50;
    private static final double FINE = 1e-9;
    private static final double LEAST_SLOPE = 0.01;

    private final double[][] logShares;
    private final int[] classes;
    private final double[] weights;
    private final int classCount;

    /**
     * @param logShares {@code [sample][class]}, see {@link Calibration#logShare}
     * @param classes the true class of each sample
     * @param weights of each sample; their mean should be 1
     */
    CalibrationFit(
            final double[][] logShares,
            final int[] classes,
            final double[] weights,
            final int classCount) {
        this.logShares = logShares;
        this.classes = classes;
        this.weights = weights;
        this.classCount = classCount;
    }

    Calibration fit() {
        RealVector at = new ArrayRealVector(classCount + 1);
        at.setEntry(0, 1);
        Slope here = new Slope(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            final RealVector move =
                    new CholeskyDecomposition(here.curvature).getSolver().solve(here.gradient);
            double length = 1;
            Slope there = new Slope(at.subtract(move));
            while (there.loss > here.loss && length > FINE) {
                length /= 2;
                there = new Slope(at.subtract(move.mapMultiply(length)));
            }
            at = at.subtract(move.mapMultiply(length));
            here = there;
            if (move.getLInfNorm() < FINE) {
                break;
            }
        }
        return new Calibration(
                Math.max(LEAST_SLOPE, at.getEntry(0)), at.getSubVector(1, classCount).toArray());
    }

    /** The penalised negative log likelihood at a point, with its derivatives. */
    private final class Slope {

        private double loss;
        private final RealVector gradient = new ArrayRealVector(classCount + 1);
        private final Array2DRowRealMatrix curvature =
                new Array2DRowRealMatrix(classCount + 1, classCount + 1);

        Slope(final RealVector at) {
            penalise(at);
            final double[] p = new double[classCount];
            for (int i = 0; i < classes.length; i++) {
                final double logSum = softmax(logShares[i], at, p);
                loss -= weights[i] * (score(logShares[i], at, classes[i]) - logSum);
                add(logShares[i], classes[i], weights[i], p);
            }
        }

        private void penalise(final RealVector at) {
            for (int k = 0; k <= classCount; k++) {
                final double off = at.getEntry(k) - (k == 0 ? 1 : 0);
                loss += 0.5 * off * off;
                gradient.setEntry(k, off);
                curvature.setEntry(k, k, 1);
            }
        }

        private void add(final double[] x, final int truth, final double w, final double[] p) {
            double mean = 0;
            double square = 0;
            for (int c = 0; c < classCount; c++) {
                mean += p[c] * x[c];
                square += p[c] * x[c] * x[c];
            }
            gradient.addToEntry(0, w * (mean - x[truth]));
            curvature.addToEntry(0, 0, w * (square - mean * mean));
            for (int c = 0; c < classCount; c++) {
                gradient.addToEntry(c + 1, w * (p[c] - (c == truth ? 1 : 0)));
                final double mixed = w * p[c] * (x[c] - mean);
                curvature.addToEntry(0, c + 1, mixed);
                curvature.addToEntry(c + 1, 0, mixed);
                curvature.addToEntry(c + 1, c + 1, w * p[c]);
                for (int d = 0; d < classCount; d++) {
                    curvature.addToEntry(c + 1, d + 1, -w * (p[c] * p[d]));
                }
            }
        }
    }

    private static double score(final double[] x, final RealVector at, final int c) {
        return at.getEntry(0) * x[c] + at.getEntry(c + 1);
    }

    /** Fills {@code p}; the logarithm of the sum of exponentials. */
    private static double softmax(final double[] x, final RealVector at, final double[] p) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            highest = Math.max(highest, score(x, at, c));
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(score(x, at, c) - highest);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return highest + StrictMath.log(sum);
    }
}
