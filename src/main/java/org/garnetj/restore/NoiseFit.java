package org.garnetj.restore;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the straight line of variance over grey: variances of pixels in bins of grey, weighted by
 * how well each is known, with neither gain nor noise negative. Greys between two phases belong to
 * walls, whose residuals are too large; bins whose variance lies far above the line lose their
 * weight.
 */
final class NoiseFit {

    private static final int BINS = 24;
    private static final int ENOUGH = 200;
    private static final int ROUNDS = 10;

    /** In standard deviations of a bin's distance from the line. */
    private static final double FAR = 3;

    /** However many pixels, a bin's variance is known to no more than this. */
    private static final double BEST = 0.05;

    private NoiseFit() {}

    /**
     * @param slices what was seen in each slice
     * @param rounding least variance
     */
    static NoiseModel of(final List<NoiseSamples> slices, final double rounding) {
        final float[] greys = joined(slices, true);
        final float[] residuals = joined(slices, false);
        if (greys.length == 0) {
            return new NoiseModel(0, rounding, 0, NoiseReach.WHITE);
        }
        final float[] sorted = greys.clone();
        Arrays.sort(sorted);
        final double low = sorted[(int) (0.002 * (sorted.length - 1))];
        final double high = sorted[(int) (0.998 * (sorted.length - 1))];
        final double[][] bins = bins(greys, residuals, low, Math.max(1e-6, high - low));
        return line(bins, low, rounding);
    }

    // -- Helper methods --

    private static float[] joined(final List<NoiseSamples> slices, final boolean greys) {
        final float[] all = new float[slices.stream().mapToInt(NoiseSamples::count).sum()];
        int at = 0;
        for (final NoiseSamples slice : slices) {
            System.arraycopy(greys ? slice.greys() : slice.residuals(), 0, all, at, slice.count());
            at += slice.count();
        }
        return all;
    }

    /** Grey, variance and weight of each bin that holds enough. */
    private static double[][] bins(
            final float[] greys, final float[] residuals, final double low, final double range) {
        final float[][] members = new float[BINS][greys.length / BINS + ENOUGH];
        final int[] counts = new int[BINS];
        final double[] sums = new double[BINS];
        for (int i = 0; i < greys.length; i++) {
            final int bin = (int) Math.floor((greys[i] - low) / range * BINS);
            if (bin >= 0 && bin < BINS) {
                if (counts[bin] == members[bin].length) {
                    members[bin] = Arrays.copyOf(members[bin], 2 * counts[bin]);
                }
                members[bin][counts[bin]++] = residuals[i];
                sums[bin] += greys[i];
            }
        }
        final double[][] bins = new double[BINS][];
        int enough = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] >= ENOUGH || greys.length < BINS * ENOUGH && counts[bin] > 0) {
                final double spread = Spread.of(members[bin], counts[bin]);
                bins[enough++] =
                        new double[] {sums[bin] / counts[bin], spread * spread, counts[bin]};
            }
        }
        return Arrays.copyOf(bins, enough);
    }

    private static NoiseModel line(final double[][] bins, final double low, final double rounding) {
        final double[] trust = new double[bins.length];
        Arrays.fill(trust, 1);
        double gain = 0;
        double floor = rounding;
        for (int round = 0; round < ROUNDS; round++) {
            final double[] fitted = fit(bins, trust, gain, floor, rounding, round == 0);
            gain = fitted[0];
            floor = fitted[1];
            for (int i = 0; i < bins.length; i++) {
                final double line = Math.max(rounding, gain * bins[i][0] + floor);
                final double away =
                        (bins[i][1] - line) / (line * FAR * Math.sqrt(relative(bins[i][2])));
                trust[i] = away >= 1 ? 1e-3 : away <= 0 ? 1 : square(1 - away * away);
            }
        }
        return new NoiseModel(gain, floor, low, NoiseReach.WHITE);
    }

    private static double[] fit(
            final double[][] bins,
            final double[] trust,
            final double gain,
            final double floor,
            final double rounding,
            final boolean first) {
        double w = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bins.length; i++) {
            final double line = first ? 1 : Math.max(rounding, gain * bins[i][0] + floor);
            final double weight =
                    first ? bins[i][2] : trust[i] / (line * line * relative(bins[i][2]));
            w += weight;
            x += weight * bins[i][0];
            y += weight * bins[i][1];
            xx += weight * bins[i][0] * bins[i][0];
            xy += weight * bins[i][0] * bins[i][1];
            least = Math.min(least, bins[i][0]);
        }
        final double spread = w * xx - x * x;
        final double slope = spread > 1e-9 * w * xx ? Math.max(0, (w * xy - x * y) / spread) : 0;
        final double height = (y - slope * x) / w;
        if (slope * least + height >= rounding) {
            return new double[] {slope, height};
        }
        final double through =
                Math.max(
                        0,
                        (xy - least * y - rounding * (x - least * w))
                                / Math.max(1e-12, xx - 2 * least * x + least * least * w));
        return new double[] {through, rounding - through * least};
    }

    /** Variance of the relative error of a variance of so many pixels. */
    private static double relative(final double pixels) {
        return 4 / pixels + BEST * BEST;
    }

    private static double square(final double number) {
        return number * number;
    }
}
