package org.garnetj.kinetics;

/**
 * How fast one dendrite grew.
 *
 * @param group what it is compared within, such as the way of plating
 * @param sample the sample it was seen in: dendrites of one sample are alike
 * @param current_mA_per_cm2 nominal current density of the cell, above 0
 * @param currentError_mA_per_cm2 its standard error; 0 if it is exact
 * @param velocity_um_per_s velocity of its tip
 * @param velocityError_um_per_s its standard error; 0 if it is not known
 */
public record GrowthPoint(
        String group,
        String sample,
        double current_mA_per_cm2,
        double currentError_mA_per_cm2,
        double velocity_um_per_s,
        double velocityError_um_per_s) {

    private static final double HALF_WIDTH = 1.96;

    /** Lower end of the 95 % interval of its velocity. */
    public double velocity_ci_low_um_per_s() {
        return velocity_um_per_s - HALF_WIDTH * velocityError_um_per_s;
    }

    /** Upper end of the 95 % interval of its velocity. */
    public double velocity_ci_high_um_per_s() {
        return velocity_um_per_s + HALF_WIDTH * velocityError_um_per_s;
    }
}
