package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requireNotNegative;
import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * How friction on the walls of a filled flaw lets its stress fade away from the tip.
 *
 * <p>Source: Yao et al., Adv. Energy Sustain. Res. 2023, eq. 4, doi 10.1002/aesr.202300165. The
 * paper's equation lacks the friction coefficient µ that its text defines; here it stands in the
 * exponent, as the balance of forces asks for.
 */
public final class FlawFriction {

    private FlawFriction() {}

    /**
     * Stress σ = σ₀ exp(−2µν x/h) along a lithium-filled flaw, in MPa: 294 MPa at the tip, µ = 0.3
     * and ν = 0.4 leave 88.6 MPa five thicknesses behind it.
     *
     * <p>It supposes a flaw of constant thickness, filled all along, whose lithium slides
     * everywhere: where it sticks or creeps, more or less is left.
     *
     * @param tip_MPa σ₀ at the tip, where it is greatest, MPa, zero or positive
     * @param friction µ between lithium and electrolyte, zero or positive
     * @param poisson ν of lithium, 0 to 0.5
     * @param distance_um x from the tip in µm, zero or positive
     * @param thickness_um h of the flaw in µm, positive
     * @return σ in MPa
     * @throws ParameterException if an argument is out of its range
     */
    public static double stress_MPa(
            final double tip_MPa,
            final double friction,
            final double poisson,
            final double distance_um,
            final double thickness_um) {
        requireNotNegative("stress", tip_MPa);
        requireNotNegative("friction", friction);
        ParameterException.requireWithin("poisson", poisson, 0, 0.5);
        requireNotNegative("distance", distance_um);
        requirePositive("thickness", thickness_um);
        return tip_MPa * Math.exp(-2 * friction * poisson * distance_um / thickness_um);
    }
}
