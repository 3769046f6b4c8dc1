package org.garnetj.track;

import org.hipparchus.distribution.continuous.TDistribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one tip's velocity goes with time: the pieces between its {@link ChangePoints}, and at each
 * point the slope of a straight line through its neighbours of the same piece. How many neighbours
 * follows from the noise about the pieces: as few as give a tenth of the velocity as standard
 * error. The noise and its correlation are those of the whole track.
 */
final class TipRates {

    private static final double WANTED = 0.1;
    private static final int FEWEST = 5;
    private static final int MOST = 31;
    private static final double PROBABILITY = 0.975;
    private static final double GREATEST_CORRELATION = 0.9;

    private final double[] time;
    private final double[] length;
    private final double[] ends;
    private final List<VelocityFit> fits;
    private final double[] residuals;
    private final double sigma;
    private final double correlation;
    private final double unit;
    private final double quantile;

    private TipRates(
            final double[] time,
            final double[] length,
            final double[] knots,
            final List<VelocityFit> fits) {
        this.time = time;
        this.length = length;
        this.fits = fits;
        ends = new double[knots.length + 2];
        ends[0] = time[0];
        System.arraycopy(knots, 0, ends, 1, knots.length);
        ends[knots.length + 1] = time[time.length - 1];
        residuals = residuals();
        final int freedom = Math.max(1, time.length - knots.length - 2);
        sigma = Math.sqrt(dot(residuals, 0) / freedom);
        final double alike = dot(residuals, 1) / Math.max(dot(residuals, 0), Double.MIN_NORMAL);
        correlation = Math.max(0, Math.min(GREATEST_CORRELATION, alike));
        unit = CorrelatedNoise.medianStep(time);
        quantile = new TDistribution(freedom).inverseCumulativeProbability(PROBABILITY);
    }

    /** Of at least three points; times rise. */
    static TipRates of(final double[] time, final double[] length) {
        final double[] knots = ChangePoints.of(time, length);
        return new TipRates(time, length, knots, VelocityFit.joined(time, length, knots));
    }

    /** The fits of the pieces, in order of time. */
    List<VelocityFit> pieces() {
        return fits;
    }

    /** Time at which a piece begins, counted from 0. */
    double from(final int piece) {
        return ends[piece];
    }

    /** Time at which it ends. */
    double to(final int piece) {
        return ends[piece + 1];
    }

    /** How far a point lies from the lines, in standard deviations of all. */
    double deviation(final int point) {
        return sigma > 0 ? Math.abs(residuals[point]) / sigma : 0;
    }

    /** The same in units of length. */
    double distance(final int point) {
        return Math.abs(residuals[point]);
    }

    private double[] residuals() {
        final double[] rest = new double[time.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = length[i] - fits.get(0).intercept() - fits.get(0).slope() * time[i];
            for (int piece = 1; piece < fits.size(); piece++) {
                final double change = fits.get(piece).slope() - fits.get(piece - 1).slope();
                rest[i] -= change * Math.max(0, time[i] - ends[piece]);
            }
        }
        return rest;
    }

    private static double dot(final double[] values, final int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += values[i] * values[i - lag];
        }
        return sum;
    }

    /** The velocity at each point, with the 95 % interval of the line through its neighbours. */
    List<VelocityFit> local() {
        final List<VelocityFit> rates = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            rates.add(local(i));
        }
        return rates;
    }

    private VelocityFit local(final int point) {
        int piece = 0;
        while (piece < fits.size() - 1 && time[point] > ends[piece + 1]) {
            piece++;
        }
        int first = point;
        while (first > 0 && time[first - 1] >= ends[piece]) {
            first--;
        }
        int last = point;
        while (last < time.length - 1 && time[last + 1] <= ends[piece + 1]) {
            last++;
        }
        final double wanted = WANTED * Math.abs(fits.get(piece).slope());
        VelocityFit fit = null;
        for (int points = FEWEST; fit == null || points <= MOST; points += 2) {
            final int from = Math.max(first, Math.min(point - points / 2, last - points + 1));
            final int to = Math.min(last, from + points - 1);
            fit = line(from, to);
            final boolean isSure = fit.high() - fit.slope() <= quantile * wanted;
            if (isSure || to - from + 1 < points) {
                break;
            }
        }
        return fit;
    }

    private VelocityFit line(final int from, final int to) {
        final double[] weights = Arrays.copyOfRange(time, from, to + 1);
        final double middle = Arrays.stream(weights).average().orElseThrow();
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= middle;
            square += weights[i] * weights[i];
        }
        double slope = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= square;
            slope += weights[i] * length[from + i];
        }
        final double half = quantile * sigma * Math.sqrt(variance(weights, from));
        return new VelocityFit(slope, Double.NaN, slope - half, slope + half);
    }

    /** Variance of a weighted sum of the noise from a point on, for noise of variance 1. */
    private double variance(final double[] weights, final int from) {
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                final double apart = Math.abs(time[from + i] - time[from + j]) / unit;
                variance += weights[i] * weights[j] * Math.pow(correlation, apart);
            }
        }
        return variance;
    }
}
