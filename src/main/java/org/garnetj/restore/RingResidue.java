package org.garnetj.restore;

import org.garnetj.filter.BoxMedian;
import org.garnetj.filter.FloatBox;

import java.util.Arrays;

/**
 * What a slice holds beside its slow greys: noise, rings, and features. The slow greys are the
 * medians of boxes about each pixel, on every second pixel.
 *
 * @param width of the slice in pixels
 * @param value grey less slow grey, x fastest
 */
record RingResidue(int width, float[] value) {

    private static final double ENDS = 0.001;
    private static final int SAMPLE = 50_000;

    /**
     * Takes the slow greys out.
     *
     * @param reach_px half the edge of the boxes in pixels
     */
    static RingResidue of(final float[] plane, final int width, final double reach_px) {
        final int height = plane.length / width;
        final int across = (width + 1) / 2;
        final int down = (height + 1) / 2;
        final int radius = (int) Math.max(1, Math.round(reach_px / 2));
        final FloatBox box = FloatBox.of(new int[] {across, down, 1}, radius, radius, 0);
        fill(box, plane, width, height, radius);
        final double[] ends = ends(plane);
        final float[] slow =
                BoxMedian.of(box, (float) ends[0], (float) ends[1], radius, radius, 0).values();
        final float[] value = new float[plane.length];
        for (int i = 0; i < value.length; i++) {
            value[i] = plane[i] - between(slow, across, down, i % width, i / width);
        }
        return new RingResidue(width, value);
    }

    /** Standard deviation of the noise, as the median tells it. */
    double scale() {
        final int step = 1 + value.length / SAMPLE;
        final double[] sample = new double[(value.length + step - 1) / step];
        Arrays.setAll(sample, i -> value[i * step]);
        return Tukey.scale(sample, sample.length);
    }

    private static void fill(
            final FloatBox box,
            final float[] plane,
            final int width,
            final int height,
            final int radius) {
        for (int y = -radius; y < box.core()[1] + radius; y++) {
            for (int x = -radius; x < box.core()[0] + radius; x++) {
                final int left = mirrored(2 * x, width);
                final int right = mirrored(2 * x + 1, width);
                final int top = mirrored(2 * y, height) * width;
                final int bottom = mirrored(2 * y + 1, height) * width;
                box.values()[box.index(x, y, 0)] =
                        (plane[top + left]
                                        + plane[top + right]
                                        + plane[bottom + left]
                                        + plane[bottom + right])
                                / 4;
            }
        }
    }

    private static int mirrored(final int at, final int size) {
        final int period = 2 * size;
        final int wrapped = Math.floorMod(at, period);
        return wrapped < size ? wrapped : period - 1 - wrapped;
    }

    private static double[] ends(final float[] plane) {
        final int step = 1 + plane.length / SAMPLE;
        final double[] sample = new double[(plane.length + step - 1) / step];
        Arrays.setAll(sample, i -> plane[i * step]);
        final double low = Tukey.quantile(sample, ENDS);
        final double high = Tukey.quantile(sample, 1 - ENDS);
        final double margin = 0.05 * (high - low) + 1e-6 * Math.max(1, Math.abs(high));
        return new double[] {low - margin, high + margin};
    }

    /** Between the middles of the pairs of pixels. */
    private static float between(
            final float[] slow, final int across, final int down, final int x, final int y) {
        final double u = Math.max(0, Math.min(across - 1.0, (x - 0.5) / 2));
        final double v = Math.max(0, Math.min(down - 1.0, (y - 0.5) / 2));
        final int i = (int) u;
        final int j = (int) v;
        final int right = Math.min(across - 1, i + 1);
        final int below = Math.min(down - 1, j + 1) * across;
        final double top =
                slow[j * across + i] + (u - i) * (slow[j * across + right] - slow[j * across + i]);
        final double bottom = slow[below + i] + (u - i) * (slow[below + right] - slow[below + i]);
        return (float) (top + (v - j) * (bottom - top));
    }
}
