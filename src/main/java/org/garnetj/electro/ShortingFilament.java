package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * The size of the lithium filament behind a measured short circuit.
 *
 * <p>Source: Energy Environ. Sci. 2024, 17, 2431, doi 10.1039/d3ee03916a.
 */
public final class ShortingFilament {

    private ShortingFilament() {}

    /**
     * Diameter d = √(4ρL/(πR)) of the straight round wire of length L that has resistance R, in m.
     *
     * <p>The filament in a pellet is a crooked network: its single strands are thinner than d (50
     * to 100 nm in the paper), its total cross-section larger. Contacts and the resistance of the
     * surrounding electrolyte are left out.
     *
     * @param resistance R, Ω, positive
     * @param length L, m, the distance bridged, positive
     * @param resistivity ρ of the metal, Ω m, positive
     * @return d in m
     * @throws ParameterException if an argument is out of its range
     */
    public static double diameter(
            final double resistance, final double length, final double resistivity) {
        requirePositive("resistance", resistance);
        requirePositive("length", length);
        requirePositive("resistivity", resistivity);
        return Math.sqrt(4 * resistivity * length / (Math.PI * resistance));
    }

    /**
     * {@link #diameter} in µm for a length in mm: 440 Ω through 1.2 mm of lithium of 9.28·10⁻⁸ Ω m
     * make 0.568 µm. The paper prints "about 500 nm".
     *
     * @param resistance_ohm R in Ω, positive
     * @param length_mm L in mm, positive
     * @param resistivity_ohm_m ρ in Ω m, positive
     * @return d in µm
     * @throws ParameterException if an argument is out of its range
     */
    public static double diameter_um(
            final double resistance_ohm, final double length_mm, final double resistivity_ohm_m) {
        return diameter(
                        resistance_ohm,
                        requirePositive("length", length_mm) * Units.MM,
                        resistivity_ohm_m)
                / Units.UM;
    }
}
