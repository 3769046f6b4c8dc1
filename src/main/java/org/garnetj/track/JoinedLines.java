package org.garnetj.track;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

import java.util.Arrays;

/**
 * Straight lines of length on time that join where the velocity changes, by generalised least
 * squares for one {@linkplain CorrelatedNoise correlation of neighbours}.
 *
 * @param slopes of each piece
 * @param errors standard errors of the slopes, above 0
 * @param intercept of the first piece at time zero
 * @param logLikelihood restricted, up to a constant
 * @param freedom degrees of freedom of the errors
 */
record JoinedLines(
        double[] slopes, double[] errors, double intercept, double logLikelihood, int freedom) {

    /** What rounding leaves of the squares of lengths. */
    private static final double ROUNDING = 1e-30;

    /**
     * Fits the lines.
     *
     * @param isSplit whether the lines may part at the knots: their errors then hold that the knots
     *     themselves are only estimated
     * @param knots times at which one line ends and the next begins, rising; none for a single line
     */
    static JoinedLines fit(
            final double[] time,
            final double[] length,
            final double[] knots,
            final boolean isSplit,
            final CorrelatedNoise noise) {
        final double unit = CorrelatedNoise.medianStep(time);
        final double[] from = Arrays.stream(length).map(l -> l - length[0]).toArray();
        final double[] y = noise.whitened(from);
        final double[][] x = design(time, knots, isSplit, unit, noise);
        final RealMatrix columns = new Array2DRowRealMatrix(x, false);
        final CholeskyDecomposition normal =
                new CholeskyDecomposition(
                        columns.multiply(columns.transpose()), 1e-12, Double.MIN_NORMAL);
        final RealMatrix inverse = normal.getSolver().getInverse();
        final double[] beta = inverse.operate(columns.operate(y));
        final double[] rest = columns.preMultiply(beta);
        double square = 0;
        double rounding = Double.MIN_NORMAL;
        for (int i = 0; i < y.length; i++) {
            square += (y[i] - rest[i]) * (y[i] - rest[i]);
            rounding += ROUNDING * length[i] * length[i];
        }
        square = Math.max(square, rounding);
        final int freedom = time.length - x.length;
        final double logLikelihood =
                0.5 * noise.logWeights()
                        - 0.5 * Math.log(normal.getDeterminant())
                        - 0.5 * freedom * Math.log(square);
        final double[] slopes = new double[knots.length + 1];
        final double[] errors = new double[slopes.length];
        double slope = 0;
        for (int piece = 0; piece < slopes.length; piece++) {
            slope += beta[piece + 1];
            slopes[piece] = slope / unit;
            errors[piece] = Math.sqrt(square / freedom * sum(inverse, piece + 1)) / unit;
        }
        return new JoinedLines(
                slopes, errors, length[0] + beta[0] - slopes[0] * time[0], logLikelihood, freedom);
    }

    /** Whitened columns: a constant, time, time since each knot, and steps at them. */
    private static double[][] design(
            final double[] time,
            final double[] knots,
            final boolean isSplit,
            final double unit,
            final CorrelatedNoise noise) {
        final double[][] columns = new double[(isSplit ? 2 : 1) * knots.length + 2][];
        columns[0] = new double[time.length];
        Arrays.fill(columns[0], 1);
        columns[1] = since(time, time[0], unit);
        for (int k = 0; k < knots.length; k++) {
            columns[k + 2] = since(time, knots[k], unit);
            if (isSplit) {
                final double knot = knots[k];
                columns[knots.length + k + 2] =
                        Arrays.stream(time).map(t -> t > knot ? 1 : 0).toArray();
            }
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = noise.whitened(columns[c]);
        }
        return columns;
    }

    /** Time since a knot, in units; 0 before it. */
    static double[] since(final double[] time, final double knot, final double unit) {
        return Arrays.stream(time).map(t -> Math.max(0, t - knot) / unit).toArray();
    }

    /** Variance of the sum of the coefficients from 1 to {@code last}. */
    private static double sum(final RealMatrix covariance, final int last) {
        double sum = 0;
        for (int i = 1; i <= last; i++) {
            for (int j = 1; j <= last; j++) {
                sum += covariance.getEntry(i, j);
            }
        }
        return sum;
    }
}
