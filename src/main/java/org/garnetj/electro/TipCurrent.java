package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireFinite;
import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * The current density that feeds the tip of an advancing lithium-filled crack.
 *
 * <p>Source: Avadanii et al., ACS Energy Lett. 2025, 10, 2061, eq. 1, doi
 * 10.1021/acsenergylett.5c00101.
 */
public final class TipCurrent {

    private TipCurrent() {}

    /**
     * Tip current density j = zF/V_m · dx/dt, in A/m². The cross-section of the tip cancels, so
     * neither it nor the nominal current nor the number of dendrites matters.
     *
     * <p>It fails where the tip runs ahead of its lithium (an empty crack front: j is then too
     * large) and leaves out the lithium that widens the crack behind the tip.
     *
     * @param velocity dx/dt along the path of the tip, m/s; negative for a tip that retreats, which
     *     gives a stripping current of negative sign
     * @param molarVolume V_m of the plated metal, m³/mol, positive
     * @param charge z of its ion, 1 for lithium
     * @return j in A/m², positive where metal is plated
     * @throws ParameterException if an argument is out of its range
     */
    public static double tipCurrentDensity(
            final double velocity, final double molarVolume, final int charge) {
        requireFinite("velocity", velocity);
        return Require.charge(charge)
                * Constants.FARADAY
                / Require.molarVolume(molarVolume)
                * velocity;
    }

    /**
     * {@link #tipCurrentDensity} in the units of the field: 8.6 µm/s of lithium with 13.148 cm³/mol
     * make 6.31 A/cm², 4.5 µm/s make 3.30 (the paper prints 6.3 and 3.3).
     *
     * @param velocity_um_per_s dx/dt in µm/s, negative for a tip that retreats
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @param charge z, 1 for lithium
     * @return j in A/cm²
     * @throws ParameterException if an argument is out of its range
     */
    public static double tipCurrentDensity_A_per_cm2(
            final double velocity_um_per_s,
            final double molarVolume_cm3_per_mol,
            final int charge) {
        return tipCurrentDensity(
                        requireFinite("velocity", velocity_um_per_s) * Units.UM,
                        Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL,
                        charge)
                / Units.A_PER_CM2;
    }

    /**
     * Localisation factor j_tip/j_n: how many times the current at the tip exceeds the nominal
     * current of the electrode. 6.31 A/cm² over 0.47 mA/cm² is 1.34·10⁴; the paper says
     * "approximately 4 orders of magnitude".
     *
     * @param tip_A_per_cm2 j_tip in A/cm², of either sign
     * @param nominal_mA_per_cm2 j_n, cell current over electrode area, in mA/cm², positive
     * @return the ratio, a pure number with the sign of {@code tip_A_per_cm2}
     * @throws ParameterException if an argument is out of its range
     */
    public static double localisationFactor(
            final double tip_A_per_cm2, final double nominal_mA_per_cm2) {
        requireFinite("tipcurrent", tip_A_per_cm2);
        requirePositive("current", nominal_mA_per_cm2);
        return tip_A_per_cm2 / (nominal_mA_per_cm2 * Units.MA_IN_A);
    }
}
