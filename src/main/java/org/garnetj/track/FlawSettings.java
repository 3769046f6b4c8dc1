package org.garnetj.track;

import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * What decides whether plating can run a crack of the length that a dendrite has.
 *
 * @param toughness_MPa_sqrt_m key {@code toughness}: K_IC of the electrolyte
 * @param geometry key {@code geometry}: the geometric factor γ
 * @param overpotential_mV key {@code overpotential}: magnitude of the overpotential that plates, if
 *     known
 * @param friction key {@code friction}: coefficient µ between lithium and the walls, if known
 * @param poisson key {@code poisson}: ν of lithium, 0 to 0.5
 */
public record FlawSettings(
        double toughness_MPa_sqrt_m,
        double geometry,
        OptionalDouble overpotential_mV,
        OptionalDouble friction,
        double poisson) {

    /** LLZO in Avadanii et al., ACS Energy Lett. 2025, 10, 2061, at no known overpotential. */
    public static final FlawSettings DEFAULT =
            new FlawSettings(0.6, 1, OptionalDouble.empty(), OptionalDouble.empty(), 0.36);

    public FlawSettings {
        ParameterException.requirePositive("toughness", toughness_MPa_sqrt_m);
        ParameterException.requirePositive("geometry", geometry);
        overpotential_mV.ifPresent(v -> ParameterException.requirePositive("overpotential", v));
        friction.ifPresent(v -> ParameterException.requirePositive("friction", v));
        ParameterException.requireWithin("poisson", poisson, 0, 0.5);
    }
}
