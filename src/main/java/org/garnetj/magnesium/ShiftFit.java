package org.garnetj.magnesium;

import java.util.Arrays;

/**
 * How likely the counts of an element map are at a shift that is no whole voxel: the levels of the
 * phases on cells finer than the map, smoothed by the interaction volume, summed over each map
 * voxel, times a factor and plus a constant that fit best.
 */
final class ShiftFit {

    private static final double LEAST = 1e-3;
    private static final int ROUNDS = 6;

    /** Relative change from which on a fit has converged. */
    private static final double SETTLED = 1e-6;

    private static final int STEPS = 8;
    private static final double FIRST_STEP = 0.5;
    private static final double LEAST_STEP = 0.12;

    private final MapCounts counts;
    private final double meanCounts;
    private final int[] parts;
    private final int[] size;
    private final double[] field;

    /**
     * A field to compare with.
     *
     * @param field level of each cell, from {@link ClassCells#field}
     */
    ShiftFit(final MapCounts counts, final ClassCells cells, final double[] field) {
        this.counts = counts;
        meanCounts = counts.mean();
        this.field = field;
        parts = cells.parts();
        size = cells.size();
    }

    /** The field as an interaction volume of this width, in map voxels, sees it. */
    static double[] smooth(final ClassCells cells, final double[] field, final double[] sigma) {
        final double[] edge = new double[3];
        Arrays.setAll(edge, d -> sigma[d] > 0 ? 1 / (sigma[d] * cells.parts()[d]) : 1e9);
        return InteractionVolume.of(1, edge).smoothWithin(field, cells.size());
    }

    /** Where the likelihood is largest near a start, with its standard errors, in map voxels. */
    Optimum climb(final double[] start, final double[] bound) {
        final double[] at = start.clone();
        final double[] error = new double[3];
        Arrays.fill(error, Double.NaN);
        double here = likelihood(at);
        double step = FIRST_STEP;
        for (int k = 0; k < STEPS && step > LEAST_STEP; k++) {
            final double[] before = at.clone();
            for (int d = 0; d < 3; d++) {
                if (bound[d] > 0) {
                    here = climb(at, d, step, here, bound[d], error);
                }
            }
            double moved = 0;
            for (int d = 0; d < 3; d++) {
                moved = Math.max(moved, Math.abs(at[d] - before[d]));
            }
            step = moved < 0.5 * step ? 0.5 * step : step;
        }
        return new Optimum(at, error, here);
    }

    /** Moves along one axis to the top of the parabola through three likelihoods. */
    private double climb(
            final double[] at,
            final int d,
            final double step,
            final double here,
            final double bound,
            final double[] error) {
        final double from = at[d];
        at[d] = from - step;
        final double below = likelihood(at);
        at[d] = from + step;
        final double above = likelihood(at);
        final double curvature = below + above - 2 * here;
        error[d] = curvature < 0 ? step / Math.sqrt(-curvature) : Double.NaN;
        final double move =
                curvature < 0
                        ? Math.max(-1, Math.min(1, 0.5 * (below - above) / curvature))
                        : Math.signum(above - below);
        at[d] = Math.max(-bound, Math.min(bound, from + move * step));
        final double there = likelihood(at);
        if (there >= here) {
            return there;
        }
        at[d] = from;
        return here;
    }

    /**
     * A shift.
     *
     * @param shift in map voxels
     * @param error standard errors, {@code NaN} where the likelihood has no top
     */
    record Optimum(double[] shift, double[] error, double likelihood) {}

    /** Logarithm of the likelihood at a shift in map voxels, up to a term of the counts. */
    double likelihood(final double[] shift) {
        final double[] expected = expected(shift);
        double factor = 1;
        double constant = 0;
        for (int round = 0; round < ROUNDS; round++) {
            final double[] step = newton(expected, factor, constant);
            factor = Math.max(0, factor + step[0]);
            constant += step[1];
            if (Math.abs(step[0]) < SETTLED && Math.abs(step[1]) < SETTLED * meanCounts) {
                break;
            }
        }
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            final double mean = Math.max(LEAST, factor * expected[i] + constant);
            sum += CountingStatistics.logLikelihood(counts.values()[i], mean);
        }
        return sum;
    }

    /** One step of weighted least squares towards the most likely factor and constant. */
    private double[] newton(final double[] expected, final double factor, final double constant) {
        double ww = 0;
        double wx = 0;
        double xx = 0;
        double wr = 0;
        double xr = 0;
        for (int i = 0; i < expected.length; i++) {
            final double mean = Math.max(LEAST, factor * expected[i] + constant);
            final double weight = 1 / mean;
            final double rest = counts.values()[i] - mean;
            ww += weight;
            wx += weight * expected[i];
            xx += weight * expected[i] * expected[i];
            wr += weight * rest;
            xr += weight * rest * expected[i];
        }
        final double determinant = ww * xx - wx * wx;
        return determinant > 1e-9 * ww * xx
                ? new double[] {
                    (ww * xr - wx * wr) / determinant, (xx * wr - wx * xr) / determinant
                }
                : new double[] {0, wr / ww};
    }

    /** Mean level of each map voxel at a shift; beyond the stack its border goes on. */
    private double[] expected(final double[] shift) {
        double[] values = field;
        final int[] now = size.clone();
        for (int d = 2; d >= 0; d--) {
            values = boxed(values, now, d, shift[d]);
            now[d] = counts.size()[d];
        }
        return values;
    }

    /** Means over the stretches of cells along one axis that the map voxels cover. */
    private double[] boxed(
            final double[] values, final int[] now, final int d, final double shift) {
        final int stride = d == 0 ? 1 : d == 1 ? now[0] : now[0] * now[1];
        final int outer = values.length / (stride * now[d]);
        final int cells = counts.size()[d];
        final double[] result = new double[stride * outer * cells];
        for (int k = 0; k < cells; k++) {
            final double from = (k + shift) * parts[d];
            final int first = (int) Math.floor(from);
            for (int c = 0; c <= parts[d]; c++) {
                final double weight =
                        (Math.min(from + parts[d], first + c + 1) - Math.max(from, first + c))
                                / parts[d];
                if (weight > 0) {
                    final int source = Math.max(0, Math.min(now[d] - 1, first + c));
                    for (int o = 0; o < outer; o++) {
                        final int target = (o * cells + k) * stride;
                        final int origin = (o * now[d] + source) * stride;
                        for (int s = 0; s < stride; s++) {
                            result[target + s] += weight * values[origin + s];
                        }
                    }
                }
            }
        }
        return result;
    }
}
