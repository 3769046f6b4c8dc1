package org.garnetj.segment;

import java.util.List;

/**
 * Greys of cavities averaged over windows of one size, and what two peaks of them must be to be
 * void and lithium.
 *
 * @param greys means over windows, in units of the LLZO grey
 * @param sigma noise of the mean over the emptiest window asked
 * @param apart least distance of two peaks
 * @param enough least number of windows in a peak
 * @param asked dark voxels at whose place there is a mean
 */
record CavityLevel(GreyHistogram greys, double sigma, double apart, double enough, long asked) {

    private static final double DEEPEST_VALLEY = 0.6;
    private static final double LEAST_SHARE = 0.02;
    private static final double LITHIUM_BELOW = 0.65;

    /** The greys of void and lithium; empty if there are not two peaks. */
    double[] peaks() {
        return peaks(greys, Math.max(enough, LEAST_SHARE * greys.total()));
    }

    private double[] peaks(final GreyHistogram histogram, final double least) {
        final List<GreyHistogram.Mode> peaks =
                histogram.modes(sigma).stream()
                        .filter(mode -> mode.valley() <= DEEPEST_VALLEY * mode.height())
                        .filter(
                                mode ->
                                        histogram.between(mode.grey() - sigma, mode.grey() + sigma)
                                                >= least)
                        .toList();
        if (peaks.size() < 2) {
            return new double[0];
        }
        final double empty = peaks.get(0).grey();
        final double lithium = peaks.get(1).grey();
        final boolean isLithium =
                lithium > empty + apart && lithium < empty + LITHIUM_BELOW * (1 - empty);
        return isLithium ? new double[] {empty, lithium} : new double[0];
    }

    /**
     * The least contrast, in units of the LLZO grey and in steps of a half {@code sigma}, at which
     * two peaks would be seen if one part in ten of these cavities were that much brighter than the
     * others; infinite if none would do.
     */
    double detectable() {
        final int parts = 10;
        final double least = parts * Math.max(enough, LEAST_SHARE * greys.total());
        final double step = 0.5 * sigma;
        for (double contrast = apart + step; contrast < LITHIUM_BELOW; contrast += step) {
            if (peaks(greys.withShifted(contrast, 1, parts), least).length > 0) {
                return contrast;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
