package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireNotNegative;

/**
 * Charge against plated metal by Faraday's law, for a deposit and for a flat layer.
 *
 * <p>One electron plates one ion: side reactions and electronic leakage make the true volume
 * smaller than the one computed here. Volumes are of dense metal, without voids.
 */
public final class FaradayVolume {

    private FaradayVolume() {}

    /**
     * Volume V = Q V_m/(zF) that a charge plates, in m³.
     *
     * @param charge_C Q in C, zero or positive
     * @param molarVolume V_m in m³/mol, positive
     * @param charge z, 1 for lithium
     * @return V in m³
     * @throws ParameterException if an argument is out of its range
     */
    public static double volume(final double charge_C, final double molarVolume, final int charge) {
        requireNotNegative("platedcharge", charge_C);
        return charge_C
                * Require.molarVolume(molarVolume)
                / (Require.charge(charge) * Constants.FARADAY);
    }

    /**
     * {@link #volume} in µm³ for a charge in nC: 1 nC plates 0.1363 µm³ of lithium.
     *
     * @param charge_nC Q in nC, zero or positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @param charge z, 1 for lithium
     * @return V in µm³
     * @throws ParameterException if an argument is out of its range
     */
    public static double volume_um3(
            final double charge_nC, final double molarVolume_cm3_per_mol, final int charge) {
        requireNotNegative("platedcharge", charge_nC);
        return volume(
                        charge_nC * Units.NC,
                        Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL,
                        charge)
                / Units.UM3;
    }

    /**
     * Charge Q = zF V/V_m that plated a deposit, in nC: 1 µm³ of lithium took 7.338 nC. The inverse
     * of {@link #volume_um3}.
     *
     * @param volume_um3 V in µm³, zero or positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @param charge z, 1 for lithium
     * @return Q in nC
     * @throws ParameterException if an argument is out of its range
     */
    public static double charge_nC(
            final double volume_um3, final double molarVolume_cm3_per_mol, final int charge) {
        requireNotNegative("volume", volume_um3);
        final double moles =
                volume_um3
                        * Units.UM3
                        / (Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL);
        return Require.charge(charge) * Constants.FARADAY * moles / Units.NC;
    }

    /**
     * Thickness q V_m/(zF) of the flat dense layer that an areal capacity plates, in µm: 1 mAh/cm²
     * of lithium is 4.906 µm.
     *
     * @param arealCapacity_mAh_per_cm2 q in mAh/cm², zero or positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @param charge z, 1 for lithium
     * @return the thickness in µm
     * @throws ParameterException if an argument is out of its range
     */
    public static double thickness_um(
            final double arealCapacity_mAh_per_cm2,
            final double molarVolume_cm3_per_mol,
            final int charge) {
        requireNotNegative("capacity", arealCapacity_mAh_per_cm2);
        final double perSquareMetre =
                volume(
                        arealCapacity_mAh_per_cm2 * Units.MAH_PER_CM2,
                        Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL,
                        charge);
        return perSquareMetre / Units.UM;
    }
}
