package org.garnetj.pore;

import java.util.ArrayList;
import java.util.List;

/**
 * Pores of like size: a row of {@code pore-sizes.csv}. Classes are ten to a decade of diameter, at
 * the same places for all samples: 1, 1.26, 1.58, 2, 2.51 … µm.
 *
 * @param diameter_from_um least equivalent diameter
 * @param diameter_to_um the diameter that is too large
 * @param pores how many there are
 * @param volume_um3 their volume
 * @param volume_fraction its share of the volume of all pores
 * @param smaller_fraction share of all pores, by volume, of this class and those below
 */
public record SizeClass(
        double diameter_from_um,
        double diameter_to_um,
        int pores,
        double volume_um3,
        double volume_fraction,
        double smaller_fraction) {

    private static final int PER_DECADE = 10;

    /** All classes from the smallest to the largest pore, empty ones between them too. */
    static List<SizeClass> of(final List<Pore> pores) {
        if (pores.isEmpty()) {
            return List.of();
        }
        final int first = pores.stream().mapToInt(SizeClass::index).min().orElseThrow();
        final int last = pores.stream().mapToInt(SizeClass::index).max().orElseThrow();
        final int[] counts = new int[last - first + 1];
        final double[] volumes = new double[counts.length];
        double total = 0;
        for (final Pore pore : pores) {
            counts[index(pore) - first]++;
            volumes[index(pore) - first] += pore.volume_um3();
            total += pore.volume_um3();
        }
        final List<SizeClass> classes = new ArrayList<>();
        double smaller = 0;
        for (int i = 0; i < counts.length; i++) {
            smaller += volumes[i];
            classes.add(
                    new SizeClass(
                            bound(first + i),
                            bound(first + i + 1),
                            counts[i],
                            volumes[i],
                            volumes[i] / total,
                            Math.min(1, smaller / total)));
        }
        return classes;
    }

    /** The class of a pore; one on a bound belongs to that above, whatever the last bit says. */
    private static int index(final Pore pore) {
        return (int) Math.floor(PER_DECADE * Math.log10(pore.equivalent_diameter_um()) + 1e-9);
    }

    private static double bound(final int index) {
        return Math.pow(10, (double) index / PER_DECADE);
    }
}
