package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.filter.Median;

import java.util.Arrays;
import java.util.List;

/**
 * Takes the unevenness of the image out, with the LLZO as the reference: after each step the LLZO
 * is 1 wherever the step could look. Gains are multiplicative, as detector gain and beam current
 * are; every gain is a median or a mean over LLZO only, so pores and cracks do not pull it.
 */
final class Illumination {

    private static final double WIDE_BAND = 0.3;
    private static final double NARROW_BAND = 0.18;
    private static final int LEAST_PIXELS = 12;
    private static final double LEAST_SHARE = 0.1;

    /** Half the lengths of the pieces that curtains are taken out by, one after the other. */
    private static final int[] CURTAIN_ROWS = {20, 7};

    private Illumination() {}

    /** Makes black 0 and LLZO 1. */
    static void normalise(final Scene scene, final BrightLevel level, final Execution execution) {
        final double range = level.llzo() - level.black();
        scene.forEachSlice(
                "normalise",
                execution,
                z -> {
                    final float[] plane = scene.grey(z);
                    for (int i = 0; i < plane.length; i++) {
                        plane[i] = (float) ((plane[i] - level.black()) / range);
                    }
                });
    }

    /** Evens the brightness of slices by the LLZO from row {@code top} downwards. */
    static void levelSlices(final Scene scene, final int top, final Execution execution) {
        final List<Double> gains =
                scene.mapSlices("measure slices", execution, z -> gainOf(scene, z, top));
        scene.forEachSlice(
                "level slices",
                execution,
                z -> {
                    final float[] plane = scene.grey(z);
                    final double gain = gains.get(z);
                    for (int i = 0; i < plane.length; i++) {
                        plane[i] = (float) (plane[i] / gain);
                    }
                });
    }

    private static double gainOf(final Scene scene, final int z, final int top) {
        final float[] bright = brightOf(scene, z, top, WIDE_BAND);
        return bright.length < LEAST_PIXELS ? 1 : Median.of(bright);
    }

    private static float[] brightOf(
            final Scene scene, final int z, final int top, final double band) {
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final float[] bright = new float[plane.length];
        int count = 0;
        for (int i = top * scene.width; i < plane.length; i++) {
            if (labels[i] == Scene.OPEN && Math.abs(denoised[i] - 1) < band) {
                bright[count++] = plane[i];
            }
        }
        return Arrays.copyOf(bright, count);
    }

    /**
     * Evens slow shading in the plane, common to all slices, then curtains: the median of the LLZO
     * of each column in each slice. Rows above the sample are marked outside by then.
     */
    static void flatten(final Scene scene, final Execution execution) {
        for (int round = 0; round < 3; round++) {
            final double band = round == 0 ? WIDE_BAND : NARROW_BAND;
            final double[] shading = SlowShading.fit(scene, band, execution);
            SlowShading.divide(scene, shading, execution);
            scene.forEachSlice("take out curtains", execution, z -> curtains(scene, z, band));
        }
        for (final int rows : CURTAIN_ROWS) {
            final double band = rows == CURTAIN_ROWS[0] ? WIDE_BAND : NARROW_BAND;
            scene.forEachSlice(
                    "take out short curtains", execution, z -> shortCurtains(scene, z, band, rows));
        }
    }

    private static void shortCurtains(
            final Scene scene, final int z, final double band, final int rows) {
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final boolean[] llzo = new boolean[plane.length];
        for (int i = 0; i < plane.length; i++) {
            llzo[i] = labels[i] == Scene.OPEN && Math.abs(denoised[i] - 1) < band;
        }
        new CurtainGains(plane, llzo, scene.width, rows).divide(plane);
    }

    private static void curtains(final Scene scene, final int z, final double band) {
        final float[] plane = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final int width = scene.width;
        final float[] column = new float[scene.height];
        for (int x = 0; x < width; x++) {
            int count = 0;
            for (int i = x; i < plane.length; i += width) {
                if (labels[i] == Scene.OPEN && Math.abs(denoised[i] - 1) < band) {
                    column[count++] = plane[i];
                }
            }
            if (count >= Math.max(LEAST_PIXELS, LEAST_SHARE * scene.height)) {
                final double gain = Median.of(Arrays.copyOf(column, count));
                for (int i = x; i < plane.length; i += width) {
                    plane[i] = (float) (plane[i] / gain);
                }
            }
        }
    }

    /** Sums arrays in their order. */
    static double[] sum(final List<double[]> parts) {
        final double[] total = new double[parts.get(0).length];
        for (final double[] part : parts) {
            for (int i = 0; i < total.length; i++) {
                total[i] += part[i];
            }
        }
        return total;
    }
}
