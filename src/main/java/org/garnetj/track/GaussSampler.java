package org.garnetj.track;

/** Samples a plane at any point through a Gaussian window, as {@link ShiftedGauss} does. */
final class GaussSampler {

    private final int width;
    private final int height;
    private final double sigma_px;

    double sigma_px() {
        return sigma_px;
    }

    GaussSampler(final int width, final int height, final double sigma_px) {
        this.width = width;
        this.height = height;
        this.sigma_px = sigma_px;
    }

    /** The smoothed plane at (x, y); NaN outside. */
    double at(final float[] plane, final double x, final double y) {
        if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) {
            return Double.NaN;
        }
        final float[] alongX = ShiftedGauss.kernel(sigma_px, x);
        final float[] alongY = ShiftedGauss.kernel(sigma_px, y);
        final int x0 = ShiftedGauss.first(sigma_px, x);
        final int y0 = ShiftedGauss.first(sigma_px, y);
        double sum = 0;
        for (int j = 0; j < alongY.length; j++) {
            final int row = Math.max(0, Math.min(height - 1, y0 + j)) * width;
            double line = 0;
            for (int i = 0; i < alongX.length; i++) {
                line += alongX[i] * plane[row + Math.max(0, Math.min(width - 1, x0 + i))];
            }
            sum += alongY[j] * line;
        }
        return sum;
    }
}
