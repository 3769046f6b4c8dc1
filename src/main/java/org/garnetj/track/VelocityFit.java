package org.garnetj.track;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A straight line of length on time with the 95 % interval of its slope.
 *
 * <p>Neighbouring residuals are seldom independent: a bend, a scratch, a pause acts on several
 * frames. They are taken for a first-order autoregression whose correlation r is not known: for
 * each r from −0.8 to 0.95, alike beforehand, the line is that of generalised least squares, its
 * slope has Student's distribution, and it counts by its restricted likelihood (Zellner and Tiao,
 * <i>J. Am. Stat. Assoc.</i> 1964, 59, 763, doi 10.1080/01621459.1964.10480727). So the interval is
 * wide where r may be great, and not wider than need be where frames are few. Where times are not
 * evenly spaced, r holds for the median step, and residuals so many steps apart correlate by that
 * power of it.
 *
 * @param slope length per time
 * @param intercept length at time zero
 * @param low lower end of the slope's 95 % interval; NaN with fewer than three points
 * @param high upper end of it
 */
record VelocityFit(double slope, double intercept, double low, double high) {

    private static final double PROBABILITY = 0.975;
    private static final double TWO_SIDED = 1.96;
    private static final int CORRELATIONS = 24;
    private static final double LEAST = -0.8;
    private static final double GREATEST = 0.95;
    private static final int HALVINGS = 40;

    /** Frames closer than this part of the median step are no more alike than at it. */
    private static final double LEAST_STEP = 0.5;

    /** Fits a line. */
    static VelocityFit of(final double[] time, final double[] length) {
        final int n = time.length;
        if (n < 3) {
            return through(time, length);
        }
        final double[] steps = steps(time);
        final Line[] lines = new Line[CORRELATIONS];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CORRELATIONS; i++) {
            final double r = LEAST + (GREATEST - LEAST) * i / (CORRELATIONS - 1);
            lines[i] = Line.fit(time, length, steps, r);
            most = Math.max(most, lines[i].logLikelihood);
        }
        final double[] weights = new double[CORRELATIONS];
        double sum = 0;
        for (int i = 0; i < CORRELATIONS; i++) {
            weights[i] = Math.exp(lines[i].logLikelihood - most);
            sum += weights[i];
        }
        double slope = 0;
        double intercept = 0;
        for (int i = 0; i < CORRELATIONS; i++) {
            weights[i] /= sum;
            slope += weights[i] * lines[i].slope;
            intercept += weights[i] * lines[i].intercept;
        }
        return new VelocityFit(
                slope,
                intercept,
                quantile(lines, weights, 1 - PROBABILITY, n - 2),
                quantile(lines, weights, PROBABILITY, n - 2));
    }

    /** What lies between one time and the next, in units of their median. */
    private static double[] steps(final double[] time) {
        final double[] steps = new double[time.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = time[i + 1] - time[i];
        }
        final double median = Robust.median(steps.clone());
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(LEAST_STEP, steps[i] / median);
        }
        return steps;
    }

    /** The same with a further standard error, as a part of the slope. */
    VelocityFit withRelativeError(final double error) {
        return withError(Math.abs(slope) * error);
    }

    /** The same with a further standard error of the slope. */
    VelocityFit withError(final double error) {
        final double half = TWO_SIDED * error;
        return new VelocityFit(
                slope,
                intercept,
                slope - Math.hypot(slope - low, half),
                slope + Math.hypot(high - slope, half));
    }

    private static VelocityFit through(final double[] time, final double[] length) {
        final double slope =
                time.length < 2 ? Double.NaN : (length[1] - length[0]) / (time[1] - time[0]);
        return new VelocityFit(slope, length[0] - slope * time[0], Double.NaN, Double.NaN);
    }

    /** Where the mixture of Student's distributions reaches a probability. */
    private static double quantile(
            final Line[] lines,
            final double[] weights,
            final double probability,
            final int freedom) {
        final TDistribution student = new TDistribution(freedom);
        final double reach = Math.abs(student.inverseCumulativeProbability(probability));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final Line line : lines) {
            low = Math.min(low, line.slope - reach * line.error);
            high = Math.max(high, line.slope + reach * line.error);
        }
        for (int i = 0; i < HALVINGS; i++) {
            final double middle = 0.5 * (low + high);
            double sum = 0;
            for (int k = 0; k < lines.length; k++) {
                final double z = (middle - lines[k].slope) / lines[k].error;
                sum += weights[k] * student.cumulativeProbability(z);
            }
            if (sum < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /**
     * The line for one correlation of neighbours.
     *
     * @param error standard error of the slope, above 0
     * @param logLikelihood restricted, up to a constant
     */
    private record Line(double slope, double intercept, double error, double logLikelihood) {

        /** What rounding leaves of the squares of lengths. */
        private static final double ROUNDING = 1e-30;

        static Line fit(
                final double[] time, final double[] length, final double[] steps, final double r) {
            final int n = time.length;
            final double t0 = time[0];
            final double l0 = length[0];
            final double first = Math.sqrt(1 - r * r);
            double aa = first * first;
            double at = 0;
            double tt = 0;
            double al = 0;
            double tl = 0;
            double logWeights = Math.log(1 - r * r);
            for (int i = 1; i < n; i++) {
                final double across = across(r, steps[i - 1]);
                final double weight = weight(r, across);
                final double a = 1 - across;
                final double t = time[i] - t0 - across * (time[i - 1] - t0);
                final double l = length[i] - l0 - across * (length[i - 1] - l0);
                aa += weight * a * a;
                at += weight * a * t;
                tt += weight * t * t;
                al += weight * a * l;
                tl += weight * t * l;
                logWeights += Math.log(weight);
            }
            final double determinant = aa * tt - at * at;
            final double slope = (aa * tl - at * al) / determinant;
            final double level = (tt * al - at * tl) / determinant;
            final double square = square(time, length, steps, r, slope, l0 + level - slope * t0);
            final double logLikelihood =
                    0.5 * logWeights
                            - 0.5 * Math.log(determinant)
                            - 0.5 * (n - 2) * Math.log(square);
            return new Line(
                    slope,
                    l0 + level - slope * t0,
                    Math.sqrt(square / (n - 2) * aa / determinant),
                    logLikelihood);
        }

        /** Correlation across so many median steps; one below 0 alternates. */
        private static double across(final double r, final double step) {
            return r < 0 ? Math.pow(-r, step) * Math.cos(Math.PI * step) : Math.pow(r, step);
        }

        /** How much surer a residual is given the one before, beside one across a median step. */
        private static double weight(final double r, final double across) {
            return (1 - r * r) / (1 - across * across);
        }

        /** Sum of the squares of what each residual does not owe to the one before. */
        private static double square(
                final double[] time,
                final double[] length,
                final double[] steps,
                final double r,
                final double slope,
                final double intercept) {
            double before = length[0] - intercept - slope * time[0];
            double square = (1 - r * r) * before * before;
            double rounding = Double.MIN_NORMAL;
            for (int i = 1; i < time.length; i++) {
                final double residual = length[i] - intercept - slope * time[i];
                final double across = across(r, steps[i - 1]);
                final double own = residual - across * before;
                square += weight(r, across) * own * own;
                rounding += ROUNDING * length[i] * length[i];
                before = residual;
            }
            return Math.max(square, rounding);
        }
    }
}
