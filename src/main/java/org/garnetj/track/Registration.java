package org.garnetj.track;

import org.garnetj.filter.Median;

import java.util.Arrays;

/**
 * Sub-pixel translation of frames against the first one.
 *
 * <p>A shift by {@linkplain WholeShift whole pixels} is refined by Gauss–Newton steps on the pixels
 * with the steepest grey slopes in the first frame, down-weighting (Tukey) those that changed, so
 * that growth does not pull. In a direction in which the picture has nothing to say, as along a
 * lone straight edge, the shift is zero.
 */
final class Registration {

    private static final int MOST_SAMPLES = 40_000;
    private static final int FEWEST_SAMPLES = 4_000;
    private static final double SHARE_OF_PIXELS = 0.05;
    private static final int STEPS = 40;
    private static final double CONVERGED_PX = 5e-4;
    private static final double FARTHEST_STEP_PX = 2;

    /** Of so many samples each the first steps take one, until a step is no longer than this. */
    private static final int SPARSE = 4;

    private static final double NEARLY_PX = 0.02;

    private final float[] first;
    private final int width;
    private final int height;
    private final double noise;
    private final WholeShift whole;
    private final int[] samples;
    private final float[] slopeX;
    private final float[] slopeY;

    /**
     * @param first the smoothed first frame
     * @param noise its standard deviation
     */
    Registration(final float[] first, final int width, final double noise) {
        this.first = first;
        this.width = width;
        this.noise = noise;
        height = first.length / width;
        samples = steepest();
        whole = new WholeShift(first, width, noise, samples);
        slopeX = new float[samples.length];
        slopeY = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            final int p = samples[i];
            slopeX[i] = 0.5f * (first[p + 1] - first[p - 1]);
            slopeY[i] = 0.5f * (first[p + width] - first[p - width]);
        }
    }

    /**
     * The shift (dx, dy) for which the smoothed frame at x + d shows what the first has at x.
     *
     * @param frame a frame smoothed as the first was
     */
    double[] shift(final float[] frame) {
        final int[] found = whole.of(frame);
        final Photometry light = Photometry.fit(first, frame, width, found[0], found[1], noise);
        final double[] shift = {found[0], found[1]};
        descend(frame, light, shift, SPARSE, NEARLY_PX);
        final SlopeProducts products = descend(frame, light, shift, 1, CONVERGED_PX);
        final boolean isNear =
                Math.hypot(shift[0] - found[0], shift[1] - found[1]) <= FARTHEST_STEP_PX;
        return products.known(isNear ? shift : new double[] {found[0], found[1]});
    }

    /** Moves a shift until a step is short; returns the sums at the last but that step. */
    private SlopeProducts descend(
            final float[] frame,
            final Photometry light,
            final double[] shift,
            final int stride,
            final double short_px) {
        SlopeProducts products = products(frame, light, shift, stride);
        for (int step = 0; step < STEPS; step++) {
            final double[] move = products.step();
            shift[0] += move[0];
            shift[1] += move[1];
            if (Math.hypot(move[0], move[1]) < short_px) {
                break;
            }
            products = products(frame, light, shift, stride);
        }
        return products;
    }

    private int[] steepest() {
        final float[] slopes = new float[first.length];
        for (int y = 1; y < height - 1; y++) {
            for (int p = y * width + 1; p < y * width + width - 1; p++) {
                final float dx = first[p + 1] - first[p - 1];
                final float dy = first[p + width] - first[p - width];
                slopes[p] = dx * dx + dy * dy;
            }
        }
        final int wanted =
                (int)
                        Math.min(
                                first.length,
                                Math.min(
                                        MOST_SAMPLES,
                                        Math.max(FEWEST_SAMPLES, SHARE_OF_PIXELS * first.length)));
        final float limit = Median.select(slopes.clone(), slopes.length - wanted);
        final int[] chosen = new int[wanted];
        int count = 0;
        for (int p = 0; p < slopes.length && count < wanted; p++) {
            if (slopes[p] >= limit && slopes[p] > 0) {
                chosen[count++] = p;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** The sums over each {@code stride}th sample. */
    private SlopeProducts products(
            final float[] frame, final Photometry light, final double[] shift, final int stride) {
        final CubicSampler sampler = new CubicSampler(width, height, shift[0], shift[1]);
        final double[] residuals = new double[(samples.length + stride - 1) / stride];
        for (int i = 0; i < residuals.length; i++) {
            final int p = samples[stride * i];
            residuals[i] = (sampler.at(frame, p) - light.offset()) / light.gain() - first[p];
        }
        final double sigma = Math.max(Robust.sigma(residuals), 1e-9);
        final SlopeProducts products = new SlopeProducts();
        for (int i = 0; i < residuals.length; i++) {
            final double weight = Robust.tukey(residuals[i], sigma);
            if (weight > 0) {
                final int p = samples[stride * i];
                final double slopeOfFrameX = sampler.at(frame, p + 1) - sampler.at(frame, p - 1);
                final double slopeOfFrameY =
                        sampler.at(frame, p + width) - sampler.at(frame, p - width);
                if (!Double.isNaN(slopeOfFrameX + slopeOfFrameY)) {
                    products.add(
                            weight,
                            slopeX[stride * i],
                            slopeY[stride * i],
                            0.5 * slopeOfFrameX / light.gain(),
                            0.5 * slopeOfFrameY / light.gain(),
                            residuals[i]);
                }
            }
        }
        return products;
    }
}
