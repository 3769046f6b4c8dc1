package org.garnetj.kinetics;

/**
 * The likeliest straight line through points with independent normal errors in both directions
 * (York et al., <i>Am. J. Phys.</i> 2004, 72, 367, doi 10.1119/1.1632486).
 *
 * @param intercept y at x = 0
 * @param slope change of y with x
 * @param chiSquare sum of the squared distances from the line in units of their standard errors
 * @param interceptPull by how much the intercept rises when a point rises by 1
 * @param slopePull by how much the slope does
 */
record YorkLine(
        double intercept,
        double slope,
        double chiSquare,
        double[] interceptPull,
        double[] slopePull) {

    private static final int MOST_ROUNDS = 200;
    private static final double SETTLED = 1e-13;

    /**
     * Fits a line to points at two abscissae at least, with an error in y or an extra one.
     *
     * @param extra standard deviation of y about the line besides its errors
     */
    static YorkLine fit(final Points points, final double extra) {
        double slope = new Round(points, 1, 0, true).slope();
        for (int i = 0; i < MOST_ROUNDS; i++) {
            final double next = new Round(points, extra, slope, false).slope();
            final boolean settled = Math.abs(next - slope) <= SETTLED * Math.abs(next);
            slope = next;
            if (settled) {
                break;
            }
        }
        return new Round(points, extra, slope, false).line();
    }

    double at(final double x) {
        return intercept + slope * x;
    }

    /** How far each point lies above the line. */
    double[] residuals(final Points points) {
        final double[] residuals = new double[points.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = points.y()[i] - at(points.x()[i]);
        }
        return residuals;
    }

    /** One round of York's iteration: his W, β and means for a slope that is given. */
    private static final class Round {

        private final Points points;
        private final double given;
        private final double[] weight;
        private final double[] beta;
        private double sum;
        private double meanX;
        private double meanY;

        Round(final Points points, final double extra, final double given, final boolean alike) {
            this.points = points;
            this.given = given;
            final int n = points.size();
            weight = new double[n];
            beta = new double[n];
            final double[] vx = new double[n];
            final double[] vy = new double[n];
            for (int i = 0; i < n; i++) {
                vx[i] = alike ? 0 : points.xError()[i] * points.xError()[i];
                vy[i] = (alike ? 0 : points.yError()[i] * points.yError()[i]) + extra * extra;
                weight[i] = 1 / (vy[i] + given * given * vx[i]);
                sum += weight[i];
                meanX += weight[i] * points.x()[i];
                meanY += weight[i] * points.y()[i];
            }
            meanX /= sum;
            meanY /= sum;
            for (int i = 0; i < n; i++) {
                final double u = points.x()[i] - meanX;
                final double v = points.y()[i] - meanY;
                beta[i] = weight[i] * (u * vy[i] + given * v * vx[i]);
            }
        }

        double slope() {
            double above = 0;
            double below = 0;
            for (int i = 0; i < points.size(); i++) {
                above += weight[i] * beta[i] * (points.y()[i] - meanY);
                below += weight[i] * beta[i] * (points.x()[i] - meanX);
            }
            return above / below;
        }

        YorkLine line() {
            final int n = points.size();
            final double intercept = meanY - given * meanX;
            double below = 0;
            double meanBeta = 0;
            for (int i = 0; i < n; i++) {
                below += weight[i] * beta[i] * (points.x()[i] - meanX);
                meanBeta += weight[i] * beta[i] / sum;
            }
            final double[] slopes = new double[n];
            final double[] intercepts = new double[n];
            double chiSquare = 0;
            for (int i = 0; i < n; i++) {
                slopes[i] = weight[i] * (beta[i] - meanBeta) / below;
                intercepts[i] = weight[i] / sum - meanX * slopes[i];
                final double distance = points.y()[i] - intercept - given * points.x()[i];
                chiSquare += weight[i] * distance * distance;
            }
            return new YorkLine(intercept, given, chiSquare, intercepts, slopes);
        }
    }
}
