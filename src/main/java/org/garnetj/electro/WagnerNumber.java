package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireNotNegative;
import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * Wagner number: how far the resistance of an interface evens out the current over it. Below about
 * 0.1 the current crowds at tips as if there were none; above about 10 it is even.
 *
 * <p>Wa = σ R / L. A garnet of 1 mS/cm behind 500 Ω cm² has Wa = 500 over 10 µm.
 */
public final class WagnerNumber {

    /** µm of electrolyte that one Ω cm² stands for at 1 mS/cm. */
    private static final double UM = 10;

    private WagnerNumber() {}

    /**
     * The length of electrolyte that resists as much as the interface, in µm.
     *
     * @param conductivity_mS_per_cm of the electrolyte
     * @param resistance_ohm_cm2 of the interface
     * @throws ParameterException if an argument is out of its range
     */
    public static double length_um(
            final double conductivity_mS_per_cm, final double resistance_ohm_cm2) {
        return requirePositive("conductivity", conductivity_mS_per_cm)
                * requireNotNegative("resistance", resistance_ohm_cm2)
                * UM;
    }

    /**
     * The Wagner number of a protrusion.
     *
     * @param conductivity_mS_per_cm of the electrolyte, positive
     * @param resistance_ohm_cm2 of the interface, 0 or more
     * @param length_um of the protrusion, positive
     * @throws ParameterException if an argument is out of its range
     */
    public static double of(
            final double conductivity_mS_per_cm,
            final double resistance_ohm_cm2,
            final double length_um) {
        return length_um(conductivity_mS_per_cm, resistance_ohm_cm2)
                / requirePositive("length", length_um);
    }
}
