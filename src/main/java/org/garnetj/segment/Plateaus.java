package org.garnetj.segment;

import java.util.Comparator;
import java.util.List;

/**
 * The greys of void and lithium, as plateaus among the dark greys: on trusted ground a phase is a
 * peak of the histogram; the backs of pores are a smear.
 *
 * @param voidGrey grey of void
 * @param lithium grey of lithium; NaN if there is none
 * @param scatter of the greys of lithium from one voxel to the next, besides noise
 * @param isPeak whether the grey of void is that of a peak
 */
record Plateaus(double voidGrey, double lithium, double scatter, boolean isPeak) {

    static final Plateaus NONE = new Plateaus(Double.NaN, Double.NaN, 0, false);

    private static final long LEAST_VOXELS = 60;
    private static final double LEAST_SHARE = 0.01;
    private static final double DEEPEST_VALLEY = 0.6;
    private static final double LITHIUM_BELOW = 0.6;
    private static final double APART_SIGMA = 3;
    private static final double FLAT_APART = 0.1;
    private static final double DARKER_SHARE = 0.1;

    /** How much darker than the only plateau a few voxels must be to be void beside lithium. */
    private static final double FAR_BELOW = 0.15;

    /** And by how many standard deviations, that the many voxels of a plateau never are. */
    private static final double FAR_BELOW_SIGMA = 6;

    /** Floors scatter by the widths of the sheets too, which two peaks must stand out from. */
    private static final double FLOOR_SIGMA = 0.02;

    private static final double DEEPEST_FLOOR_VALLEY = 0.65;
    private static final double FLOORS_APART = 0.18;

    /** Share of the floors about a plateau that lie in its core, a third of that width. */
    private static final double LEAST_IN_CORE = 0.48;

    private static final double CORE_SIGMA = 1.5;

    /** Lithium in thin sheets varies with their width, more than little noise would allow it. */
    private static final double SHEET_SCATTER = 0.03;

    /** Flat ground darker than lithium may be the back of a void, brighter it is no rim. */
    private static final Comparator<GreyHistogram.Mode> BRIGHTER =
            Comparator.comparingDouble(GreyHistogram.Mode::grey);

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
     * The plateaus on flat ground, or where that shows no lithium those in thin sheets.
     *
     * @param sigma standard deviation of a denoised dark voxel
     * @param floorSigma standard deviation of a floor
     */
    static Plateaus find(final DarkGreys greys, final double sigma, final double floorSigma) {
        final Search search = new Search(greys, sigma);
        final boolean few = greys.flat().between(DarkGreys.DARKEST, DarkGreys.DARK) < LEAST_VOXELS;
        final Plateaus onFlat =
                few ? NONE : search.in(greys.flat(), sigma, DEEPEST_VALLEY, apart(greys, sigma), 0);
        for (int k = 0; k < greys.sheets().size() && !onFlat.hasLithium(); k++) {
            final Plateaus onFloors =
                    search.in(
                            greys.sheets().get(k),
                            Math.max(floorSigma, FLOOR_SIGMA),
                            DEEPEST_FLOOR_VALLEY,
                            FLOORS_APART,
                            SHEET_SCATTER);
            if (onFloors.hasLithium()) {
                return onFloors;
            }
        }
        return onFlat;
    }

    /** The least distance of two plateaus on flat ground: backs of pores make small ones. */
    private static double apart(final DarkGreys greys, final double sigma) {
        return Math.max(APART_SIGMA * sigma, greys.sheets().isEmpty() ? 0 : FLAT_APART);
    }

    private record Search(DarkGreys greys, double sigma) {

        Plateaus in(
                final GreyHistogram ground,
                final double width,
                final double valley,
                final double apart,
                final double scatter) {
            final List<GreyHistogram.Mode> modes =
                    ground.modes(width).stream()
                            .filter(mode -> mode.grey() < DarkGreys.DARK)
                            .filter(mode -> isPeak(ground, mode, width, valley))
                            .toList();
            final double deepest = darkQuantile(ground);
            final double darkest = modes.isEmpty() ? deepest : modes.get(0).grey();
            final double voidGrey = darker(darkest, deepest);
            final double lithium =
                    modes.stream()
                            .filter(mode -> couldBeLithium(mode.grey(), voidGrey, apart))
                            .filter(mode -> scatter == 0 || isNarrow(ground, mode.grey(), width))
                            .max(scatter == 0 && !greys.sheets().isEmpty() ? BRIGHTER : HIGHER)
                            .map(GreyHistogram.Mode::grey)
                            .orElse(Double.NaN);
            return new Plateaus(voidGrey, lithium, scatter, !modes.isEmpty());
        }

        /**
         * The grey of void, given the darkest plateau: darker than it if many voxels are, or if
         * some are by far, in slices that are not averaged. Then the void is there, but too little
         * of it to lie flat.
         */
        private double darker(final double plateau, final double deepest) {
            final GreyHistogram all = greys.all();
            final double below = all.between(DarkGreys.DARKEST, plateau - 4 * sigma);
            if (below > DARKER_SHARE * all.between(DarkGreys.DARKEST, DarkGreys.DARK)) {
                return Math.min(deepest, darkQuantile(all));
            }
            final double far = Math.max(FAR_BELOW_SIGMA * sigma, FAR_BELOW);
            final double farBelow = all.between(DarkGreys.DARKEST, plateau - far);
            return greys.sheets().isEmpty() || farBelow < LEAST_VOXELS
                    ? plateau
                    : all.quantile(0.25 * farBelow / Math.max(1, all.total()));
        }
    }

    /** The grey below which 2 % of the dark values lie. */
    static double darkQuantile(final GreyHistogram greys) {
        final double dark = greys.between(DarkGreys.DARKEST, DarkGreys.DARK);
        return greys.quantile(0.02 * dark / Math.max(1, greys.total()));
    }

    private static boolean isPeak(
            final GreyHistogram greys,
            final GreyHistogram.Mode mode,
            final double width,
            final double valley) {
        final double mass = greys.between(mode.grey() - 2 * width, mode.grey() + 2 * width);
        final double dark = greys.between(DarkGreys.DARKEST, DarkGreys.DARK);
        return mode.valley() <= valley * mode.height()
                && mass >= Math.max(LEAST_VOXELS, LEAST_SHARE * dark);
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

    private static boolean couldBeLithium(
            final double grey, final double voidGrey, final double apart) {
        return grey > voidGrey + apart && grey < voidGrey + LITHIUM_BELOW * (1 - voidGrey);
    }
}
