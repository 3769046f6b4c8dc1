package org.garnetj.crack;

import org.garnetj.electro.ChargeFocusing;
import org.garnetj.electro.Constants;
import org.garnetj.electro.FaradayVolume;
import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * How lithium was plated, for the charge that it stands for. The key of each component but the
 * first is its name.
 *
 * @param capacity_mAh_per_cm2 nominal charge passed per electrode area, key {@code capacity}; empty
 *     if unknown
 * @param molarvolume V_m of lithium in cm³/mol
 */
public record Plating(OptionalDouble capacity_mAh_per_cm2, double molarvolume) {

    public Plating {
        capacity_mAh_per_cm2.ifPresent(
                value -> ParameterException.requirePositive("capacity", value));
        ParameterException.requirePositive("molarvolume", molarvolume);
    }

    /** Of an unknown charge, V_m 13.148 cm³/mol. */
    public static Plating unknown() {
        return new Plating(OptionalDouble.empty(), Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol);
    }

    /** Charge in nC that plated so much lithium (P3 of Faraday's law). */
    public double charge_nC(final double lithium_um3) {
        return lithium_um3 * FaradayVolume.charge_nC(1, molarvolume, Constants.LITHIUM_CHARGE);
    }

    /**
     * How strongly charge gathered at so much lithium under a footprint; NaN without a capacity.
     */
    public double focusing(final double lithium_um3, final double footprint_um2) {
        return capacity_mAh_per_cm2.isEmpty()
                ? Double.NaN
                : lithium_um3
                        * ChargeFocusing.focusingFactor(
                                1,
                                capacity_mAh_per_cm2.getAsDouble(),
                                footprint_um2,
                                molarvolume,
                                Constants.LITHIUM_CHARGE);
    }
}
