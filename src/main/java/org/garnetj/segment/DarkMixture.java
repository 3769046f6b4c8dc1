package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the dark is void alone or void and lithium, by the one thing that parts the shining back
 * of a pore from lithium of the same grey: a void darkens with its distance from the LLZO behind
 * it, lithium does not. Two mixtures are fitted to the greys by distance with expectation
 * maximisation: voids on a {@link BackCurve}, with some outliers; and the same with lithium of one
 * grey at all distances beside them.
 *
 * <p>Lithium is there if the second is likelier by Schwarz' criterion, the voxels that denoising
 * made alike counted as one, and if it is so by enough for each voxel of the rarer of the two: what
 * a curve does not describe well is spread over many voxels that it describes little worse. Where
 * noise or long shine leaves each voxel to say little, it is there too if the criterion holds by
 * far and the two {@linkplain PhaseGap stand apart} at the distances at which they can.
 *
 * @param voids the greys of voids
 * @param lithium grey of lithium; NaN if there is none
 * @param voidVoxels voxels that are rather void
 * @param doubtful voxels that would be lithium in the likeliest fit with it, if that does not hold
 */
record DarkMixture(BackCurve voids, double lithium, double voidVoxels, double doubtful) {

    private static final double OUTLIERS = 0.02;
    private static final int ROUNDS = 25;
    private static final double CONVERGED = 0.5;

    /** In the first rounds, while the voids may not be found yet, none is an outlier. */
    private static final int FIRST_ROUNDS = 5;

    private static final double FIRST_LITHIUM = 0.2;
    private static final double LAST_LITHIUM = 0.62;
    private static final double STEP = 0.04;
    private static final double START_SIGMA = 0.03;

    /** Most deviation of the grey of lithium from place to place, besides noise. */
    private static final double LITHIUM_SCATTER = 0.02;

    /** At distances where few voxels lie, the share of lithium is much as it is elsewhere. */
    private static final double PRIOR_VOXELS = 20;

    /** Voxels that share one independent value after denoising. */
    private static final double DEPENDENT = 12;

    /** What lithium adds: its grey, its share, and how that goes with the distance. */
    private static final double PARAMETERS = 3;

    /** Least gain of log-likelihood for each voxel of the rarer phase. */
    private static final double LEAST_GAIN = 2;

    /** And where the two stand apart. */
    private static final double LEAST_GAIN_APART = 0.5;

    /** How far Schwarz' criterion must hold there. */
    private static final double BY_FAR = 4;

    /**
     * Fits both and keeps the one that holds.
     *
     * @param greys histograms by distance, as {@link BackCurve#density} numbers them
     * @param sigma standard deviation of a dark voxel by noise
     * @param isLithium which grey could be that of lithium beside void of a grey
     * @param onlyApart whether lithium must {@linkplain PhaseGap stand apart} in any case, since
     *     greys between void and LLZO are among those that are asked
     */
    static DarkMixture fit(
            final List<GreyHistogram> greys,
            final double sigma,
            final IsLithium isLithium,
            final boolean onlyApart) {
        final Search search = new Search(greys, sigma);
        final List<State> filled = search.withLithium(isLithium);
        final State best =
                filled.stream().max(Comparator.comparingDouble(State::score)).orElse(null);
        State empty = search.run(search.start(Double.NaN), false);
        if (best != null) {
            final State other = search.run(best, false);
            empty = other.score > empty.score ? other : empty;
        }
        if (best != null && search.holds(best, empty, onlyApart)) {
            return new DarkMixture(best.curve, best.lithium, search.total - best.voxels, 0);
        }
        return new DarkMixture(
                empty.curve, Double.NaN, search.total, best == null ? 0 : best.voxels);
    }

    boolean hasLithium() {
        return !Double.isNaN(lithium);
    }

    /** Which pairs of greys are possible. */
    interface IsLithium {
        boolean test(double grey, double voidGrey);
    }

    static double normal(final double value, final double mean, final double deviation) {
        final double t = (value - mean) / deviation;
        return Math.exp(-0.5 * t * t) / (deviation * Math.sqrt(2 * Math.PI));
    }

    /**
     * Where a fit stands.
     *
     * @param deviation of the greys of lithium
     * @param shares of lithium, by distance
     * @param voxels of lithium
     */
    private record State(
            BackCurve curve,
            double lithium,
            double deviation,
            double[] shares,
            double voxels,
            double score) {}

    private static final class Search {

        private final List<GreyHistogram> greys;
        private final double sigma;
        private final int rows;

        /** Distances that are known, and the one for all greater; the curve is fitted to these. */
        private final int distances;

        private final double total;

        Search(final List<GreyHistogram> greys, final double sigma) {
            this.greys = greys;
            this.sigma = sigma;
            rows = greys.size();
            distances = (rows + 1) / 2;
            total = greys.stream().mapToDouble(GreyHistogram::total).sum();
        }

        List<State> withLithium(final IsLithium isLithium) {
            final List<State> found = new ArrayList<>();
            for (double grey = FIRST_LITHIUM; grey <= LAST_LITHIUM; grey += STEP) {
                final State state = run(start(grey), true);
                if (state.voxels >= 1 && isLithium.test(state.lithium, state.curve.deep())) {
                    found.add(state);
                }
            }
            return found;
        }

        /** Voids of all greys, but for those of one. */
        State start(final double grey) {
            final BackCurve.Sums voids = new BackCurve.Sums(distances);
            double lithium = 0;
            for (int k = 0; k < rows; k++) {
                for (int bin = 0; bin < greys.get(k).bins(); bin++) {
                    final double own = greys.get(k).grey(bin);
                    final double t = (own - grey) / START_SIGMA;
                    final double share = Double.isNaN(grey) ? 0 : Math.exp(-0.5 * t * t);
                    if (k < distances) {
                        voids.add(k, own, (1 - share) * greys.get(k).count(bin));
                    }
                    lithium += share * greys.get(k).count(bin);
                }
            }
            final double[] shares = new double[rows];
            Arrays.fill(shares, lithium / total);
            return new State(
                    BackCurve.fit(voids, sigma),
                    grey,
                    Math.hypot(sigma, LITHIUM_SCATTER),
                    shares,
                    lithium,
                    Double.NEGATIVE_INFINITY);
        }

        State run(final State start, final boolean filled) {
            State state = start;
            if (!filled) {
                state = new State(start.curve, Double.NaN, 1, new double[rows], 0, state.score);
            }
            double last = Double.NEGATIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                final boolean first = round < FIRST_ROUNDS;
                state = step(state, first ? 0 : OUTLIERS);
                if (round > FIRST_ROUNDS && state.score - last < CONVERGED) {
                    return state;
                }
                last = state.score;
            }
            return state;
        }

        /**
         * One round. The score is the log-likelihood; of voxels whose distance is not known, which
         * the curve is not fitted to, that over the one without lithium on the same curve.
         */
        private State step(final State state, final double outliers) {
            final BackCurve.Sums voids = new BackCurve.Sums(distances);
            final BackCurve.Sums lithium = new BackCurve.Sums(rows);
            final double[] all = new double[rows];
            double score = 0;
            for (int k = 0; k < rows; k++) {
                final GreyHistogram row = greys.get(k);
                for (int bin = 0; bin < row.bins(); bin++) {
                    final double count = row.count(bin);
                    if (count > 0) {
                        final double grey = row.grey(bin);
                        final double density = state.curve.density(grey, k, distances, sigma);
                        final double ofVoid = (1 - state.shares[k]) * density;
                        final double filled =
                                state.shares[k] == 0
                                        ? 0
                                        : state.shares[k]
                                                * normal(grey, state.lithium, state.deviation);
                        final double sum = ofVoid + filled + OUTLIERS;
                        final double rest = OUTLIERS - outliers;
                        if (k < distances) {
                            voids.add(k, grey, count * (ofVoid + rest) / sum);
                        }
                        lithium.add(k, grey, count * filled / sum);
                        all[k] += count;
                        score += count * Math.log(k < distances ? sum : sum / (density + OUTLIERS));
                    }
                }
            }
            return next(state, voids, lithium, all, score);
        }

        private State next(
                final State state,
                final BackCurve.Sums voids,
                final BackCurve.Sums lithium,
                final double[] all,
                final double score) {
            final double voxels = lithium.total();
            final double share = voxels / total;
            final double[] shares = new double[rows];
            double grey = 0;
            double squares = 0;
            for (int k = 0; k < rows; k++) {
                shares[k] = (lithium.voxels()[k] + PRIOR_VOXELS * share) / (all[k] + PRIOR_VOXELS);
                grey += lithium.greys()[k];
                squares += lithium.squares()[k];
            }
            final double mean = voxels > 0 ? grey / voxels : state.lithium;
            final double variance = voxels > 0 ? squares / voxels - mean * mean : 0;
            return new State(
                    BackCurve.fit(voids, sigma),
                    mean,
                    Math.max(
                            sigma,
                            Math.min(
                                    Math.hypot(sigma, LITHIUM_SCATTER),
                                    Math.sqrt(Math.max(0, variance)))),
                    shares,
                    voxels,
                    score);
        }

        boolean holds(final State filled, final State empty, final boolean onlyApart) {
            final double gain = filled.score - empty.score;
            final double rarer = Math.min(filled.voxels, total - filled.voxels);
            final double criterion =
                    gain / DEPENDENT / (0.5 * PARAMETERS * Math.log(total / DEPENDENT));
            if (!onlyApart && criterion > 1 && gain > LEAST_GAIN * rarer) {
                return true;
            }
            return criterion > BY_FAR
                    && gain > LEAST_GAIN_APART * rarer
                    && gap(filled).standsApart(filled.voxels < total - filled.voxels);
        }

        private PhaseGap gap(final State state) {
            return PhaseGap.of(
                    greys.subList(0, distances - 1),
                    state.curve,
                    sigma,
                    state.lithium,
                    state.deviation);
        }
    }
}
