package org.garnetj.filter;

import java.util.function.DoubleUnaryOperator;

/**
 * Short differences that turn an image smoothed with a Gaussian into its derivatives.
 *
 * <p>Over so short a kernel no difference is exact at all wavelengths. These are exact for ramps
 * and parabolas, and otherwise have the least squared error over the wavelengths that the Gaussian
 * lets through: seven pixels below a standard deviation of 1.25 pixels, five above. Below half a
 * pixel there is no scale to speak of, and the nearest neighbours are all there is: (−½, 0, ½) and
 * (1, −2, 1).
 */
public final class Differences {

    private static final double NEIGHBOURS_BELOW_PX = 0.5;
    private static final double SEVEN_BELOW_PX = 1.25;

    /** Above it the fit gains nothing and its equations degenerate. */
    private static final double WIDEST_FIT_PX = 4;

    private static final int WAVELENGTHS = 256;

    private Differences() {}

    /** Pixels that a difference reaches on either side. */
    public static int radius(final double sigma_px) {
        if (sigma_px < NEIGHBOURS_BELOW_PX) {
            return 1;
        }
        return sigma_px < SEVEN_BELOW_PX ? 3 : 2;
    }

    /** First derivative, per pixel, of an image smoothed with {@code sigma_px}. */
    public static Kernel first(final double sigma_px) {
        final double[] ab =
                fit(
                        sigma_px,
                        w -> w - StrictMath.sin(w),
                        w -> StrictMath.sin(2 * w) - 2 * StrictMath.sin(w),
                        w -> StrictMath.sin(3 * w) - 3 * StrictMath.sin(w));
        return kernel(true, radius(sigma_px), 0, 0.5 - ab[0] - 1.5 * ab[1], ab);
    }

    /** Second derivative, per pixel squared, of an image smoothed with {@code sigma_px}. */
    public static Kernel second(final double sigma_px) {
        final double[] ab =
                fit(
                        sigma_px,
                        w -> 2 * lack(w) - w * w,
                        w -> 4 * lack(w) - lack(2 * w),
                        w -> 9 * lack(w) - lack(3 * w));
        final double one = 1 - 2 * ab[0] - 4.5 * ab[1];
        return kernel(false, radius(sigma_px), -2 * one - ab[0] - ab[1], one, ab);
    }

    // -- Helper methods --

    /** 1 − cos, which a symmetric pair of weights and its centre make of a wave. */
    private static double lack(final double w) {
        return 1 - StrictMath.cos(w);
    }

    /** The a, b of least ∫ exp(−w²σ²) (wanted − a e1 − b e2)² dw; b is 0 for five pixels. */
    private static double[] fit(
            final double sigma_px,
            final DoubleUnaryOperator wanted,
            final DoubleUnaryOperator e1,
            final DoubleUnaryOperator e2) {
        final int radius = radius(sigma_px);
        if (radius == 1) {
            return new double[2];
        }
        final double sigma = Math.min(sigma_px, WIDEST_FIT_PX);
        final double[] sums = new double[5];
        for (int i = 0; i < WAVELENGTHS; i++) {
            final double w = Math.PI * (i + 0.5) / WAVELENGTHS;
            final double weight = StrictMath.exp(-w * w * sigma * sigma);
            final double t = wanted.applyAsDouble(w);
            final double u = e1.applyAsDouble(w);
            final double v = e2.applyAsDouble(w);
            sums[0] += weight * u * u;
            sums[1] += weight * u * v;
            sums[2] += weight * v * v;
            sums[3] += weight * u * t;
            sums[4] += weight * v * t;
        }
        if (radius == 2) {
            return new double[] {sums[3] / sums[0], 0};
        }
        final double determinant = sums[0] * sums[2] - sums[1] * sums[1];
        return new double[] {
            (sums[3] * sums[2] - sums[4] * sums[1]) / determinant,
            (sums[4] * sums[0] - sums[3] * sums[1]) / determinant
        };
    }

    private static Kernel kernel(
            final boolean odd,
            final int radius,
            final double centre,
            final double one,
            final double[] ab) {
        final float[] half = new float[radius + 1];
        half[0] = (float) centre;
        half[1] = (float) one;
        for (int i = 2; i <= radius; i++) {
            half[i] = (float) (ab[i - 2] / 2);
        }
        return new Kernel(half, odd);
    }
}
