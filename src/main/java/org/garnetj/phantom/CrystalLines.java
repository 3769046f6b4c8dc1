package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/** Scratches and grain boundaries of a crystal: dark lines that are there from the first frame. */
final class CrystalLines {

    /** Corners of a winding line. */
    private static final int LEGS = 12;

    private static final double HALF_WIDTH_PX = 0.8;

    private final double sigma;
    private final double darkness;
    private final List<double[]> legs = new ArrayList<>();

    CrystalLines(final long seed, final MovieGrid grid, final MovieNuisances nuisances) {
        sigma = HALF_WIDTH_PX * grid.pixel_um();
        darkness = nuisances.lineDarkness();
        final double width = grid.width() * grid.pixel_um();
        final double height = grid.height() * grid.pixel_um();
        for (int i = 0; i < nuisances.scratches(); i++) {
            scratch(Draws.of(seed, "scratch", i), width, height);
        }
        for (int i = 0; i < nuisances.grainBoundaries(); i++) {
            boundary(Draws.of(seed, "grain boundary", i), width, height);
        }
    }

    private void scratch(final Draws draws, final double width, final double height) {
        final double x = draws.uniform(0, width);
        final double y = draws.uniform(0, height);
        final double angle = draws.uniform(0, Math.PI);
        final double half = draws.uniform(0.1, 0.35) * Math.min(width, height);
        final double dx = half * StrictMath.cos(angle);
        final double dy = half * StrictMath.sin(angle);
        legs.add(new double[] {x - dx, y - dy, x + dx, y + dy});
    }

    /** From one edge of the image to the opposite one. */
    private void boundary(final Draws draws, final double width, final double height) {
        final boolean across = draws.uniform() < 0.5;
        final double length = across ? width : height;
        double side = draws.uniform(0.2, 0.8) * (across ? height : width);
        for (int i = 0; i < LEGS; i++) {
            final double from = length * i / LEGS;
            final double to = length * (i + 1) / LEGS;
            final double next = side + draws.uniform(-0.5, 0.5) * (to - from);
            legs.add(
                    across
                            ? new double[] {from, side, to, next}
                            : new double[] {side, from, next, to});
            side = next;
        }
    }

    /** Multiplies the grey of a frame. */
    void darken(final float[] plane, final MovieGrid grid, final FrameShift shift) {
        for (final double[] leg : legs) {
            darken(plane, grid, shift, leg);
        }
    }

    private void darken(
            final float[] plane, final MovieGrid grid, final FrameShift shift, final double[] leg) {
        final double p = grid.pixel_um();
        final double x0 = leg[0] + shift.shift_x_um();
        final double y0 = leg[1] + shift.shift_y_um();
        final double dx = leg[2] - leg[0];
        final double dy = leg[3] - leg[1];
        final double squared = dx * dx + dy * dy;
        final double reach = 4 * sigma;
        final int firstX = (int) Math.max(0, (Math.min(x0, x0 + dx) - reach) / p);
        final int lastX = (int) Math.min(grid.width() - 1, (Math.max(x0, x0 + dx) + reach) / p);
        final int firstY = (int) Math.max(0, (Math.min(y0, y0 + dy) - reach) / p);
        final int lastY = (int) Math.min(grid.height() - 1, (Math.max(y0, y0 + dy) + reach) / p);
        for (int j = firstY; j <= lastY; j++) {
            for (int i = firstX; i <= lastX; i++) {
                final double u = (i + 0.5) * p - x0;
                final double v = (j + 0.5) * p - y0;
                final double t = Math.max(0, Math.min(1, (u * dx + v * dy) / squared));
                final double d2 = square(u - t * dx) + square(v - t * dy);
                plane[j * grid.width() + i] *=
                        (float) (1 - darkness * Math.exp(-d2 / (2 * sigma * sigma)));
            }
        }
    }

    private static double square(final double value) {
        return value * value;
    }
}
