package org.garnetj.track;

/**
 * How far the true end of a tapering tip lies ahead of its half-contrast point.
 *
 * <p>The darkness across the whole body, summed, is in proportion to its width and blind to blur
 * across. Its mean over all frames, seen from the tip, is compared with bodies whose width grows
 * behind the end as a power of the distance (blunt, wedge or parabola), blurred along; the best
 * fitting one tells where the end is. The lead is one number for each dendrite, so it moves
 * positions and onset, never a velocity.
 */
final class TipShape {

    /** Where the sums are taken: from so far behind the half-contrast point, in pixels. */
    static final int BEHIND = 30;

    /** To so far ahead of it. */
    static final int AHEAD = 12;

    private static final int FEWEST_FRAMES = 4;
    private static final double CLEARLY_BETTER = 0.5;

    /** Shorter tapers cannot be told from blur. */
    private static final int SHORTEST_TAPER = 5;

    private static final int LONGEST_TAPER = 30;
    private static final double WIDEST_BLUR_PX = 2;
    private static final double LARGEST_LEAD_PX = 8;
    private static final double FINE_PX = 0.2;

    private final double[] sums = new double[BEHIND + AHEAD + 1];
    private int frames;

    /** Adds the sums of one frame, from behind to ahead. */
    void add(final double[] acrossSums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += acrossSums[i];
        }
        frames++;
    }

    /**
     * The lead of the end over the half-contrast point in pixels; 0 for a tip that may as well be
     * blunt, and when too few frames show it far enough from its root.
     *
     * @param smoothing_px blur that the frames were given
     */
    double lead_px(final double smoothing_px) {
        if (frames < FEWEST_FRAMES) {
            return 0;
        }
        final Fit blunt = best(0, 1, 0, smoothing_px);
        final Fit tapered = best(SHORTEST_TAPER, 1, LONGEST_TAPER, smoothing_px);
        final Fit parabola = best(SHORTEST_TAPER, 0.5, LONGEST_TAPER, smoothing_px);
        final Fit pointed = parabola.misfit < tapered.misfit ? parabola : tapered;
        return pointed.misfit < CLEARLY_BETTER * blunt.misfit ? pointed.lead : 0;
    }

    /** The best of the bodies whose width grows by one power over different lengths. */
    private Fit best(
            final int shortest,
            final double exponent,
            final int longest,
            final double smoothing_px) {
        Fit best = new Fit(0, Double.POSITIVE_INFINITY);
        for (int taper = shortest; taper <= longest; taper += 2) {
            for (double blur = 0; blur <= WIDEST_BLUR_PX; blur += 0.25) {
                final double[] model = model(exponent, taper, Math.hypot(smoothing_px, blur));
                for (double lead = -1; lead <= LARGEST_LEAD_PX; lead += FINE_PX) {
                    final double misfit = misfit(model, lead);
                    best = misfit < best.misfit ? new Fit(lead, misfit) : best;
                }
            }
        }
        return best;
    }

    private record Fit(double lead, double misfit) {}

    /** Blurred relative width at fine steps from AHEAD + 10 px before the end backwards. */
    private static double[] model(final double exponent, final int taper, final double sigma) {
        final int first = (int) Math.round(-(AHEAD + 10) / FINE_PX);
        final int last = (int) Math.round((BEHIND + 10) / FINE_PX);
        final double[] model = new double[last - first + 1];
        final int reach = (int) Math.ceil(4 * sigma / FINE_PX);
        final double[] weights = new double[2 * reach + 1];
        double total = 0;
        for (int k = -reach; k <= reach; k++) {
            final double z = k * FINE_PX / sigma;
            weights[k + reach] = Math.exp(-0.5 * z * z);
            total += weights[k + reach];
        }
        for (int i = 0; i < model.length; i++) {
            double sum = 0;
            for (int k = -reach; k <= reach; k++) {
                sum += weights[k + reach] * width((first + i + k) * FINE_PX, exponent, taper);
            }
            model[i] = sum / total;
        }
        return model;
    }

    /** Relative width at a distance behind the end. */
    private static double width(final double behind, final double exponent, final int taper) {
        if (behind < 0) {
            return 0;
        }
        return behind >= taper ? 1 : Math.pow(behind / taper, exponent);
    }

    /** What a model scaled to the data leaves unexplained, its end {@code lead} px ahead. */
    private double misfit(final double[] model, final double lead) {
        double square = 0;
        double product = 0;
        double norm = 0;
        for (int i = 0; i < sums.length; i++) {
            final double behind = lead - (i - BEHIND);
            final double value = model[(int) Math.round((behind + AHEAD + 10) / FINE_PX)];
            square += sums[i] * sums[i];
            product += sums[i] * value;
            norm += value * value;
        }
        return square - product * product / norm;
    }
}
