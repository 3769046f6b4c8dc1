package org.garnetj.lithium;

import org.garnetj.lithium.LithiumDeposit.Estimate;

/**
 * The charge passed against the lithium found: the row of {@code lithium-balance.csv}. NaN where it
 * rests on a capacity that is not known.
 *
 * @param area_um2 of the electrode
 * @param capacity_mAh_per_cm2 charge passed per area
 * @param plated_charge_nC charge passed through the area
 * @param deposits volume of all deposits
 * @param connected_um3 volume of the connected ones, less what hangs on them by necks that may be
 *     chance
 * @param isolated_um3 volume of the isolated ones
 * @param undecidable_um3 the rest
 * @param surface_li_um3 lithium at and above the original surface, in no deposit
 * @param charge that plated the deposits
 */
public record LithiumBalance(
        double area_um2,
        double capacity_mAh_per_cm2,
        double plated_charge_nC,
        Estimate deposits,
        double connected_um3,
        double isolated_um3,
        double undecidable_um3,
        double surface_li_um3,
        Estimate charge) {

    /** Charge found in deposits over charge passed. */
    public Estimate found() {
        return charge.times(1 / plated_charge_nC);
    }

    /** Share of the deposits' volume; NaN without any. */
    public double share(final double um3) {
        return um3 / deposits.value();
    }
}
