package org.garnetj.electro;

/** Factors that take the units people use to SI: {@code x_um * Units.UM} is a length in metres. */
final class Units {

    /** µm in m; µm/s in m/s. */
    static final double UM = 1e-6;

    /** µm² in m². */
    static final double UM2 = 1e-12;

    /** µm³ in m³. */
    static final double UM3 = 1e-18;

    /** mm in m. */
    static final double MM = 1e-3;

    /** Å in m. */
    static final double ANGSTROM = 1e-10;

    /** cm³/mol in m³/mol. */
    static final double CM3_PER_MOL = 1e-6;

    /** A/cm² in A/m². */
    static final double A_PER_CM2 = 1e4;

    /** mA/cm² in A/cm². */
    static final double MA_IN_A = 1e-3;

    /** mAh/cm² in C/m². */
    static final double MAH_PER_CM2 = 3.6e4;

    /** nC in C. */
    static final double NC = 1e-9;

    /** mV in V. */
    static final double MV = 1e-3;

    /** MPa in Pa; MPa m^½ in Pa m^½. */
    static final double MPA = 1e6;

    /** meV in J. */
    static final double MEV = 1e-3 * Constants.ELEMENTARY_CHARGE;

    private Units() {}
}
