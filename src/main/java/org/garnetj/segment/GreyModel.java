package org.garnetj.segment;

/**
 * The grey values of the phases, in units of the LLZO grey.
 *
 * @param voidGrey a deep void
 * @param lithiumGrey lithium; NaN when the stack holds none
 * @param darkDeviation standard deviation of a voxel of void or lithium
 * @param llzoDeviation standard deviation of a voxel of LLZO
 * @param poreBacks mean grey of a void 1, 2, … K slices before the next solid along +z; the last
 *     holds for all greater distances. Length 1 when slices say nothing about each other
 * @param smear share of void voxels whose grey may be anything between void and LLZO
 */
record GreyModel(
        double voidGrey,
        double lithiumGrey,
        double darkDeviation,
        double llzoDeviation,
        double[] poreBacks,
        double smear) {

    boolean hasLithium() {
        return !Double.isNaN(lithiumGrey);
    }

    /** The same with other pore backs; the last of them is the grey of a deep void. */
    GreyModel withPoreBacks(final double[] means) {
        final double deep = means[means.length - 1];
        return new GreyModel(deep, lithiumGrey, darkDeviation, llzoDeviation, means, smear);
    }

    /** The same with another smear, if there is no lithium it could be taken for. */
    GreyModel withSmear(final double share) {
        return hasLithium()
                ? this
                : new GreyModel(
                        voidGrey, lithiumGrey, darkDeviation, llzoDeviation, poreBacks, share);
    }

    /** How far lithium and void lie apart, in standard deviations of one voxel. */
    double separation() {
        return (lithiumGrey - voidGrey) / darkDeviation;
    }
}
