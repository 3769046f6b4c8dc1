package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The width of a tomograph's point spread, measured on the walls between LLZO and the dark: the one
 * with which the blurred labels come nearest to the greys there, by least squares, the grey of the
 * dark being free.
 */
final class PointSpread {

    private static final int SLICES = 12;
    private static final double NARROWEST = 0.4;
    private static final double WIDEST = 2;
    private static final double STEP = 0.1;
    private static final int COARSEST = 4;
    private static final float SHARP = 0.02f;

    private PointSpread() {}

    /** Standard deviation in pixels, 0.4 to 2. */
    static double fit(final Scene scene, final Execution execution) {
        final int step = Math.max(1, scene.depth / SLICES);
        final List<Integer> slices =
                IntStream.iterate(step / 2, z -> z < scene.depth, z -> z + step).boxed().toList();
        final int last = (int) Math.round((WIDEST - NARROWEST) / STEP);
        int best = last / 2;
        for (int stride = COARSEST; stride > 0; stride /= 2) {
            best = best(scene, slices, best, stride, last, execution);
        }
        return width(best);
    }

    /** The best of the widths {@code stride} apart about {@code middle}; of all at first. */
    private static int best(
            final Scene scene,
            final List<Integer> slices,
            final int middle,
            final int stride,
            final int last,
            final Execution execution) {
        final int reach = stride == COARSEST ? last : stride;
        final int[] widths =
                IntStream.rangeClosed(0, last)
                        .filter(k -> Math.abs(k - middle) <= reach && (k - middle) % stride == 0)
                        .toArray();
        final double[] sums =
                Illumination.sum(
                        execution.mapItems(
                                "measure point spread", slices, z -> sums(scene, z, widths)));
        int best = 0;
        for (int k = 1; k < widths.length; k++) {
            best = residual(sums, k) < residual(sums, best) ? k : best;
        }
        return widths[best];
    }

    private static double width(final int number) {
        return NARROWEST + number * STEP;
    }

    /** Squares and products of what LLZO does not explain and the share that is not LLZO. */
    private static double[] sums(final Scene scene, final int z, final int[] widths) {
        final double[] sums = new double[3 * widths.length];
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        final float[] band = new LlzoShare(scene, WIDEST / 2).of(z);
        for (int k = 0; k < widths.length; k++) {
            final float[] share = new LlzoShare(scene, width(widths[k])).of(z);
            for (int i = 0; i < plane.length; i++) {
                if (labels[i] != Scene.OUTSIDE && band[i] > SHARP && band[i] < 1 - SHARP) {
                    final double rest = plane[i] - share[i];
                    final double dark = 1 - share[i];
                    sums[3 * k] += rest * rest;
                    sums[3 * k + 1] += rest * dark;
                    sums[3 * k + 2] += dark * dark;
                }
            }
        }
        return sums;
    }

    private static double residual(final double[] sums, final int k) {
        final double dark = sums[3 * k + 2];
        return sums[3 * k] - (dark > 0 ? sums[3 * k + 1] * sums[3 * k + 1] / dark : 0);
    }
}
