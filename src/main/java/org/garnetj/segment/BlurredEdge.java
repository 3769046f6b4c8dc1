package org.garnetj.segment;

import org.hipparchus.special.Erf;

/**
 * An edge as a section shows it: blurred by a Gaussian point spread that the extent of a pixel is
 * part of.
 */
final class BlurredEdge {

    /** Beyond so many standard deviations nothing of the edge is seen. */
    private static final double REACH = 5;

    private static final int BINS = 2000;

    private final double reach_px;
    private final double bins_per_px;
    private final double[] share = new double[BINS + 2];

    /**
     * @param sigma_px standard deviation of the point spread in pixels, positive
     */
    BlurredEdge(final double sigma_px) {
        reach_px = REACH * sigma_px;
        bins_per_px = BINS / (2 * reach_px);
        for (int bin = 0; bin < share.length; bin++) {
            final double distance = bin / bins_per_px - reach_px;
            share[bin] = 0.5 * (1 + Erf.erf(distance / (sigma_px * Math.sqrt(2))));
        }
    }

    /** The share, 0 to 1, that is seen of what begins {@code distance} pixels before. */
    double at(final double distance) {
        if (distance <= -reach_px || distance >= reach_px) {
            return distance < 0 ? 0 : 1;
        }
        final double place = (distance + reach_px) * bins_per_px;
        final int bin = (int) place;
        return share[bin] + (place - bin) * (share[bin + 1] - share[bin]);
    }

    /** The share that is seen of a sheet of some thickness so far from its middle, in pixels. */
    double ofSheet(final double distance, final double thickness) {
        return at(distance + 0.5 * thickness) - at(distance - 0.5 * thickness);
    }
}
