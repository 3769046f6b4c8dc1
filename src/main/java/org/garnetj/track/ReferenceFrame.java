package org.garnetj.track;

/**
 * The first frame, against which all others are seen: smoothed, with the steepness of its grey
 * slopes and its noise.
 */
final class ReferenceFrame {

    private static final double LEAST_NOISE_OF_RANGE = 1e-3;
    private static final double LEAST_NOISE_OF_LEVEL = 1e-4;

    final int width;
    final int height;
    final float[] raw;
    final float[] smooth;
    final float[] slope;

    /** Standard deviation of a pixel's noise. */
    final double noise;

    /** What the noise of a smoothed frame is taken to be at least. */
    final double noiseFloor;

    ReferenceFrame(final float[] raw, final int width, final double smoothing_px) {
        this.width = width;
        this.raw = raw;
        height = raw.length / width;
        smooth = ShiftedGauss.smooth(raw, width, smoothing_px, 0, 0);
        slope = slope();
        noise = noise();
        noiseFloor = floor();
    }

    private float[] slope() {
        final float[] slopes = new float[smooth.length];
        for (int y = 0; y < height; y++) {
            final int above = Math.max(0, y - 1) * width;
            final int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                final int row = y * width;
                final float dx =
                        smooth[row + Math.min(width - 1, x + 1)] - smooth[row + Math.max(0, x - 1)];
                final float dy = smooth[below + x] - smooth[above + x];
                slopes[row + x] = 0.5f * (float) Math.sqrt(dx * dx + dy * dy);
            }
        }
        return slopes;
    }

    /** Immerkær's noise mask, by the median: blind to plane and straight-edged structure. */
    private double noise() {
        final float[] responses = new float[Math.max(0, (width - 2) * (height - 2))];
        int count = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int p = y * width + 1; p < y * width + width - 1; p++) {
                final float corners =
                        raw[p - width - 1]
                                + raw[p - width + 1]
                                + raw[p + width - 1]
                                + raw[p + width + 1];
                final float sides = raw[p - width] + raw[p + width] + raw[p - 1] + raw[p + 1];
                responses[count++] = Math.abs(corners - 2 * sides + 4 * raw[p]) / 6;
            }
        }
        return count == 0 ? 0 : Robust.SIGMA_PER_MEDIAN * Robust.median(responses);
    }

    private double floor() {
        final double low = Robust.quantile(smooth, 0.001);
        final double high = Robust.quantile(smooth, 0.999);
        final double level = Math.max(Math.abs(low), Math.abs(high));
        return Math.max(
                1e-9, Math.max(LEAST_NOISE_OF_RANGE * (high - low), LEAST_NOISE_OF_LEVEL * level));
    }
}
