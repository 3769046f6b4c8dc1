package org.garnetj.learn;

/**
 * Means over the surroundings of each pixel of a slice whose outermost pixels are repeated. The
 * weights fall off linearly to nothing eight pixels away along x, and so along y: a standard
 * deviation of 3.2 pixels. They are those of (1 2 1), applied at distances of one, two and four
 * pixels, which takes nine numbers instead of fifteen.
 */
final class LocalMean {

    static final int RADIUS_PX = 7;

    private static final float SHARE = 1f / 64;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] rows;

    /** For slices of so many pixels; serves one thread. */
    LocalMean(final int pixels, final int width) {
        this.width = width;
        height = pixels / width;
        stride = width + 2 * RADIUS_PX;
        rows = new float[Math.multiplyExact(stride, height + 2 * RADIUS_PX)];
    }

    /** The mean around each pixel, in a new array. */
    float[] of(final float[] plane) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane, y * width, rows, start(y), width);
        }
        return means();
    }

    /** The same of the product of two slices. */
    float[] ofProduct(final float[] a, final float[] b) {
        for (int y = 0; y < height; y++) {
            multiply(a, b, y * width, rows, start(y), width);
        }
        return means();
    }

    private static void multiply(
            final float[] a,
            final float[] b,
            final int from,
            final float[] target,
            final int to,
            final int width) {
        for (int x = 0; x < width; x++) {
            target[to + x] = a[from + x] * b[from + x];
        }
    }

    private int start(final int y) {
        return (y + RADIUS_PX) * stride + RADIUS_PX;
    }

    private float[] means() {
        for (int y = 0; y < height; y++) {
            final int first = start(y);
            for (int k = 1; k <= RADIUS_PX; k++) {
                rows[first - k] = rows[first];
                rows[first + width - 1 + k] = rows[first + width - 1];
            }
        }
        final int from = RADIUS_PX * stride;
        final int end = from + height * stride;
        sum(rows, from, end - 2, 1);
        sum(rows, from, end - 6, 2);
        sum(rows, from, end - 14, 4);
        for (int k = 0; k < RADIUS_PX; k++) {
            System.arraycopy(rows, from, rows, k * stride, width);
            System.arraycopy(rows, end - stride, rows, end + k * stride, width);
        }
        sum(rows, 0, rows.length - 2 * stride, stride);
        sum(rows, 0, rows.length - 6 * stride, 2 * stride);
        sum(rows, 0, rows.length - 14 * stride, 4 * stride);
        final float[] means = new float[height * width];
        for (int y = 0; y < height; y++) {
            scale(rows, y * stride, means, y * width, width);
        }
        return means;
    }

    /** Each number becomes itself, twice the one a step on, and the one two steps on. */
    private static void sum(final float[] rows, final int from, final int end, final int step) {
        final int twice = 2 * step;
        for (int i = from; i < end; i++) {
            rows[i] = 2 * rows[i + step] + (rows[i] + rows[i + twice]);
        }
    }

    private static void scale(
            final float[] rows, final int from, final float[] means, final int to, final int n) {
        for (int x = 0; x < n; x++) {
            means[to + x] = SHARE * SHARE * rows[from + x];
        }
    }
}
