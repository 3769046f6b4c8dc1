package org.garnetj.track;

import org.hipparchus.special.Erf;

/**
 * The darkness across a body well behind its tip: a box as wide as the body, blurred. It tells the
 * optics' blur from the width where the body is wide enough; where it is not, the blur is taken to
 * be that of common optics.
 */
final class Flanks {

    private static final double USUAL_BLUR_PX = 0.9;
    private static final double USUAL_SPREAD_PX = 0.5;
    private static final double WIDTH_STEP_PX = 0.25;

    /** What of the darkness a blurred box may miss without being wrong. */
    private static final double COARSE = 0.01;

    private static final int PARAMETERS = 3;

    private final double[] weights;
    private final double[] dark;
    private boolean isSeen;

    /**
     * @param weights what darkness counts across the body when it is summed, at whole pixels
     */
    Flanks(final double[] weights) {
        this.weights = weights;
        dark = new double[weights.length];
    }

    /** Adds sums across, all of the same number of samples one pixel apart; empty ones do not. */
    void add(final double[] across) {
        for (int i = 0; i < across.length; i++) {
            dark[i] += across[i];
            isSeen = true;
        }
    }

    /**
     * What a width and blur cost as twice a negative log likelihood, the best width for each blur.
     *
     * @param width_px of the body
     * @param cost from 0 for no blur that is likelier
     */
    record Width(double width_px, double cost) {}

    /** The likeliest width for each of some blurs, given the smoothing of the frames. */
    Width[] widths(final double[] blurs_px, final double smoothing_px) {
        final Width[] widths = new Width[blurs_px.length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(Math.hypot(blurs_px[i], smoothing_px));
            least = Math.min(least, widths[i].cost);
        }
        double square = Double.MIN_NORMAL;
        for (final double value : dark) {
            square += COARSE * COARSE * value * value;
        }
        final double variance = (least + square) / Math.max(1, dark.length - PARAMETERS);
        for (int i = 0; i < widths.length; i++) {
            final double unusual = (blurs_px[i] - USUAL_BLUR_PX) / USUAL_SPREAD_PX;
            widths[i] =
                    new Width(
                            widths[i].width_px,
                            (widths[i].cost - least) / variance + unusual * unusual);
        }
        return widths;
    }

    private Width width(final double sigma) {
        Width best = new Width(dark.length / 2, isSeen ? Double.POSITIVE_INFINITY : 0);
        for (double width = WIDTH_STEP_PX; isSeen && width <= dark.length; width += WIDTH_STEP_PX) {
            double square = 0;
            double product = 0;
            double norm = 0;
            for (int i = 0; i < dark.length; i++) {
                final double model = box(i, width, sigma);
                square += dark[i] * dark[i];
                product += dark[i] * model;
                norm += model * model;
            }
            final double misfit = square - product * product / norm;
            best = misfit < best.cost ? new Width(width, misfit) : best;
        }
        return best;
    }

    /** A box of a width, blurred, at a pixel across; 1 in its middle if it is wide. */
    private double box(final int pixel, final double width_px, final double sigma) {
        final double aside = pixel - dark.length / 2;
        return 0.5
                * Erf.erf(
                        (aside - 0.5 * width_px) / (sigma * Math.sqrt(2)),
                        (aside + 0.5 * width_px) / (sigma * Math.sqrt(2)));
    }

    /** Weighted sum across bodies of one blur, as wide as the given shares of a width. */
    double[] sums(final double[] shares, final double width_px, final double sigma) {
        final double[] sums = new double[shares.length];
        for (int s = 0; s < shares.length; s++) {
            for (int i = 0; i < weights.length; i++) {
                sums[s] += weights[i] * box(i, shares[s] * width_px, sigma);
            }
        }
        return sums;
    }
}
