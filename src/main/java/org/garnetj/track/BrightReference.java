package org.garnetj.track;

/**
 * The greys of the crystal before it became dark, smoothed: the first frame, freed of its noise as
 * far as a {@link Background} knows it.
 */
final class BrightReference {

    private final ReferenceFrame first;
    private final float[] excessOfFirst;
    private final GaussSampler sampler;

    BrightReference(
            final ReferenceFrame first, final float[] excessOfFirst, final double smoothing_px) {
        this.first = first;
        this.excessOfFirst = excessOfFirst;
        sampler = new GaussSampler(first.width, first.height, smoothing_px);
    }

    /** Samples any frame as this one is sampled. */
    GaussSampler sampler() {
        return sampler;
    }

    /** Standard deviation of the noise of a smoothed grey. */
    double noise() {
        return Math.max(
                first.noiseFloor, first.noise / (Math.sqrt(2 * Math.PI) * sampler.sigma_px()));
    }

    /** The grey at a point; NaN outside. */
    double at(final double x, final double y) {
        return sampler.at(first.raw, x, y) - excess(x, y);
    }

    private double excess(final double x, final double y) {
        final int u = (int) Math.max(0, Math.min(first.width - 2, x));
        final int v = (int) Math.max(0, Math.min(first.height - 2, y));
        final int p = v * first.width + u;
        final double a = excessOfFirst[p] + (x - u) * (excessOfFirst[p + 1] - excessOfFirst[p]);
        final int q = p + first.width;
        final double b = excessOfFirst[q] + (x - u) * (excessOfFirst[q + 1] - excessOfFirst[q]);
        return a + (y - v) * (b - a);
    }
}
