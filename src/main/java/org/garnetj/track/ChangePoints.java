package org.garnetj.track;

import static org.garnetj.track.Projection.dot;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where a velocity changes: the knots of joined lines, found one or two at a time (a pause needs
 * two) as long as twice the gain in log likelihood, under {@linkplain CorrelatedNoise noise} of
 * whatever correlation suits each model best, passes a bound, and as long as neighbouring
 * velocities differ by a tenth of the greater one. The bounds are set so that a tip of constant
 * velocity gets a change in fewer than one in twenty cases where neighbours correlate by a half or
 * less; at 0.85 it is one in nine, for tracks of 25 frames.
 */
final class ChangePoints {

    /** Points that a piece has at least, beside its knots. */
    private static final int SHORTEST = 4;

    private static final int MOST_CANDIDATES = 48;

    /** Of the correlations of a fit every so manieth is enough to search with. */
    private static final int SKIPPED = 3;

    private static final int MOST_KNOTS = 12;
    private static final double BOUND_OF_ONE = 15;
    private static final double BOUND_OF_TWO = 21;

    /** What few points add to the bounds: their noise and its correlation are less known. */
    private static final double FEW = 90;

    private static final double RELEVANT = 0.1;

    /** A knot is placed to this part of the median step; each round looks so much finer. */
    private static final double FINEST = 0.2;

    private static final int FINER = 4;

    private final double[] time;
    private final double[] length;
    private final CorrelatedNoise[] noises;
    private final double unit;

    private ChangePoints(final double[] time, final double[] length) {
        this.time = time;
        this.length = Arrays.stream(length).map(l -> l - length[0]).toArray();
        unit = CorrelatedNoise.medianStep(time);
        noises =
                IntStream.range(0, CorrelatedNoise.CORRELATIONS / SKIPPED)
                        .mapToObj(i -> new CorrelatedNoise(time, SKIPPED * i + SKIPPED - 1))
                        .toArray(CorrelatedNoise[]::new);
    }

    /** Times at which the slope of length on time changes, rising; may be empty. */
    static double[] of(final double[] time, final double[] length) {
        return time.length < 2 * SHORTEST + 1
                ? new double[0]
                : new ChangePoints(time, length).knots();
    }

    private double[] knots() {
        double[] knots = new double[0];
        while (knots.length < MOST_KNOTS) {
            final Search search = new Search(knots, candidates(knots));
            final double[] one = refined(joined(knots, search.one));
            final double[] two = refined(joined(knots, search.two));
            final boolean isTwo = gain(two, one) > bound(BOUND_OF_ONE);
            final double[] more = isTwo ? two : one;
            if (gain(more, knots) <= bound(isTwo ? BOUND_OF_TWO : BOUND_OF_ONE)) {
                break;
            }
            knots = needed(more);
        }
        return relevant(knots);
    }

    private double bound(final double ofMany) {
        return ofMany + FEW / time.length;
    }

    private double gain(final double[] more, final double[] knots) {
        return 2 * (likelihood(more) - likelihood(knots));
    }

    private double likelihood(final double[] knots) {
        return new Search(knots, new double[0]).without;
    }

    private double[] candidates(final double[] knots) {
        final int stride = stride();
        return IntStream.range(SHORTEST, time.length - SHORTEST)
                .filter(i -> i % stride == 0)
                .mapToDouble(i -> time[i])
                .filter(t -> isFree(t, knots))
                .toArray();
    }

    private int stride() {
        return Math.max(1, time.length / MOST_CANDIDATES);
    }

    /** Whether a knot leaves enough points between itself, the others, and the ends. */
    private boolean isFree(final double knot, final double[] others) {
        final double[] ends =
                joined(others, Double.NEGATIVE_INFINITY, knot, Double.POSITIVE_INFINITY);
        final int place = Arrays.binarySearch(ends, knot);
        return points(ends[place - 1], knot) >= SHORTEST
                && points(knot, ends[place + 1]) >= SHORTEST;
    }

    private long points(final double from, final double to) {
        return Arrays.stream(time).filter(t -> from <= t && t < to).count();
    }

    /** Moves each knot in turn to where it is likeliest, also between two points. */
    private double[] refined(final double[] knots) {
        double[] moved = knots;
        for (double reach = stride() * unit; reach >= FINEST * unit; reach /= FINER) {
            for (int k = 0; k < moved.length; k++) {
                final double knot = moved[k];
                final double[] others = without(moved, k);
                final double step = reach / FINER;
                final double[] places =
                        IntStream.rangeClosed(-FINER, FINER)
                                .mapToDouble(i -> knot + i * step)
                                .filter(t -> isFree(t, others))
                                .toArray();
                if (places.length > 0) {
                    moved = joined(others, new Search(others, places).one);
                }
            }
        }
        return moved;
    }

    private static double[] joined(final double[] knots, final double... more) {
        return DoubleStream.concat(Arrays.stream(knots), Arrays.stream(more)).sorted().toArray();
    }

    private static double[] without(final double[] knots, final int k) {
        return IntStream.range(0, knots.length)
                .filter(i -> i != k)
                .mapToDouble(i -> knots[i])
                .toArray();
    }

    /** Without the knots that others found since have made needless. */
    private double[] needed(final double[] knots) {
        for (int k = 0; k < knots.length && knots.length > 1; k++) {
            final double[] fewer = refined(without(knots, k));
            if (gain(knots, fewer) <= bound(BOUND_OF_ONE)) {
                return needed(fewer);
            }
        }
        return knots;
    }

    /** Without the knots at which the velocity hardly changes, the least change first. */
    private double[] relevant(final double[] knots) {
        double[] kept = knots;
        while (kept.length > 0) {
            final double[] slopes =
                    VelocityFit.joined(time, length, kept).stream()
                            .mapToDouble(VelocityFit::slope)
                            .toArray();
            int least = 0;
            for (int k = 1; k < kept.length; k++) {
                least = change(slopes, k) < change(slopes, least) ? k : least;
            }
            if (change(slopes, least) >= RELEVANT) {
                break;
            }
            kept = refined(without(kept, least));
        }
        return kept;
    }

    private static double change(final double[] slopes, final int knot) {
        return Math.abs(slopes[knot + 1] - slopes[knot])
                / Math.max(Math.abs(slopes[knot + 1]), Math.abs(slopes[knot]));
    }

    /** What one or two more knots would gain. */
    private final class Search {

        /** Greatest log likelihood with the given knots alone, up to a constant. */
        private double without = Double.NEGATIVE_INFINITY;

        /** The best further knot; empty without candidates. */
        private double[] one = {};

        /** The best two further knots; empty if there is no room. */
        private double[] two = {};

        private double bestOfOne = Double.NEGATIVE_INFINITY;
        private double bestOfTwo = Double.NEGATIVE_INFINITY;

        Search(final double[] knots, final double[] candidates) {
            for (final CorrelatedNoise noise : noises) {
                search(knots, candidates, noise);
            }
        }

        private void search(
                final double[] knots, final double[] candidates, final CorrelatedNoise noise) {
            final Projection projection = new Projection();
            final double[] constant = new double[time.length];
            Arrays.fill(constant, 1);
            projection.add(noise.whitened(constant));
            projection.add(noise.whitened(JoinedLines.since(time, time[0], unit)));
            for (final double knot : knots) {
                projection.add(noise.whitened(JoinedLines.since(time, knot, unit)));
            }
            final double[] rest = projection.rest(noise.whitened(length));
            final double square = dot(rest, rest);
            without = Math.max(without, logLikelihood(square, noise));
            final double[][] columns = new double[candidates.length][];
            for (int c = 0; c < columns.length; c++) {
                columns[c] =
                        projection.rest(
                                noise.whitened(JoinedLines.since(time, candidates[c], unit)));
            }
            single(candidates, columns, rest, square, noise);
            pairs(candidates, columns, rest, square, noise);
        }

        private void single(
                final double[] candidates,
                final double[][] columns,
                final double[] rest,
                final double square,
                final CorrelatedNoise noise) {
            for (int a = 0; a < columns.length; a++) {
                final double product = dot(columns[a], rest);
                final double gain = product * product / dot(columns[a], columns[a]);
                final double likelihood = logLikelihood(square - gain, noise);
                if (likelihood > bestOfOne) {
                    bestOfOne = likelihood;
                    one = new double[] {candidates[a]};
                }
            }
        }

        private void pairs(
                final double[] candidates,
                final double[][] columns,
                final double[] rest,
                final double square,
                final CorrelatedNoise noise) {
            final double[] products = new double[columns.length];
            final double[] norms = new double[columns.length];
            for (int a = 0; a < columns.length; a++) {
                products[a] = dot(columns[a], rest);
                norms[a] = dot(columns[a], columns[a]);
            }
            for (int b = 0; b < columns.length; b++) {
                for (int a = 0; a < b && points(candidates[a], candidates[b]) >= SHORTEST; a++) {
                    final double shared = dot(columns[a], columns[b]);
                    final double determinant = norms[a] * norms[b] - shared * shared;
                    final double gain =
                            (products[a] * products[a] * norms[b]
                                            - 2 * products[a] * products[b] * shared
                                            + products[b] * products[b] * norms[a])
                                    / determinant;
                    final double likelihood = logLikelihood(square - gain, noise);
                    if (likelihood > bestOfTwo) {
                        bestOfTwo = likelihood;
                        two = new double[] {candidates[a], candidates[b]};
                    }
                }
            }
        }

        private double logLikelihood(final double square, final CorrelatedNoise noise) {
            return 0.5 * noise.logWeights() - 0.5 * time.length * Math.log(Math.max(square, 1e-18));
        }
    }
}
