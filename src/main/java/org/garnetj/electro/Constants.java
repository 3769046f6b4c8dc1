package org.garnetj.electro;

/**
 * Constants of nature, and the material constants that the formulas take unless told otherwise.
 *
 * <p>Constants of nature are in SI and exact since 2019, but for {@link #VACUUM_PERMITTIVITY}.
 * Material constants depend on the sample: each is a default for a parameter, written with every
 * result that used it, and carries its unit in its name.
 */
public final class Constants {

    /** Faraday constant F, charge of one mole of elementary charges, C/mol. */
    public static final double FARADAY = 96485.33212;

    /** Molar gas constant R, J/(mol K). */
    public static final double GAS = 8.314462618;

    /** Elementary charge e, C. */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /** Permittivity of vacuum ε₀, F/m (CODATA 2018). */
    public static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;

    /** Charge number z of Li⁺. */
    public static final int LITHIUM_CHARGE = 1;

    /**
     * Molar volume V_m of lithium metal, cm³/mol: 13.148 in Avadanii et al., ACS Energy Lett. 2025,
     * 10, 2061, doi 10.1021/acsenergylett.5c00101. The density 0.534 g/cm³ gives 12.998, which
     * moves a current density by 1.15 %; Yao et al., doi 10.1002/aesr.202300165, round to 13.
     */
    public static final double LITHIUM_MOLAR_VOLUME_cm3_per_mol = 13.148;

    /** Resistivity ρ of lithium metal at 20 °C, Ω m. */
    public static final double LITHIUM_RESISTIVITY_ohm_m = 9.28e-8;

    /**
     * Theoretical density of cubic LLZTO without pores, g/cm³: Gopal et al., ACS Energy Lett. 2023,
     * 8, 2141, doi 10.1021/acsenergylett.3c00499.
     */
    public static final double LLZTO_DENSITY_g_per_cm3 = 5.491;

    /**
     * Mode-I fracture toughness K_IC of single-crystal LLZO, MPa m^½: 0.6 in Avadanii et al., doi
     * 10.1021/acsenergylett.5c00101. Polycrystals are tougher: 0.86–1.63 in Yao et al., doi
     * 10.1002/aesr.202300165.
     */
    public static final double LLZO_FRACTURE_TOUGHNESS_MPa_sqrt_m = 0.6;

    /**
     * Relative permittivity ε_r of cubic LLZO: 50 in Bai, Mater. Horiz. 2025, 12, 5453, doi
     * 10.1039/d5mh00069f.
     */
    public static final double LLZO_RELATIVE_PERMITTIVITY = 50;

    private Constants() {}
}
