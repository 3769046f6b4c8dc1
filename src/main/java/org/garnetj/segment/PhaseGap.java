package org.garnetj.segment;

import java.util.List;

/**
 * How many dark voxels have the grey of lithium, of void, and one half way between, at the
 * distances to the next LLZO at which void and lithium differ by far. Two phases leave the middle
 * empty; one phase that a curve describes badly leaves one of the ends empty.
 *
 * @param lithium voxels about the grey of lithium
 * @param voids about that of a void, in ranges as wide
 * @param between about the middle of the two
 */
record PhaseGap(double lithium, double voids, double between) {

    /** Differ by far: by so many of the wider one's standard deviations. */
    private static final double APART = 4;

    /** Half the width of a range, as a share of the distance of the two. */
    private static final double HALF_WIDTH = 0.125;

    private static final double LEAST_VOXELS = 20;
    private static final double DEEPEST = 0.5;

    /**
     * Counts them.
     *
     * @param greys histograms by distance
     * @param sigma standard deviation of a dark voxel by noise
     * @param lithium grey of lithium
     * @param deviation its standard deviation
     */
    static PhaseGap of(
            final List<GreyHistogram> greys,
            final BackCurve curve,
            final double sigma,
            final double lithium,
            final double deviation) {
        double filled = 0;
        double voids = 0;
        double between = 0;
        for (int k = 0; k < greys.size(); k++) {
            final double empty = curve.at(k);
            final double apart = Math.abs(lithium - empty);
            if (apart > APART * Math.max(deviation, curve.deviationAt(k, sigma))) {
                final double half = HALF_WIDTH * apart;
                filled += about(greys.get(k), lithium, half);
                voids += about(greys.get(k), empty, half);
                between += about(greys.get(k), 0.5 * (lithium + empty), half);
            }
        }
        return new PhaseGap(filled, voids, between);
    }

    private static double about(final GreyHistogram greys, final double grey, final double half) {
        return greys.between(grey - half, grey + half);
    }

    /** Whether there are voxels of the rarer phase, and fewer in the middle. */
    boolean standsApart(final boolean lithiumIsRarer) {
        final double rarer = lithiumIsRarer ? lithium : voids;
        return rarer >= LEAST_VOXELS && between <= DEEPEST * rarer;
    }
}
