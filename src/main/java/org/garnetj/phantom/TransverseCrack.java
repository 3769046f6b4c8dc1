package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * A thin crack that leaves the deepest part of a spallation and runs down: a ribbon in z whose path
 * in x zigzags from grain to grain.
 *
 * @param knotsX x of the path's corners in µm
 * @param knotsY y of the path's corners in µm, increasing
 * @param middleZ middle of the ribbon in µm
 * @param halfRibbon half of the ribbon's extent along z in µm
 * @param width horizontal opening in µm
 */
record TransverseCrack(
        double[] knotsX, double[] knotsY, double middleZ, double halfRibbon, double width) {

    /** The ribbon spans this share of the spallation's diameter. */
    private static final double RIBBON_SHARE = 0.3;

    /** From the middle of {@code shape}'s sheet down to {@code bottom}, in steps of a grain. */
    static TransverseCrack below(
            final SpallationShape shape,
            final double surface,
            final double bottom,
            final Draws draws) {
        final double start = surface + shape.depth_um();
        final int steps = Math.max(1, (int) Math.ceil((bottom - start) / shape.grain_um()));
        final double[] x = new double[steps + 1];
        final double[] y = new double[steps + 1];
        x[0] = shape.x_um();
        y[0] = start;
        for (int i = 1; i <= steps; i++) {
            x[i] = x[i - 1] + shape.grain_um() * draws.uniform(-0.5, 0.5);
            y[i] = y[i - 1] + shape.grain_um();
        }
        return new TransverseCrack(
                x, y, shape.z_um(), RIBBON_SHARE * shape.radius_um(), shape.transverse_um());
    }

    /** The parts of the column at (x, z) that lie in the crack, from top to bottom. */
    List<double[]> spans(final double x, final double z) {
        if (Math.abs(z - middleZ) > halfRibbon) {
            return List.of();
        }
        final List<double[]> spans = new ArrayList<>();
        for (int i = 1; i < knotsX.length; i++) {
            final double[] span = within(i, x);
            if (span[1] > span[0]) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** Where |x − path(y)| is below half the width, on the leg that ends at corner {@code i}. */
    private double[] within(final int i, final double x) {
        final double length = knotsY[i] - knotsY[i - 1];
        final double slope = (knotsX[i] - knotsX[i - 1]) / length;
        final double offset = x - knotsX[i - 1];
        if (slope == 0) {
            return Math.abs(offset) < width / 2
                    ? new double[] {knotsY[i - 1], knotsY[i]}
                    : new double[] {0, 0};
        }
        final double a = (offset - width / 2) / slope;
        final double b = (offset + width / 2) / slope;
        return new double[] {
            knotsY[i - 1] + Math.max(0, Math.min(a, b)),
            knotsY[i - 1] + Math.min(length, Math.max(a, b))
        };
    }
}
