package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sub-pixel translation of frames against the first one.
 *
 * <p>A phase correlation proposes whole-pixel shifts; the best is refined by Gauss–Newton steps on
 * the pixels with the steepest grey slopes in the first frame, down-weighting (Tukey) those that
 * changed, so that growth does not pull. In a direction in which the picture has nothing to say, as
 * along a lone straight edge, the shift is zero.
 */
final class Registration {

    private static final int MOST_SAMPLES = 40_000;
    private static final int FEWEST_SAMPLES = 4_000;
    private static final double SHARE_OF_PIXELS = 0.05;
    private static final int STEPS = 40;
    private static final double CONVERGED_PX = 5e-4;
    private static final double FARTHEST_STEP_PX = 2;

    /** Standard errors by which a shift must fit better than one that displaces less. */
    private static final double BETTER = 3;

    /** Samples that whole-pixel shifts are compared at, about. */
    private static final int COMPARED = 10_000;

    /** So far every shift is tried: what grows may carry the phase correlation's peak away. */
    private static final int COMMON_JITTER_PX = 4;

    private static final double MOST_SIGMA = 3;

    private final float[] first;
    private final int width;
    private final int height;
    private final double noise;
    private final CoarseShift coarse;
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
        coarse = new CoarseShift(first, width);
        samples = steepest();
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
        final int[] whole = wholePixels(frame);
        final Photometry light = Photometry.fit(first, frame, width, whole[0], whole[1], noise);
        final double[] shift = {whole[0], whole[1]};
        SlopeProducts products = products(frame, light, shift);
        for (int step = 0; step < STEPS; step++) {
            final double[] move = products.step();
            shift[0] += move[0];
            shift[1] += move[1];
            if (Math.hypot(move[0], move[1]) < CONVERGED_PX) {
                break;
            }
            products = products(frame, light, shift);
        }
        final boolean isNear =
                Math.hypot(shift[0] - whole[0], shift[1] - whole[1]) <= FARTHEST_STEP_PX;
        return products.known(isNear ? shift : new double[] {whole[0], whole[1]});
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
        final float[] sorted = slopes.clone();
        Arrays.sort(sorted);
        final float limit = sorted[sorted.length - wanted];
        final int[] chosen = new int[wanted];
        int count = 0;
        for (int p = 0; p < slopes.length && count < wanted; p++) {
            if (slopes[p] >= limit && slopes[p] > 0) {
                chosen[count++] = p;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** The least displaced whole-pixel shift among those that fit about as well as the best. */
    private int[] wholePixels(final float[] frame) {
        final List<int[]> candidates = candidates(coarse.of(frame));
        final Photometry light = Photometry.fit(first, frame, width, 0, 0, noise);
        final double most = MOST_SIGMA * finiteSigma(differences(frame, light, new int[2]));
        double[] best = null;
        for (final int[] candidate : candidates) {
            final double[] misfits = misfits(frame, light, candidate, most);
            if (best == null || mean(misfits) < mean(best)) {
                best = misfits;
            }
        }
        int[] least = null;
        for (final int[] candidate : candidates) {
            if ((least == null || square(candidate) < square(least))
                    && isAsGood(misfits(frame, light, candidate, most), best)) {
                least = candidate;
            }
        }
        return least == null ? new int[2] : least;
    }

    /** Whether the best is better by no more than what noise explains. */
    private static boolean isAsGood(final double[] misfits, final double[] best) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < best.length; i++) {
            final double worse = misfits[i] - best[i];
            if (!Double.isNaN(worse)) {
                sum += worse;
                squares += worse * worse;
            }
        }
        return Double.isFinite(mean(misfits)) && sum <= BETTER * Math.sqrt(squares);
    }

    /** Shifts about none and about the peak of the phase correlation, in either axis. */
    private List<int[]> candidates(final int[] peak) {
        final List<int[]> shifts = new ArrayList<>();
        addAround(new int[2], Math.max(COMMON_JITTER_PX, coarse.bin()), shifts);
        final int[][] peaks = {{peak[0], 0}, {0, peak[1]}, peak};
        for (final int[] centre : peaks) {
            addAround(centre, coarse.bin(), shifts);
        }
        return shifts;
    }

    private static void addAround(final int[] centre, final int reach, final List<int[]> shifts) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                shifts.add(new int[] {centre[0] + dx, centre[1] + dy});
            }
        }
    }

    private static long square(final int[] shift) {
        return (long) shift[0] * shift[0] + (long) shift[1] * shift[1];
    }

    /** By how much samples differ after a shift; NaN outside. */
    private double[] differences(final float[] frame, final Photometry light, final int[] shift) {
        final int stride = Math.max(1, samples.length / COMPARED);
        final double[] differences = new double[(samples.length + stride - 1) / stride];
        for (int i = 0; i < differences.length; i++) {
            final int p = samples[stride * i];
            final int q = moved(p, shift);
            differences[i] =
                    q < 0 ? Double.NaN : (frame[q] - light.offset()) / light.gain() - first[p];
        }
        return differences;
    }

    /** Absolute differences, none more than {@code most}: what grew is not to outweigh the rest. */
    private double[] misfits(
            final float[] frame, final Photometry light, final int[] shift, final double most) {
        final double[] misfits = differences(frame, light, shift);
        for (int i = 0; i < misfits.length; i++) {
            misfits[i] = Math.min(most, Math.abs(misfits[i]));
        }
        return misfits;
    }

    /** Mean of what is known; infinite if that is less than half. */
    private static double mean(final double[] values) {
        double sum = 0;
        int count = 0;
        for (final double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count < values.length / 2 ? Double.POSITIVE_INFINITY : sum / count;
    }

    private int moved(final int p, final int[] shift) {
        final int x = p % width + shift[0];
        final int y = p / width + shift[1];
        return x >= 0 && y >= 0 && x < width && y < height ? y * width + x : -1;
    }

    private SlopeProducts products(
            final float[] frame, final Photometry light, final double[] shift) {
        final CubicSampler sampler = new CubicSampler(width, height, shift[0], shift[1]);
        final double[] residuals = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            residuals[i] =
                    (sampler.at(frame, samples[i]) - light.offset()) / light.gain()
                            - first[samples[i]];
        }
        final double sigma = Math.max(finiteSigma(residuals), 1e-9);
        final SlopeProducts products = new SlopeProducts();
        for (int i = 0; i < samples.length; i++) {
            final int p = samples[i];
            final double slopeOfFrameX = sampler.at(frame, p + 1) - sampler.at(frame, p - 1);
            final double slopeOfFrameY =
                    sampler.at(frame, p + width) - sampler.at(frame, p - width);
            if (!Double.isNaN(residuals[i] + slopeOfFrameX + slopeOfFrameY)) {
                products.add(
                        Robust.tukey(residuals[i], sigma),
                        slopeX[i],
                        slopeY[i],
                        0.5 * slopeOfFrameX / light.gain(),
                        0.5 * slopeOfFrameY / light.gain(),
                        residuals[i]);
            }
        }
        return products;
    }

    private static double finiteSigma(final double[] residuals) {
        final double[] finite = Arrays.stream(residuals).filter(r -> !Double.isNaN(r)).toArray();
        return finite.length == 0 ? 0 : Robust.sigma(finite);
    }
}
