package org.garnetj.learn;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Finds the slopes and offsets under which known classes are likeliest, by Newton's method: {@code
 * p_c ∝ exp(Σ slope_f x_fc + offset_c)}. A weak pull towards where it begins, worth one sample,
 * keeps them finite where every sample is right.
 */
final class CalibrationFit {

    private static final int MOST_STEPS = 50;
    private static final double FINE = 1e-8;

    private final double[][] logs;
    private final int[] classes;
    private final double[] weights;
    private final int classCount;
    private final double[] start;

    /**
     * @param logs {@code [sample][f · classCount + class]}: logarithms of what each of several
     *     witnesses f says
     * @param classes the true class of each sample
     * @param weights of each sample; their mean should be 1
     * @param start the slopes to begin with, one for each witness
     */
    CalibrationFit(
            final double[][] logs,
            final int[] classes,
            final double[] weights,
            final int classCount,
            final double... start) {
        this.logs = logs;
        this.classes = classes;
        this.weights = weights;
        this.classCount = classCount;
        this.start = start;
    }

    /** The slopes, one for each witness, and then the offsets, one for each class. */
    double[] fit() {
        RealVector at = new ArrayRealVector(start, new double[classCount]);
        Slope here = new Slope(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            final RealVector move =
                    new CholeskyDecomposition(here.curvature).getSolver().solve(here.gradient);
            if (move.getLInfNorm() < FINE) {
                break;
            }
            double length = 1;
            Slope there = new Slope(at.subtract(move));
            while (there.loss > here.loss && length > FINE) {
                length /= 2;
                there = new Slope(at.subtract(move.mapMultiply(length)));
            }
            at = at.subtract(move.mapMultiply(length));
            here = there;
        }
        return at.toArray();
    }

    /** The penalised negative log likelihood at a point, with its derivatives. */
    private final class Slope {

        private double loss;
        private final RealVector gradient = new ArrayRealVector(start.length + classCount);
        private final Array2DRowRealMatrix curvature =
                new Array2DRowRealMatrix(start.length + classCount, start.length + classCount);

        Slope(final RealVector at) {
            penalise(at);
            final double[] p = new double[classCount];
            for (int i = 0; i < classes.length; i++) {
                final double logSum = softmax(logs[i], at, p);
                loss -= weights[i] * (score(logs[i], at, classes[i]) - logSum);
                add(logs[i], classes[i], weights[i], p);
            }
        }

        private void penalise(final RealVector at) {
            for (int k = 0; k < start.length + classCount; k++) {
                final double off = at.getEntry(k) - (k < start.length ? start[k] : 0);
                loss += 0.5 * off * off;
                gradient.setEntry(k, off);
                curvature.setEntry(k, k, 1);
            }
        }

        private void add(final double[] x, final int truth, final double w, final double[] p) {
            for (int f = 0; f < start.length; f++) {
                final double mean = mean(x, f, p);
                gradient.addToEntry(f, w * (mean - x[f * classCount + truth]));
                for (int g = 0; g < start.length; g++) {
                    curvature.addToEntry(f, g, w * (product(x, f, g, p) - mean * mean(x, g, p)));
                }
                for (int c = 0; c < classCount; c++) {
                    final double mixed = w * p[c] * (x[f * classCount + c] - mean);
                    curvature.addToEntry(f, start.length + c, mixed);
                    curvature.addToEntry(start.length + c, f, mixed);
                }
            }
            for (int c = 0; c < classCount; c++) {
                final int row = start.length + c;
                gradient.addToEntry(row, w * (p[c] - (c == truth ? 1 : 0)));
                curvature.addToEntry(row, row, w * p[c]);
                for (int d = 0; d < classCount; d++) {
                    curvature.addToEntry(row, start.length + d, -w * (p[c] * p[d]));
                }
            }
        }

        private double mean(final double[] x, final int f, final double[] p) {
            double sum = 0;
            for (int c = 0; c < classCount; c++) {
                sum += p[c] * x[f * classCount + c];
            }
            return sum;
        }

        private double product(final double[] x, final int f, final int g, final double[] p) {
            double sum = 0;
            for (int c = 0; c < classCount; c++) {
                sum += p[c] * x[f * classCount + c] * x[g * classCount + c];
            }
            return sum;
        }
    }

    private double score(final double[] x, final RealVector at, final int c) {
        double score = at.getEntry(start.length + c);
        for (int f = 0; f < start.length; f++) {
            score += at.getEntry(f) * x[f * classCount + c];
        }
        return score;
    }

    /** Fills {@code p}; the logarithm of the sum of exponentials. */
    private double softmax(final double[] x, final RealVector at, final double[] p) {
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
