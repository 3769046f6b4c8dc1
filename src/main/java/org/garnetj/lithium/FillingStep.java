package org.garnetj.lithium;

import org.garnetj.lithium.LithiumDeposit.Estimate;

/**
 * Crack and lithium at one plating step: one row of {@code steps.csv}. What needs a step before is
 * NaN at the first, the charge where it is not known.
 *
 * @param step from 1
 * @param stack its name
 * @param crack volume of the cracks, filled or not, in µm³
 * @param lithium volume of the lithium in them, in µm³
 * @param filled lithium over crack; NaN without a crack
 * @param new_crack_um3 crack that was none at the step before
 * @param closed_crack_um3 crack of the step before that is none now
 * @param newly_filled_um3 lithium in cracks where there was none at the step before
 * @param emptied_um3 lithium in cracks of the step before where there is none now
 * @param pores_cut pores known from the first step that cracks have reached
 * @param charge_mAh_per_cm2 charge passed so far, per electrode area
 */
public record FillingStep(
        int step,
        String stack,
        Estimate crack,
        Estimate lithium,
        Estimate filled,
        double new_crack_um3,
        double closed_crack_um3,
        double newly_filled_um3,
        double emptied_um3,
        int pores_cut,
        double charge_mAh_per_cm2) {

    /** The same after this charge. */
    public FillingStep withCharge(final double mAh_per_cm2) {
        return new FillingStep(
                step,
                stack,
                crack,
                lithium,
                filled,
                new_crack_um3,
                closed_crack_um3,
                newly_filled_um3,
                emptied_um3,
                pores_cut,
                mAh_per_cm2);
    }
}
