package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requirePositive;

/**
 * How much a cation of the electrolyte swells when it is reduced to metal in place.
 *
 * <p>Source: Bai, Mater. Horiz. 2025, 12, 5453, table 1, doi 10.1039/d5mh00069f.
 */
public final class ReductionExpansion {

    private ReductionExpansion() {}

    /**
     * Relative change of volume (r_atom/r_ion)³ − 1 of a sphere that grows from the ionic to the
     * atomic radius.
     *
     * <p>Li⁺ 0.76 → 1.52 Å gives 7.00 (700 %), La³⁺ 1.06 → 1.87 Å gives 4.49, Ta⁵⁺ 0.72 → 1.70 Å
     * gives 12.16. The paper prints 700.54, 450.20 and 1222.44 %, within 1 % of these. Its row for
     * Al³⁺, 0.53 → 1.43 Å, does not follow from its own radii: it prints 1239.70 %, they give 1864
     * %.
     *
     * <p>Radii depend on coordination and on the table they come from; a cube of radii triples
     * their relative error. It says nothing of the room the lattice leaves.
     *
     * @param ionRadius r_ion, positive, in any unit of length
     * @param atomRadius r_atom, positive, in the same unit
     * @return the expansion as a fraction, negative where the atom is smaller than the ion
     * @throws ParameterException if a radius is not positive
     */
    public static double volumeExpansion(final double ionRadius, final double atomRadius) {
        requirePositive("ionradius", ionRadius);
        requirePositive("atomradius", atomRadius);
        final double ratio = atomRadius / ionRadius;
        return ratio * ratio * ratio - 1;
    }

    /**
     * {@link #volumeExpansion} in per cent.
     *
     * @param ionRadius_angstrom r_ion in Å, positive
     * @param atomRadius_angstrom r_atom in Å, positive
     * @return the expansion in %
     * @throws ParameterException if a radius is not positive
     */
    public static double volumeExpansion_percent(
            final double ionRadius_angstrom, final double atomRadius_angstrom) {
        return 100 * volumeExpansion(ionRadius_angstrom, atomRadius_angstrom);
    }
}
