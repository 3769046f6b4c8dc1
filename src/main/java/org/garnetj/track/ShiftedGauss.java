package org.garnetj.track;

/**
 * Gaussian smoothing and sub-pixel translation in one separable pass: the kernel is sampled about
 * the shifted centre, so that a shift costs nothing and brings no other blur than the smoothing
 * itself. The sums run in a fixed order.
 */
final class ShiftedGauss {

    private static final double RADIUS_IN_SIGMA = 4;

    private ShiftedGauss() {}

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
        final float[] rows = new float[plane.length];
        alongX(plane, rows, width, kernel(sigma_px, dx), first(sigma_px, dx));
        final float[] smooth = new float[plane.length];
        alongY(rows, smooth, width, kernel(sigma_px, dy), first(sigma_px, dy));
        return smooth;
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

    private static void alongX(
            final float[] source,
            final float[] target,
            final int width,
            final float[] kernel,
            final int first) {
        final float[] padded = new float[width + kernel.length];
        final float[] sum = new float[width];
        for (int row = 0; row < source.length; row += width) {
            for (int i = 0; i < padded.length; i++) {
                padded[i] = source[row + Math.min(width - 1, Math.max(0, i + first))];
            }
            java.util.Arrays.fill(sum, 0);
            for (int k = 0; k < kernel.length; k++) {
                final float weight = kernel[k];
                for (int x = 0; x < width; x++) {
                    sum[x] += weight * padded[x + k];
                }
            }
            System.arraycopy(sum, 0, target, row, width);
        }
    }

    private static void alongY(
            final float[] source,
            final float[] target,
            final int width,
            final float[] kernel,
            final int first) {
        final int height = source.length / width;
        for (int y = 0; y < height; y++) {
            final int row = y * width;
            for (int k = 0; k < kernel.length; k++) {
                final int from = Math.min(height - 1, Math.max(0, y + first + k)) * width;
                final float weight = kernel[k];
                for (int x = 0; x < width; x++) {
                    target[row + x] += weight * source[from + x];
                }
            }
        }
    }
}
