package org.garnetj.track;

import static org.garnetj.track.Projection.dot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the true end of a tapering tip lies ahead of where its front was placed.
 *
 * <p>The front's profile is compared with bodies whose width grows behind the end as a power of the
 * distance: blunt, parabola or wedge, over tapers of different lengths. Blur along would look like
 * a taper; it is taken to be the blur across, which the body's {@linkplain Flanks flanks} show.
 * Beforehand a taper is taken to be about as long as the body is wide, within a factor of e. The
 * lead is the mean over all shapes by their likelihood: one number for each dendrite, so it moves
 * positions and onset, never a velocity.
 */
final class TipShape {

    private static final double[] BLURS_PX =
            IntStream.rangeClosed(1, 13).mapToDouble(i -> 0.2 * i).toArray();

    private static final double LOG_STEP = 0.25 * Math.log(2);

    /** From 1 to 64 pixels. */
    private static final double[] TAPERS_PX =
            IntStream.rangeClosed(0, 24).mapToDouble(i -> Math.exp(LOG_STEP * i)).toArray();

    /** Spread of the logarithm of taper over width, beforehand. */
    private static final double LOG_SPREAD = 1;

    /** How likely a tip is to be blunt, beforehand. */
    private static final double BLUNT = 0.5;

    /** Relative widths whose sums across are worked out. */
    private static final double[] SHARES =
            IntStream.rangeClosed(0, 32).mapToDouble(i -> i / 32.0).toArray();

    private static final double[] POWERS = {0.5, 1};

    /** Blurs that cost more than the best by this are left out. */
    private static final double UNLIKELY = 12;

    /** Independent samples of a profile. */
    private static final double FREEDOM = 20;

    /** What of the plateau a shape may miss without being wrong. */
    private static final double COARSE = 0.005;

    private static final double LEAST_LEAD_PX = -3;
    private static final double LARGEST_LEAD_PX = 20;
    private static final double FINE_PX = 0.25;
    private static final double MARGIN_PX = 4;

    private static final int PER_BIN = (int) (FrontProfile.BIN_PX / FINE_PX);

    private final Flanks flanks;
    private final double smoothing_px;
    private final double smear_px;
    private final double plateau;
    private final double[] values;
    private final double[] weights;
    private final double weight;
    private final double square;
    private final Flanks.Width[] widths;

    /**
     * @param smoothing_px blur that the frames were given
     * @param smear_px what blurs the front beside the optics
     */
    TipShape(
            final FrontProfile front,
            final Flanks flanks,
            final double smoothing_px,
            final double smear_px) {
        this.flanks = flanks;
        this.smoothing_px = smoothing_px;
        this.smear_px = smear_px;
        plateau = front.plateau();
        weights = front.weights();
        weight = Arrays.stream(weights).sum();
        values = front.values();
        final double mean = dot(weights, values) / weight;
        Arrays.setAll(values, bin -> values[bin] - mean);
        square =
                IntStream.range(0, values.length)
                        .mapToDouble(bin -> weights[bin] * values[bin] * values[bin])
                        .sum();
        widths = flanks.widths(BLURS_PX, smoothing_px);
    }

    /**
     * @param cost twice the negative logarithm of how likely it is beforehand
     */
    private record Fit(double lead_px, double misfit, double cost) {}

    /** The lead of the end in pixels. */
    double lead_px() {
        if (!(plateau > 0)) {
            return 0;
        }
        final double likeliest =
                Arrays.stream(widths).mapToDouble(Flanks.Width::cost).min().orElseThrow();
        final Fit[] fits =
                IntStream.range(0, BLURS_PX.length)
                        .filter(i -> widths[i].cost() < likeliest + UNLIKELY)
                        .boxed()
                        .flatMap(i -> Arrays.stream(fits(i)))
                        .toArray(Fit[]::new);
        final double least = Arrays.stream(fits).mapToDouble(Fit::misfit).min().orElseThrow();
        final double floor = Math.pow(COARSE * plateau, 2) * weight;
        final double variance = (least + floor) / FREEDOM;
        double best = Double.POSITIVE_INFINITY;
        for (final Fit fit : fits) {
            best = Math.min(best, fit.misfit / variance + fit.cost);
        }
        double sum = 0;
        double leads = 0;
        for (final Fit fit : fits) {
            final double share = Math.exp(0.5 * (best - fit.misfit / variance - fit.cost));
            sum += share;
            leads += share * fit.lead_px;
        }
        return leads / sum;
    }

    /** All shapes under one blur. */
    private Fit[] fits(final int blur) {
        final double sigma = Math.hypot(BLURS_PX[blur], smear_px);
        final double blurCost = widths[blur].cost();
        final List<Fit> fits = new ArrayList<>();
        final double[] response =
                flanks.sums(
                        SHARES, widths[blur].width_px(), Math.hypot(BLURS_PX[blur], smoothing_px));
        fits.add(fit(0, 0, sigma, response, blurCost - 2 * Math.log(BLUNT)));
        final double share =
                (1 - BLUNT) / POWERS.length * LOG_STEP / Math.sqrt(2 * Math.PI) / LOG_SPREAD;
        for (final double taper : TAPERS_PX) {
            final double unusual = Math.log(taper / widths[blur].width_px()) / LOG_SPREAD;
            for (final double power : POWERS) {
                fits.add(
                        fit(
                                power,
                                taper,
                                sigma,
                                response,
                                blurCost + unusual * unusual - 2 * Math.log(share)));
            }
        }
        return fits.toArray(Fit[]::new);
    }

    /** The best lead of one shape. */
    private Fit fit(
            final double power,
            final double taper_px,
            final double sigma,
            final double[] response,
            final double cost) {
        final double[] model = model(power, taper_px, sigma, response);
        final double[] misfits =
                new double[(int) ((LARGEST_LEAD_PX - LEAST_LEAD_PX) / FINE_PX) + 1];
        int best = 0;
        for (int i = 0; i < misfits.length; i++) {
            misfits[i] = misfit(model, index(LEAST_LEAD_PX + i * FINE_PX - FrontProfile.AHEAD_PX));
            best = misfits[i] < misfits[best] ? i : best;
        }
        return new Fit(
                LEAST_LEAD_PX + (best + Parabola.lowest(misfits, best)) * FINE_PX,
                misfits[best],
                cost);
    }

    /** Blurred relative width at fine steps, from a margin ahead of the front's profile on. */
    private static double[] model(
            final double power,
            final double taper_px,
            final double sigma,
            final double[] response) {
        final int reach = (int) Math.ceil(4 * sigma / FINE_PX);
        final double[] weights = new double[2 * reach + 1];
        double total = 0;
        for (int k = -reach; k <= reach; k++) {
            final double z = k * FINE_PX / sigma;
            weights[k + reach] = Math.exp(-0.5 * z * z);
            total += weights[k + reach];
        }
        final double[] sharp = new double[index(FrontProfile.BEHIND_PX + LARGEST_LEAD_PX) + 2];
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] =
                    sum(
                            response,
                            width(
                                    i * FINE_PX - FrontProfile.AHEAD_PX - MARGIN_PX,
                                    power,
                                    taper_px));
        }
        final double[] model = new double[sharp.length];
        for (int i = 0; i < model.length; i++) {
            for (int k = -reach; k <= reach; k++) {
                final int j = Math.max(0, Math.min(sharp.length - 1, i + k));
                model[i] += weights[k + reach] / total * sharp[j];
            }
        }
        return model;
    }

    /** The sum across a body of a relative width, from those of widths at even steps. */
    private static double sum(final double[] response, final double width) {
        final double u = width * (response.length - 1);
        final int i = (int) Math.min(response.length - 2, u);
        return response[i] + (u - i) * (response[i + 1] - response[i]);
    }

    private static int index(final double behind_px) {
        return (int) Math.round((behind_px + FrontProfile.AHEAD_PX + MARGIN_PX) / FINE_PX);
    }

    /** Relative width at a distance behind the end. */
    private static double width(final double behind_px, final double power, final double taper_px) {
        if (behind_px <= 0) {
            return behind_px == 0 && taper_px == 0 ? 0.5 : 0;
        }
        return behind_px >= taper_px ? 1 : Math.pow(behind_px / taper_px, power);
    }

    /** What a model, scaled and raised to the data, leaves unexplained. */
    private double misfit(final double[] model, final int first) {
        double mean = 0;
        double product = 0;
        double norm = 0;
        for (int bin = 0; bin < values.length; bin++) {
            final double x = model[Math.min(model.length - 1, first + bin * PER_BIN)];
            final double weighted = weights[bin] * x;
            mean += weighted;
            product += weighted * values[bin];
            norm += weighted * x;
        }
        final double spread = norm - mean * mean / weight;
        return square - product * product / Math.max(spread, Double.MIN_NORMAL);
    }
}
