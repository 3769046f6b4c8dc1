package org.garnetj.track;

import org.garnetj.filter.Rows;

import java.util.Arrays;

/**
 * Gaussian smoothing and sub-pixel translation in one separable pass: the kernel is sampled about
 * the shifted centre, so that a shift costs nothing and brings no other blur than the smoothing
 * itself. The sums run in a fixed order. Of the rows smoothed along x no more are kept than the
 * kernel is high, so they stay in the cache.
 */
final class ShiftedGauss {

    private static final double RADIUS_IN_SIGMA = 4;

    private final float[] plane;
    private final int width;
    private final int lastRow;
    private final float[] alongX;
    private final int firstX;
    private final float[][] ring;
    private final float[] padded;
    private final float[] moved;

    private ShiftedGauss(
            final float[] plane,
            final int width,
            final float[] alongX,
            final int firstX,
            final int height) {
        this.plane = plane;
        this.width = width;
        this.alongX = alongX;
        this.firstX = firstX;
        lastRow = plane.length / width - 1;
        ring = new float[height][width];
        padded = new float[width + alongX.length];
        moved = new float[width];
    }

    /**
     * The plane smoothed, at points moved by (dx, dy): the value at (x, y) is that of the smoothed
     * plane at (x + dx, y + dy). Beyond the edge the nearest pixel is repeated.
     */
    static float[] smooth(
            final float[] plane,
            final int width,
            final double sigma_px,
            final double dx,
            final double dy) {
        final float[] smooth = new float[plane.length];
        smooth(plane, width, sigma_px, dx, dy, smooth);
        return smooth;
    }

    /** The same into another plane. */
    static void smooth(
            final float[] plane,
            final int width,
            final double sigma_px,
            final double dx,
            final double dy,
            final float[] target) {
        final float[] alongY = kernel(sigma_px, dy);
        new ShiftedGauss(plane, width, kernel(sigma_px, dx), first(sigma_px, dx), alongY.length)
                .into(target, alongY, first(sigma_px, dy));
    }

    /** Offset of the kernel's first weight from the pixel it is applied to. */
    static int first(final double sigma_px, final double shift) {
        return (int) Math.floor(shift) - radius(sigma_px);
    }

    /** Weights of the pixels from {@link #first} on; their sum is 1. */
    static float[] kernel(final double sigma_px, final double shift) {
        final int radius = radius(sigma_px);
        final double fraction = shift - Math.floor(shift);
        final double[] weights = new double[2 * radius + 2];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            final double z = (i - radius - fraction) / sigma_px;
            weights[i] = Math.exp(-0.5 * z * z);
            sum += weights[i];
        }
        final float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (weights[i] / sum);
        }
        return kernel;
    }

    private static int radius(final double sigma_px) {
        return (int) Math.ceil(RADIUS_IN_SIGMA * sigma_px);
    }

    private void into(final float[] target, final float[] alongY, final int firstY) {
        final float[] sum = new float[width];
        int next = row(firstY);
        for (int y = 0; y <= lastRow; y++) {
            for (; next <= row(y + firstY + alongY.length - 1); next++) {
                smoothRow(next, ring[next % ring.length]);
            }
            Arrays.fill(sum, 0);
            for (int k = 0; k < alongY.length; k++) {
                Rows.add(ring[row(y + firstY + k) % ring.length], alongY[k], sum);
            }
            System.arraycopy(sum, 0, target, y * width, width);
        }
    }

    /** The row nearest to one that may lie outside. */
    private int row(final int y) {
        return Math.max(0, Math.min(lastRow, y));
    }

    private void smoothRow(final int y, final float[] target) {
        final int row = y * width;
        final int from = Math.max(0, Math.min(padded.length, -firstX));
        final int to = Math.max(from, Math.min(padded.length, width - firstX));
        Arrays.fill(padded, 0, from, plane[row]);
        if (to > from) {
            System.arraycopy(plane, row + from + firstX, padded, from, to - from);
        }
        Arrays.fill(padded, to, padded.length, plane[row + width - 1]);
        Arrays.fill(target, 0);
        for (int k = 0; k < alongX.length; k++) {
            System.arraycopy(padded, k, moved, 0, width);
            Rows.add(moved, alongX[k], target);
        }
    }
}
