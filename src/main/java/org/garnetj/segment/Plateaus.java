package org.garnetj.segment;

import java.util.Comparator;
import java.util.List;

/**
 * The greys of void and lithium. Where slices tell how far the next LLZO is behind a dark voxel,
 * they are those of a {@link DarkMixture}, or if no flat ground shows lithium, peaks of the floors
 * of thin sheets far from it. Elsewhere they are plateaus: on flat ground a phase is a peak of the
 * histogram.
 *
 * @param voidGrey grey of void
 * @param lithium grey of lithium; NaN if there is none
 * @param scatter of the greys of lithium from one voxel to the next, besides noise
 * @param isPeak whether the grey of void is that of a peak, the same at all distances
 * @param backs how voids shine; null where that is not known
 */
record Plateaus(double voidGrey, double lithium, double scatter, boolean isPeak, BackCurve backs) {

    static final Plateaus NONE = new Plateaus(Double.NaN, Double.NaN, 0, false, null);

    private static final long LEAST_VOXELS = 60;
    private static final double LEAST_SHARE = 0.01;

    /** So many voxels before LLZO show whether it shines through. */
    private static final long LEAST_NEAR = 20;

    private static final double DEEPEST_VALLEY = 0.6;
    private static final double LITHIUM_BELOW = 0.6;
    private static final double APART_SIGMA = 3;
    private static final double FLAT_APART = 0.1;
    private static final double DARKER_SHARE = 0.1;

    /** How much darker than the only plateau a few voxels must be to be void beside lithium. */
    private static final double FAR_BELOW = 0.15;

    /** And by how many standard deviations, that the many voxels of a plateau never are. */
    private static final double FAR_BELOW_SIGMA = 6;

    /** Less than this, in units of LLZO, shines through no more. */
    private static final double FADED = 0.05;

    /** Where that is not known, floors so many slices before the next LLZO are asked. */
    private static final int FAR = 6;

    /** Floors scatter by the widths of the sheets too, which two peaks must stand out from. */
    private static final double FLOOR_SIGMA = 0.02;

    private static final double DEEPEST_FLOOR_VALLEY = 0.65;
    private static final double FLOORS_APART = 0.18;

    /** Share of the floors about a plateau that lie in its core, a third of that width. */
    private static final double LEAST_IN_CORE = 0.48;

    private static final double CORE_SIGMA = 1.5;

    /** Lithium in thin sheets varies with their width, more than little noise would allow it. */
    private static final double SHEET_SCATTER = 0.03;

    private static final Comparator<GreyHistogram.Mode> HIGHER =
            Comparator.comparingDouble(GreyHistogram.Mode::height);

    boolean hasLithium() {
        return !Double.isNaN(lithium);
    }

    /** Whether there are too few dark voxels on the ground that was asked to tell anything. */
    boolean isNone() {
        return Double.isNaN(voidGrey);
    }

    /**
     * The plateaus.
     *
     * @param sigma standard deviation of a denoised dark voxel
     * @param floorSigma standard deviation of a floor
     */
    static Plateaus find(final DarkGreys greys, final double sigma, final double floorSigma) {
        final Search search = new Search(greys, sigma);
        if (!greys.knowsDistances()) {
            return search.onFlat();
        }
        final Plateaus byDistance = search.byDistance();
        return byDistance.hasLithium()
                ? byDistance
                : search.inSheets(byDistance, Math.max(floorSigma, FLOOR_SIGMA));
    }

    /** The grey below which 2 % of the dark values lie. */
    static double darkQuantile(final GreyHistogram greys) {
        final double dark = greys.between(DarkGreys.DARKEST, DarkGreys.DARK);
        return greys.quantile(0.02 * dark / Math.max(1, greys.total()));
    }

    private static double dark(final GreyHistogram greys) {
        return greys.between(DarkGreys.DARKEST, DarkGreys.DARK);
    }

    /** Whether a phase of this grey, so far above void at least, could be lithium. */
    static boolean couldBeLithium(final double grey, final double voidGrey, final double apart) {
        return grey > voidGrey + apart && grey < voidGrey + LITHIUM_BELOW * (1 - voidGrey);
    }

    /** The least distance of two plateaus in slices, where backs of pores make small ones. */
    static double apart(final double sigma) {
        return Math.max(APART_SIGMA * sigma, FLAT_APART);
    }

    private record Search(DarkGreys greys, double sigma) {

        Plateaus onFlat() {
            if (dark(greys.flat()) < LEAST_VOXELS) {
                return NONE;
            }
            final List<GreyHistogram.Mode> modes = peaks(greys.flat(), sigma, DEEPEST_VALLEY);
            final double voidGrey = darkest(greys.flat(), modes);
            final double lithium =
                    modes.stream()
                            .filter(mode -> couldBeLithium(mode.grey(), voidGrey, apart()))
                            .max(HIGHER)
                            .map(GreyHistogram.Mode::grey)
                            .orElse(Double.NaN);
            return new Plateaus(voidGrey, lithium, 0, !modes.isEmpty(), null);
        }

        Plateaus byDistance() {
            if (greys.flatBefore().stream().mapToDouble(GreyHistogram::total).sum()
                    < LEAST_VOXELS) {
                return NONE;
            }
            final DarkMixture mixture =
                    DarkMixture.fit(
                            greys.flatBefore(),
                            sigma,
                            (grey, voidGrey) -> couldBeLithium(grey, voidGrey, apart()),
                            false);
            final BackCurve backs = mixture.voids();
            if (mixture.hasLithium() && mixture.voidVoxels() >= LEAST_VOXELS) {
                return new Plateaus(backs.deep(), mixture.lithium(), 0, true, backs);
            }
            final double plateau = mixture.hasLithium() ? mixture.lithium() : backs.deep();
            final boolean isSteady = mixture.hasLithium() || shineSeen(backs) < FADED;
            final double darker = isSteady ? darker(plateau, plateau) : plateau;
            return couldBeLithium(plateau, darker, apart())
                    ? new Plateaus(darker, plateau, 0, true, null)
                    : new Plateaus(plateau, Double.NaN, 0, isSteady, backs);
        }

        /**
         * What the LLZO behind adds to the nearest voxels before it that are not too few; 0 where
         * all are far from it, and the curve near it is anyone's guess.
         */
        private double shineSeen(final BackCurve backs) {
            double nearer = 0;
            for (int k = 0; k < greys.floors().size() - 1; k++) {
                nearer += greys.flatBefore().get(k).total();
                if (nearer >= LEAST_NEAR) {
                    return backs.at(k) - backs.deep();
                }
            }
            return 0;
        }

        /**
         * Looks for two peaks among the floors that are so deep that nothing shines through. If the
         * darker one is brighter than void, the sheets are so thin that their walls are seen.
         */
        Plateaus inSheets(final Plateaus flat, final double width) {
            final int last = greys.floors().size() - 1;
            final int first = flat.isNone() ? FAR : flat.backs().distanceOf(FADED);
            final GreyHistogram deep =
                    new GreyHistogram(
                            DarkGreys.DARKEST, DarkGreys.BRIGHTEST, greys.floors().get(0).bins());
            for (int k = Math.min(first, last); k <= last; k++) {
                deep.add(greys.floors().get(k));
            }
            final List<GreyHistogram.Mode> modes = peaks(deep, width, DEEPEST_FLOOR_VALLEY);
            final double voidGrey = darkest(deep, modes);
            final double lithium =
                    modes.stream()
                            .filter(mode -> couldBeLithium(mode.grey(), voidGrey, FLOORS_APART))
                            .filter(mode -> isNarrow(deep, mode.grey(), width))
                            .max(HIGHER)
                            .map(GreyHistogram.Mode::grey)
                            .orElse(Double.NaN);
            final boolean showsWalls = !flat.isNone() && voidGrey > flat.voidGrey() + FADED;
            return Double.isNaN(lithium) || showsWalls
                    ? flat
                    : new Plateaus(voidGrey, lithium, SHEET_SCATTER, true, flat.backs());
        }

        /** The least distance of two plateaus. */
        private double apart() {
            return greys.isTomogram() ? APART_SIGMA * sigma : Plateaus.apart(sigma);
        }

        private double darkest(final GreyHistogram ground, final List<GreyHistogram.Mode> modes) {
            final double deepest = darkQuantile(ground);
            return darker(modes.isEmpty() ? deepest : modes.get(0).grey(), deepest);
        }

        /**
         * The grey of void, given the darkest plateau: darker than it if many voxels are, or if
         * some are by far, in slices that are not averaged. Then the void is there, but too little
         * of it to lie flat.
         */
        private double darker(final double plateau, final double deepest) {
            final GreyHistogram all = greys.all();
            final double below = all.between(DarkGreys.DARKEST, plateau - 4 * sigma);
            if (below > DARKER_SHARE * dark(all)) {
                return Math.min(deepest, darkQuantile(all));
            }
            final double far = Math.max(FAR_BELOW_SIGMA * sigma, FAR_BELOW);
            final double farBelow = all.between(DarkGreys.DARKEST, plateau - far);
            return greys.isTomogram() || farBelow < LEAST_VOXELS
                    ? plateau
                    : all.quantile(0.25 * farBelow / Math.max(1, all.total()));
        }
    }

    private static List<GreyHistogram.Mode> peaks(
            final GreyHistogram greys, final double width, final double valley) {
        return greys.modes(width).stream()
                .filter(mode -> mode.grey() < DarkGreys.DARK)
                .filter(mode -> isPeak(greys, mode, width, valley))
                .toList();
    }

    private static boolean isPeak(
            final GreyHistogram greys,
            final GreyHistogram.Mode mode,
            final double width,
            final double valley) {
        final double mass = greys.between(mode.grey() - 2 * width, mode.grey() + 2 * width);
        return mode.valley() <= valley * mode.height()
                && mass >= Math.max(LEAST_VOXELS, LEAST_SHARE * dark(greys));
    }

    /**
     * Whether the floors about a grey crowd in its core. Those of voids that grow thinner, so that
     * ever more of the walls is seen in them, spread.
     */
    private static boolean isNarrow(
            final GreyHistogram floors, final double grey, final double width) {
        final double core = CORE_SIGMA * width;
        return floors.between(grey - core, grey + core)
                >= LEAST_IN_CORE * floors.between(grey - 3 * core, grey + 3 * core);
    }
}
