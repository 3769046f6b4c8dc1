package org.garnetj.field;

import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * The field of a block. Stacks are in its own orientation and on its grid.
 *
 * @param tips one for each crack
 * @param profile the field against the distance from each tip
 * @param deposits one for each isolated deposit
 * @param surface the field at the surface of lithium
 * @param potential in V
 * @param field strength in the electrolyte in V/cm
 * @param current density in the electrolyte in mA/cm²
 * @param nominal_mA_per_cm2 mean current density through the block
 * @param voltage_V across it
 * @param hasElectrode whether the working electrode is in view or is the face of the block
 * @param imbalance what flows in and does not flow out, over what flows in
 * @param residual that the solver reached, relative
 */
public record BlockField(
        List<TipAmplification> tips,
        List<TipProfilePoint> profile,
        List<BipolarDeposit> deposits,
        SurfaceField surface,
        Volume<FloatType> potential,
        Volume<FloatType> field,
        Volume<FloatType> current,
        double nominal_mA_per_cm2,
        double voltage_V,
        boolean hasElectrode,
        double imbalance,
        double residual) {

    public BlockField {
        tips = List.copyOf(tips);
        profile = List.copyOf(profile);
        deposits = List.copyOf(deposits);
    }
}
