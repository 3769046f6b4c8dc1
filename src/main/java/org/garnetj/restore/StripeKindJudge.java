package org.garnetj.restore;

import org.garnetj.filter.Gauss;

import java.util.List;

/**
 * Whether curtains are factors or steps, by what those of the bright parts of a column do to its
 * dark parts: a factor makes a step in proportion to the grey.
 */
final class StripeKindJudge {

    private static final double BRIGHT = 0.6;
    private static final int LEAST_PIXELS = 500;
    private static final double SURE = 2;

    private StripeKindJudge() {}

    /**
     * Sums over the dark pixels of a slice.
     *
     * @param pixels their number
     * @param seen step seen times step expected if steps are the same everywhere
     * @param factor step expected of a factor times the same
     * @param steps that, squared
     * @param noise standard deviation of a pixel
     */
    record Look(long pixels, double seen, double factor, double steps, double noise) {}

    static Look look(final float[] plane, final int width, final StripeDesign design) {
        final float[] smooth = Gauss.smoothPlane(plane, width, 1, 1);
        final float bright = (float) (BRIGHT * design.white());
        final StripeModel factors = design.rough(false);
        final StripeEvidence relative = StripeEvidence.of(plane, width, factors, null);
        for (int i = 0; i < plane.length; i++) {
            relative.sums()[i] = smooth[i] >= bright ? relative.sums()[i] : 0;
            relative.weights()[i] = smooth[i] >= bright ? relative.weights()[i] : 0;
        }
        final float[] stripes =
                StripeColumns.solve(
                        relative.sums(),
                        relative.weights(),
                        width,
                        factors.smoothness(),
                        factors.shrinkage(),
                        0);
        final StripeEvidence greys = StripeEvidence.of(plane, width, design.rough(true), null);
        long pixels = 0;
        double seen = 0;
        double factor = 0;
        double steps = 0;
        for (int i = 0; i < plane.length; i++) {
            if (smooth[i] < bright && greys.weights()[i] > 0) {
                final double step = stripes[i] * design.white();
                pixels++;
                seen += greys.sums()[i] * step;
                factor += stripes[i] * smooth[i] * step;
                steps += step * step;
            }
        }
        return new Look(pixels, seen, factor, steps, design.noise());
    }

    /** Steps, if the dark speaks for them; factors, if it does not speak at all. */
    static boolean isAdditive(final List<Look> looks) {
        final long pixels = looks.stream().mapToLong(Look::pixels).sum();
        final double steps = looks.stream().mapToDouble(Look::steps).sum();
        if (pixels < LEAST_PIXELS || steps <= 0) {
            return false;
        }
        final double slope = looks.stream().mapToDouble(Look::seen).sum() / steps;
        final double ofFactor = looks.stream().mapToDouble(Look::factor).sum() / steps;
        final double error = looks.get(0).noise() / Math.sqrt(steps);
        return slope > 0.5 * (1 + ofFactor) && slope - ofFactor > SURE * error;
    }
}
