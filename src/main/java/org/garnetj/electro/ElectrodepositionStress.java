package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireNotNegative;

/**
 * The pressure that plating can build up in a closed flaw.
 *
 * <p>Source: Yao et al., Adv. Energy Sustain. Res. 2023, eq. 5, doi 10.1002/aesr.202300165; used by
 * Avadanii et al., ACS Energy Lett. 2025, 10, 2061, doi 10.1021/acsenergylett.5c00101.
 */
public final class ElectrodepositionStress {

    private ElectrodepositionStress() {}

    /**
     * Largest hydrostatic stress σ₀,max = F ΔE/V_m at which an overpotential still plates lithium,
     * in Pa. The papers write −F/V_m · ΔE with a negative cathodic overpotential; here ΔE is its
     * magnitude and σ the magnitude of a pressure.
     *
     * <p>An upper bound from thermodynamics: lithium creeps and flows out of an open flaw long
     * before it is reached.
     *
     * @param overpotential magnitude of ΔE, V, zero or positive
     * @param molarVolume V_m in m³/mol, positive
     * @return σ₀,max in Pa
     * @throws ParameterException if an argument is out of its range
     */
    public static double maximumStress(final double overpotential, final double molarVolume) {
        requireNotNegative("overpotential", overpotential);
        return Constants.FARADAY * overpotential / Require.molarVolume(molarVolume);
    }

    /**
     * {@link #maximumStress} in MPa for an overpotential in mV: 40 mV make 294 MPa.
     *
     * @param overpotential_mV magnitude of ΔE in mV, zero or positive
     * @param molarVolume_cm3_per_mol V_m in cm³/mol, positive
     * @return σ₀,max in MPa
     * @throws ParameterException if an argument is out of its range
     */
    public static double maximumStress_MPa(
            final double overpotential_mV, final double molarVolume_cm3_per_mol) {
        return maximumStress(
                        requireNotNegative("overpotential", overpotential_mV) * Units.MV,
                        Require.molarVolume(molarVolume_cm3_per_mol) * Units.CM3_PER_MOL)
                / Units.MPA;
    }
}
