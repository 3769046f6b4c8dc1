package org.garnetj.track;

import org.garnetj.electro.ElectrodepositionStress;
import org.garnetj.electro.FlawFriction;
import org.garnetj.electro.FlawPropagation;

import java.util.OptionalDouble;

/**
 * What it takes to run a crack as long as a dendrite's path, and what the overpotential gives.
 *
 * @param critical_MPa stress K_IC/(γ√(πa)) that runs it; NaN for no length
 * @param critical_mV overpotential whose greatest stress is that one; NaN for no length
 * @param plating_MPa greatest stress F ΔE/V_m at the overpotential, if that is known
 * @param ratio the plating stress over the critical one: above 1 the crack can run
 * @param root_MPa what friction leaves of the plating stress at the root, a path behind the tip, if
 *     the friction is known
 */
public record CrackStress(
        double critical_MPa,
        double critical_mV,
        OptionalDouble plating_MPa,
        OptionalDouble ratio,
        OptionalDouble root_MPa) {

    /**
     * Of a crack.
     *
     * @param path_um its length
     * @param width_um its thickness
     */
    static CrackStress of(
            final double path_um,
            final double width_um,
            final double molarVolume_cm3_per_mol,
            final FlawSettings flaw) {
        if (!(path_um > 0)) {
            return new CrackStress(
                    Double.NaN,
                    Double.NaN,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        final double toughness = flaw.toughness_MPa_sqrt_m();
        final double critical =
                FlawPropagation.criticalStress_MPa(toughness, flaw.geometry(), path_um);
        final OptionalDouble plating = plating(molarVolume_cm3_per_mol, flaw);
        return new CrackStress(
                critical,
                FlawPropagation.criticalOverpotential_mV(
                        toughness, flaw.geometry(), path_um, molarVolume_cm3_per_mol),
                plating,
                plating.isEmpty() ? plating : OptionalDouble.of(plating.getAsDouble() / critical),
                atRoot(plating, path_um, width_um, flaw));
    }

    private static OptionalDouble plating(final double molarVolume, final FlawSettings flaw) {
        return flaw.overpotential_mV().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        ElectrodepositionStress.maximumStress_MPa(
                                flaw.overpotential_mV().getAsDouble(), molarVolume));
    }

    private static OptionalDouble atRoot(
            final OptionalDouble plating,
            final double path_um,
            final double width_um,
            final FlawSettings flaw) {
        return plating.isEmpty() || flaw.friction().isEmpty() || !(width_um > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        FlawFriction.stress_MPa(
                                plating.getAsDouble(),
                                flaw.friction().getAsDouble(),
                                flaw.poisson(),
                                path_um,
                                width_um));
    }
}
