package org.garnetj.track;

import org.hipparchus.distribution.continuous.TDistribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    private static final int HALVINGS = 40;

    /** Fits a line. */
    static VelocityFit of(final double[] time, final double[] length) {
        return time.length < 3 ? through(time, length) : joined(time, length, new double[0]).get(0);
    }

    /**
     * Fits lines that join; their intervals are as wide as if each stood alone, since where they
     * join is only estimated.
     *
     * @param knots times at which the slope changes, rising, with points between any two; all
     *     points are at least three more than the knots
     * @return one fit for each piece, the first with the intercept
     */
    static List<VelocityFit> joined(
            final double[] time, final double[] length, final double[] knots) {
        final List<VelocityFit> joined = fits(time, length, knots, false);
        if (knots.length == 0) {
            return joined;
        }
        final List<VelocityFit> split = fits(time, length, knots, true);
        return IntStream.range(0, joined.size())
                .mapToObj(i -> joined.get(i).asUnsureAs(split.get(i)))
                .toList();
    }

    /** This line with the reach of another's interval. */
    private VelocityFit asUnsureAs(final VelocityFit other) {
        return new VelocityFit(
                slope,
                intercept,
                slope - other.slope + other.low,
                slope - other.slope + other.high);
    }

    private static List<VelocityFit> fits(
            final double[] time,
            final double[] length,
            final double[] knots,
            final boolean isSplit) {
        final JoinedLines[] lines = new JoinedLines[CorrelatedNoise.CORRELATIONS];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = JoinedLines.fit(time, length, knots, isSplit, new CorrelatedNoise(time, i));
            most = Math.max(most, lines[i].logLikelihood());
        }
        final double[] weights = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            weights[i] = Math.exp(lines[i].logLikelihood() - most);
        }
        final double sum = Arrays.stream(weights).sum();
        final List<VelocityFit> fits = new ArrayList<>();
        for (int piece = 0; piece <= knots.length; piece++) {
            fits.add(pooled(lines, Arrays.stream(weights).map(w -> w / sum).toArray(), piece));
        }
        return fits;
    }

    private static VelocityFit pooled(
            final JoinedLines[] lines, final double[] weights, final int piece) {
        double slope = 0;
        double intercept = 0;
        for (int i = 0; i < lines.length; i++) {
            slope += weights[i] * lines[i].slopes()[piece];
            intercept += weights[i] * lines[i].intercept();
        }
        return new VelocityFit(
                slope,
                intercept,
                quantile(lines, weights, 1 - PROBABILITY, piece),
                quantile(lines, weights, PROBABILITY, piece));
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
            final JoinedLines[] lines,
            final double[] weights,
            final double probability,
            final int piece) {
        final TDistribution student = new TDistribution(lines[0].freedom());
        final double reach = Math.abs(student.inverseCumulativeProbability(probability));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final JoinedLines line : lines) {
            low = Math.min(low, line.slopes()[piece] - reach * line.errors()[piece]);
            high = Math.max(high, line.slopes()[piece] + reach * line.errors()[piece]);
        }
        for (int i = 0; i < HALVINGS; i++) {
            final double middle = 0.5 * (low + high);
            double sum = 0;
            for (int k = 0; k < lines.length; k++) {
                final double z = (middle - lines[k].slopes()[piece]) / lines[k].errors()[piece];
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
}
