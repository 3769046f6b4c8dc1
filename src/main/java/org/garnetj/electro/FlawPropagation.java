package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * When a lithium-filled flaw runs: the stress that linear elastic fracture mechanics asks for, and
 * the overpotential that supplies it.
 *
 * <p>Source: Yao et al., Adv. Energy Sustain. Res. 2023, eqs. 5 and 6, doi 10.1002/aesr.202300165;
 * Avadanii et al., ACS Energy Lett. 2025, 10, 2061, doi 10.1021/acsenergylett.5c00101.
 *
 * <p>Both suppose a uniform pressure in a sharp flaw in a brittle solid that is large against the
 * flaw: they fail for blunt pores, for flaws near a free surface or another crack unless γ accounts
 * for it, and below the size of the process zone.
 */
public final class FlawPropagation {

    private FlawPropagation() {}

    /**
     * Stress σ = K_IC/(γ√(πa)) that makes a flaw run, in Pa.
     *
     * @param toughness K_IC, Pa m^½, positive
     * @param geometry γ, geometric factor, positive, 1 unless known
     * @param flawSize a, m, positive
     * @return σ in Pa
     * @throws ParameterException if an argument is out of its range
     */
    public static double criticalStress(
            final double toughness, final double geometry, final double flawSize) {
        requirePositive("toughness", toughness);
        requirePositive("geometry", geometry);
        requirePositive("flawsize", flawSize);
        return toughness / (geometry * Math.sqrt(Math.PI * flawSize));
    }

    /**
     * {@link #criticalStress} in MPa for a flaw in µm: with K_IC = 0.6 MPa m^½ and γ = 1, 338.5 MPa
     * at 1 µm and 107.0 MPa at 10 µm (Avadanii et al. print 0.33 and 0.1 GPa).
     *
     * @param toughness_MPa_sqrt_m K_IC in MPa m^½, positive
     * @param geometry γ, positive
     * @param flawSize_um a in µm, positive
     * @return σ in MPa
     * @throws ParameterException if an argument is out of its range
     */
    public static double criticalStress_MPa(
            final double toughness_MPa_sqrt_m, final double geometry, final double flawSize_um) {
        return criticalStress(
                        requirePositive("toughness", toughness_MPa_sqrt_m) * Units.MPA,
                        geometry,
                        requirePositive("flawsize", flawSize_um) * Units.UM)
                / Units.MPA;
    }

    /**
     * Overpotential ΔE = K_IC V_m/(γF√(πa)) whose {@linkplain ElectrodepositionStress largest
     * stress} just runs a flaw, in V; a magnitude.
     *
     * @param toughness K_IC, Pa m^½, positive
     * @param geometry γ, positive, 1 unless known
     * @param flawSize a, m, positive
     * @param molarVolume V_m, m³/mol, positive
     * @return ΔE in V
     * @throws ParameterException if an argument is out of its range
     */
    public static double criticalOverpotential(
            final double toughness,
            final double geometry,
            final double flawSize,
            final double molarVolume) {
        return criticalStress(toughness, geometry, flawSize)
                * Require.molarVolume(molarVolume)
                / Constants.FARADAY;
    }

    /**
     * {@link #criticalOverpotential} in mV: with K_IC = 0.6 MPa m^½, γ = 1 and 13.148 cm³/mol, 46.1
     * mV at 1 µm and 14.6 mV at 10 µm.
     *
     * <p>Differs from Avadanii et al., who print "≈ 40–13 mV" for the same flaws: their rounded
     * stresses of 0.33 and 0.1 GPa would give 45 and 13.6 mV.
     *
     * @param toughness_MPa_sqrt_m K_IC in MPa m^½, positive
     * @param geometry γ, positive
     * @param flawSize_um a in µm, positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @return ΔE in mV
     * @throws ParameterException if an argument is out of its range
     */
    public static double criticalOverpotential_mV(
            final double toughness_MPa_sqrt_m,
            final double geometry,
            final double flawSize_um,
            final double molarVolume_cm3_per_mol) {
        return criticalOverpotential(
                        requirePositive("toughness", toughness_MPa_sqrt_m) * Units.MPA,
                        geometry,
                        requirePositive("flawsize", flawSize_um) * Units.UM,
                        Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL)
                / Units.MV;
    }
}
