package org.garnetj.phantom;

import java.util.List;

/**
 * Where lithium lies in a crack: discs on the footprint over a base filling. Lengths are in crack
 * radii, the first axis points to the middle of the mouth.
 *
 * @param base filling of the crack outside all discs
 * @param discs later ones cover earlier ones
 */
record LithiumPatches(Material base, List<Disc> discs) {

    /**
     * A disc of one filling.
     *
     * @param u centre along the mouth's direction
     * @param v centre across it
     * @param radius radius of the disc
     * @param filling what it holds
     */
    record Disc(double u, double v, double radius, Material filling) {

        boolean contains(final double atU, final double atV, final double wider) {
            final double du = atU - u;
            final double dv = atV - v;
            return Math.sqrt(du * du + dv * dv) < radius + wider;
        }
    }

    /** The filling that a crack of this stage has. */
    static LithiumPatches of(final SpallationShape.Stage stage) {
        return switch (stage) {
            case I -> new LithiumPatches(Material.VOID, closed());
            case II -> new LithiumPatches(Material.VOID, connected());
            case III -> new LithiumPatches(Material.LI_MG, developed());
        };
    }

    private static List<Disc> closed() {
        return List.of(
                new Disc(0.05, 0.42, 0.38, Material.LI), new Disc(-0.2, -0.5, 0.3, Material.LI));
    }

    private static List<Disc> connected() {
        return List.of(
                new Disc(0.72, 0.52, 0.44, Material.LI_MG),
                new Disc(0.72, -0.52, 0.4, Material.LI_MG),
                new Disc(-0.42, 0.05, 0.36, Material.LI));
    }

    private static List<Disc> developed() {
        return List.of(new Disc(-0.62, 0.1, 0.24, Material.VOID));
    }

    /**
     * Index of the disc at this point, -1 for the base.
     *
     * @param wider by how much the discs' radii are larger here
     */
    int discAt(final double u, final double v, final double wider) {
        for (int i = discs.size() - 1; i >= 0; i--) {
            if (discs.get(i).contains(u, v, wider)) {
                return i;
            }
        }
        return -1;
    }

    /** The filling of a disc, or of the base for -1. */
    Material filling(final int disc) {
        return disc < 0 ? base : discs.get(disc).filling();
    }
}
