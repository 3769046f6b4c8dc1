package org.garnetj.filter;

import java.util.Arrays;

/**
 * A short kernel along one axis, symmetric (a smoothing, a second difference) or antisymmetric (a
 * first difference).
 *
 * @param half weights of the pixels at distance 0, 1, 2 … on the positive side; an antisymmetric
 *     kernel has the opposite sign on the negative side and 0 at its centre
 * @param odd whether the kernel is antisymmetric
 */
public record Kernel(float[] half, boolean odd) {

    private static final double REACH_IN_SIGMA = 3;
    private static final int BISECTIONS = 60;

    /** Pixels that the kernel reaches on either side. */
    public int radius() {
        return half.length - 1;
    }

    /**
     * A Gaussian that sums to 1, cut at three standard deviations; its width is such that what is
     * left, sampled and cut, has a variance of exactly {@code sigma_px²}, for narrow ones too.
     *
     * @param sigma_px standard deviation in pixels, positive; 0 gives the identity
     */
    public static Kernel gauss(final double sigma_px) {
        if (!(sigma_px >= 0) || sigma_px > 1e6) {
            throw new IllegalArgumentException("sigma " + sigma_px + " px is not a width");
        }
        final int radius = gaussRadius(sigma_px);
        double low = 0.02;
        double high = 2 * sigma_px + 1;
        for (int i = 0; i < BISECTIONS && radius > 0; i++) {
            final double middle = (low + high) / 2;
            if (variance(weights(middle, radius)) < sigma_px * sigma_px) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Kernel(floats(weights(high, radius)), false);
    }

    /** The radius of {@link #gauss}: 1 below half a pixel, 0 for no smoothing. */
    public static int gaussRadius(final double sigma_px) {
        if (sigma_px < 0.5) {
            return sigma_px > 0 ? 1 : 0;
        }
        return (int) Math.ceil(REACH_IN_SIGMA * sigma_px);
    }

    /** The mean over {@code 2 radius + 1} pixels. */
    public static Kernel mean(final int radius) {
        final float[] half = new float[radius + 1];
        Arrays.fill(half, 1f / (2 * radius + 1));
        return new Kernel(half, false);
    }

    /** The same kernel times {@code factor}. */
    public Kernel times(final double factor) {
        final float[] scaled = half.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (half[i] * factor);
        }
        return new Kernel(scaled, odd);
    }

    // -- Helper methods --

    /** StrictMath, so that a kernel has the same bits on every machine. */
    private static double[] weights(final double width, final int radius) {
        final double[] half = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            half[i] = StrictMath.exp(-0.5 * i * i / (width * width));
            sum += i == 0 ? half[i] : 2 * half[i];
        }
        for (int i = 0; i <= radius; i++) {
            half[i] /= sum;
        }
        return half;
    }

    private static double variance(final double[] half) {
        double variance = 0;
        for (int i = 1; i < half.length; i++) {
            variance += 2.0 * i * i * half[i];
        }
        return variance;
    }

    private static float[] floats(final double[] doubles) {
        final float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }
}
