package org.garnetj.kinetics;

import org.hipparchus.stat.StatUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far a fitted line may be off: the residuals of each sample are multiplied by one random
 * factor, so that points of one sample stay as alike as they are, and the deviations this makes are
 * counted in their own standard errors (wild cluster bootstrap-t: Cameron, Gelbach and Miller,
 * <i>Rev. Econ. Stat.</i> 2008, 90, 414, doi 10.1162/rest.90.3.414; factors of Webb, <i>Can. J.
 * Econ.</i> 2023, 56, 839, doi 10.1111/caje.12661; residuals of each sample about the line without
 * it: MacKinnon, Nielsen and Webb, <i>J. Appl. Econom.</i> 2023, 38, 671, doi 10.1002/jae.2969). It
 * holds for unequal errors and for few samples.
 */
final class WildBootstrap {

    private static final double[] FACTORS = {
        -Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)
    };

    /** With fewer samples the same few lines come again and again. */
    private static final int FEWEST_SAMPLES = 4;

    private static final double PERCENT = 95;

    private final YorkLine line;
    private final Covariance covariance;
    private final List<Draw> draws;

    private WildBootstrap(
            final YorkLine line, final Covariance covariance, final List<Draw> draws) {
        this.line = line;
        this.covariance = covariance;
        this.draws = draws;
    }

    /** How far the line of one draw is off, and what it would say of that itself. */
    private record Draw(double intercept, double slope, Covariance covariance) {

        double deviation(final double a, final double b) {
            return a * intercept + b * slope;
        }
    }

    /** Draws; none where there are too few samples, or one decides the line alone. */
    static Optional<WildBootstrap> of(
            final Points points, final YorkLine line, final GrowthSettings settings) {
        return points.samples() < FEWEST_SAMPLES
                ? Optional.empty()
                : LeftOut.of(points, line).map(leftOut -> of(points, line, leftOut, settings));
    }

    private static WildBootstrap of(
            final Points points,
            final YorkLine line,
            final LeftOut leftOut,
            final GrowthSettings settings) {
        final double[] residuals = leftOut.residuals(line.residuals(points));
        final Random random = new Random(settings.seed());
        final List<Draw> draws =
                IntStream.range(0, settings.resamples())
                        .mapToObj(i -> draw(points, line, leftOut, residuals, random))
                        .toList();
        return new WildBootstrap(line, Covariance.of(points, line, residuals), draws);
    }

    private static Draw draw(
            final Points points,
            final YorkLine line,
            final LeftOut leftOut,
            final double[] residuals,
            final Random random) {
        final double[] factors = new double[points.samples()];
        for (int s = 0; s < factors.length; s++) {
            factors[s] = FACTORS[random.nextInt(FACTORS.length)];
        }
        final double[] drawn = new double[residuals.length];
        double intercept = 0;
        double slope = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = factors[points.sample()[i]] * residuals[i];
            intercept += line.interceptPull()[i] * drawn[i];
            slope += line.slopePull()[i] * drawn[i];
        }
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] -= intercept + slope * points.x()[i];
        }
        return new Draw(intercept, slope, Covariance.of(points, line, leftOut.residuals(drawn)));
    }

    /** {@code a} times the intercept plus {@code b} times the slope. */
    Estimate estimate(final double a, final double b) {
        final double[] ratios =
                draws.stream()
                        .mapToDouble(
                                draw -> ratio(draw.deviation(a, b), draw.covariance.error(a, b)))
                        .toArray();
        return Estimate.within(
                a * line.intercept() + b * line.slope(),
                StatUtils.percentile(ratios, PERCENT) * covariance.error(a, b));
    }

    /** The slope of this line less that of another one, of other samples and other draws. */
    Difference steeperThan(final WildBootstrap other) {
        final double difference = line.slope() - other.line.slope();
        final double error = error(covariance, other.covariance);
        final double[] ratios = new double[draws.size()];
        for (int i = 0; i < ratios.length; i++) {
            final Draw mine = draws.get(i);
            final Draw theirs = other.draws.get(i);
            ratios[i] = ratio(mine.slope - theirs.slope, error(mine.covariance, theirs.covariance));
        }
        final double own = ratio(difference, error);
        final long beyond = Arrays.stream(ratios).filter(ratio -> ratio >= own).count();
        return new Difference(
                Estimate.within(difference, StatUtils.percentile(ratios, PERCENT) * error),
                (1.0 + beyond) / (1 + ratios.length));
    }

    private static double error(final Covariance first, final Covariance second) {
        return Math.hypot(first.error(0, 1), second.error(0, 1));
    }

    private static double ratio(final double deviation, final double error) {
        return deviation == 0 ? 0 : Math.abs(deviation) / error;
    }
}
