package org.garnetj.segment;

import java.util.List;

/**
 * The grey values of the phases, in units of the LLZO grey.
 *
 * @param voidGrey a deep void
 * @param voidDeviation standard deviation of a voxel of deep void
 * @param lithiumGrey lithium; NaN when the stack holds none
 * @param lithiumDeviation standard deviation of a voxel of lithium
 * @param llzoDeviation standard deviation of a voxel of LLZO
 * @param poreBacks mean grey of a void 1, 2, … K slices before the next LLZO along +z; the last
 *     holds for all greater distances. Length 1 when slices say nothing about each other
 * @param poreBackDeviations standard deviation of each of them
 * @param smear share of void voxels whose grey may be anything between void and LLZO
 */
record GreyModel(
        double voidGrey,
        double voidDeviation,
        double lithiumGrey,
        double lithiumDeviation,
        double llzoDeviation,
        double[] poreBacks,
        double[] poreBackDeviations,
        double smear) {

    /** How far backs of pores scatter about their mean, before it is measured. */
    private static final double SCATTER = 0.25;

    private static final double LEAST_DEVIATION = 0.004;

    /** What shines through by less, in deviations of a voxel, need not be known. */
    private static final double UNSEEN = 0.25;

    private static final int MOST_DISTANCES = 40;

    private static final double OUTLIERS = 0.02;

    /** Grey values with noise as measured on void and on LLZO, and nothing known of pore backs. */
    static GreyModel of(
            final double voidGrey,
            final double lithiumGrey,
            final Noise noise,
            final double smear) {
        final double[] mean = {voidGrey};
        final double[] deviation = {noise.dark()};
        final GreyModel model =
                new GreyModel(
                        voidGrey,
                        noise.dark(),
                        lithiumGrey,
                        Double.NaN,
                        noise.llzo(),
                        mean,
                        deviation,
                        smear);
        return model.withLithium(lithiumGrey, model.noiseAt(lithiumGrey));
    }

    /** A normal distribution for each class that was found, and nothing known of pore backs. */
    static GreyModel of(final List<ClassStatistics> classes, final BrightLevel level) {
        final double range = level.llzo() - level.black();
        double[] empty = {0, LEAST_DEVIATION};
        double[] lithium = {Double.NaN, Double.NaN};
        double llzo = LEAST_DEVIATION;
        for (final ClassStatistics found : classes) {
            final double mean = (found.grey() - level.black()) / range;
            final double deviation = Math.max(LEAST_DEVIATION, found.deviation() / range);
            switch (found.phase()) {
                case VOID -> empty = new double[] {mean, deviation};
                case LI -> lithium = new double[] {mean, deviation};
                default -> llzo = deviation;
            }
        }
        return new GreyModel(
                empty[0],
                empty[1],
                lithium[0],
                lithium[1],
                llzo,
                new double[] {empty[0]},
                new double[] {empty[1]},
                OUTLIERS);
    }

    boolean hasLithium() {
        return !Double.isNaN(lithiumGrey);
    }

    /** The same with other lithium. */
    GreyModel withLithium(final double grey, final double deviation) {
        return new GreyModel(
                voidGrey,
                voidDeviation,
                grey,
                deviation,
                llzoDeviation,
                poreBacks,
                poreBackDeviations,
                smear);
    }

    /** The same for denoised greys. */
    GreyModel denoised(final Noise noise) {
        final double factor = noise.denoised() / noise.llzo();
        return new GreyModel(
                        voidGrey,
                        voidDeviation * factor,
                        lithiumGrey,
                        lithiumDeviation * factor,
                        noise.denoised(),
                        poreBacks,
                        poreBackDeviations,
                        smear)
                .withPoreBacks(poreBacks);
    }

    /** The same with the pore backs of a curve. */
    GreyModel withBacks(final BackCurve curve) {
        final int distances =
                1 + Math.min(MOST_DISTANCES, curve.distanceOf(UNSEEN * voidDeviation));
        final double[] means = new double[distances];
        for (int k = 0; k < distances; k++) {
            means[k] = Math.max(voidGrey, k == distances - 1 ? curve.deep() : curve.at(k));
        }
        return withPoreBacks(means);
    }

    /** The same with other pore backs, of a guessed scatter. */
    GreyModel withPoreBacks(final double[] means) {
        final double[] deviations = new double[means.length];
        for (int k = 0; k < means.length; k++) {
            deviations[k] = Math.hypot(noiseAt(means[k]), SCATTER * (means[k] - voidGrey));
        }
        return withPoreBacks(means, deviations);
    }

    /** The same with other pore backs; the last of them is the grey of a deep void. */
    GreyModel withPoreBacks(final double[] means, final double[] deviations) {
        return new GreyModel(
                means[means.length - 1],
                voidDeviation,
                lithiumGrey,
                lithiumDeviation,
                llzoDeviation,
                means,
                deviations,
                smear);
    }

    /** Mean grey of a void {@code k + 1} slices before the next lithium, which shines less. */
    double lithiumBack(final int k) {
        return voidGrey + (poreBacks[k] - voidGrey) * (lithiumGrey - voidGrey) / (1 - voidGrey);
    }

    /**
     * Noise of a voxel of this mean grey: the variance grows in proportion to the signal, as that
     * of counted electrons does, between the two that were measured.
     */
    double noiseAt(final double grey) {
        final double share = Math.max(0, Math.min(1, (grey - voidGrey) / (1 - voidGrey)));
        final double dark = voidDeviation * voidDeviation;
        final double bright = Math.max(dark, llzoDeviation * llzoDeviation);
        return Math.sqrt(dark + share * (bright - dark));
    }

    /** How far lithium and void lie apart, in standard deviations of one voxel. */
    double separation() {
        return (lithiumGrey - voidGrey)
                / (Math.hypot(voidDeviation, lithiumDeviation) / Math.sqrt(2));
    }
}
