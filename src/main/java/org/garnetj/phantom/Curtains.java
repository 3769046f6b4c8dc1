package org.garnetj.phantom;

import org.garnetj.filter.Gauss;

/**
 * Curtaining: vertical stripes that begin at some depth, where the ion beam met an obstacle, and
 * persist over a few slices.
 */
final class Curtains {

    private static final double STRIPE_SIGMA_PX = 1.2;

    private static final double START_SIGMA_PX = 6;

    private final double strength;
    private final int height;
    private final float[][] stripes;
    private final float[][] starts;

    Curtains(final FibSemSettings settings) {
        strength = settings.nuisances().curtaining();
        height = settings.grid().height();
        stripes = field(settings, "curtain", STRIPE_SIGMA_PX);
        starts = field(settings, "curtain start", START_SIGMA_PX);
    }

    /** Multiplies slice {@code k} by the stripes. */
    void apply(final float[] plane, final int k) {
        if (strength == 0) {
            return;
        }
        final int width = stripes[k].length;
        for (int x = 0; x < width; x++) {
            final float stripe = stripes[k][x];
            final double start = height * (0.35 + 0.35 * starts[k][x]);
            for (int y = (int) Math.max(0, start); y < height; y++) {
                final double grown = Math.min(1, (y - start) / (0.2 * height));
                plane[y * width + x] *= (float) Math.max(0, 1 + strength * grown * stripe);
            }
        }
    }

    /** A field of unit variance, smooth along x, decaying in correlation along the slices. */
    private static float[][] field(
            final FibSemSettings settings, final String purpose, final double sigma) {
        final int width = settings.grid().width();
        final float[][] field = new float[settings.grid().slices()][];
        final float keep = (float) StrictMath.exp(-1 / settings.nuisances().curtainSlices());
        final float renew = (float) Math.sqrt(1 - keep * keep);
        for (int k = 0; k < field.length; k++) {
            final float[] fresh = smoothNoise(Draws.of(settings.seed(), purpose, k), width, sigma);
            field[k] = fresh;
            for (int x = 0; k > 0 && x < width; x++) {
                field[k][x] = keep * field[k - 1][x] + renew * fresh[x];
            }
        }
        return field;
    }

    private static float[] smoothNoise(final Draws draws, final int width, final double sigma) {
        final float[] white = new float[width];
        final float unit = (float) Math.sqrt(2 * Math.sqrt(Math.PI) * sigma);
        for (int x = 0; x < width; x++) {
            white[x] = unit * (float) draws.gaussian();
        }
        return Gauss.smoothPlane(white, width, sigma, 0);
    }
}
