package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/** The continuous pellet after one plating step, asked line by line along x. */
final class XctScene {

    private static final double FAR = 1e9;

    private static final int TRIES = 300;

    private final XctSettings settings;
    private final XctCrack crack;
    private final List<Pore> pores;
    private final boolean[] filled;

    XctScene(final XctSettings settings, final PlatingStep step, final List<Pore> pores) {
        this.settings = settings;
        this.pores = pores;
        crack = XctCrack.after(settings, step);
        filled = new boolean[pores.size()];
        filled(settings, pores.size()).forEach(index -> filled[index] = true);
    }

    /** The pores of a pellet, apart from each other, below its surface and inside it. */
    static List<Pore> pores(final XctSettings settings) {
        final PorePopulation population = settings.pores();
        final Draws draws = Draws.of(settings.seed(), "pores", 0);
        final double v = settings.voxel_um();
        final double ceramic =
                settings.width()
                        * v
                        * (settings.height() * v - settings.surface_um())
                        * settings.depth()
                        * v;
        final List<Pore> pores = new ArrayList<>();
        double placed = 0;
        for (int misses = 0; placed < population.porosity() * ceramic && misses < TRIES; misses++) {
            final Pore pore =
                    Pore.drawn(
                            draws.uniform(0, settings.width() * v),
                            draws.uniform(settings.surface_um(), settings.height() * v),
                            draws.uniform(0, settings.depth() * v),
                            draws.logNormal(population.diameter_um(), population.spread()),
                            population,
                            draws);
            if (isInside(pore, settings) && pores.stream().noneMatch(p -> isNear(p, pore, v))) {
                pores.add(pore);
                placed += pore.volume_um3();
                misses = 0;
            }
        }
        return pores;
    }

    /** Indices of the pores that hold lithium, the same at every step. */
    static List<Integer> filled(final XctSettings settings, final int pores) {
        final List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < pores; i++) {
            final double draw = Draws.of(settings.seed(), "lithium in a pore", i).uniform();
            if (draw < settings.pores().lithium()) {
                filled.add(i);
            }
        }
        return filled;
    }

    private static boolean isInside(final Pore pore, final XctSettings settings) {
        final double reach = pore.largestRadius_um() + 2 * settings.voxel_um();
        final double dx = pore.x_um() - settings.width() * settings.voxel_um() / 2;
        final double dy = pore.y_um() - settings.height() * settings.voxel_um() / 2;
        final double radius = settings.pelletRadius_um();
        return pore.y_um() - reach > settings.surface_um()
                && (radius == 0 || Math.hypot(dx, dy) + reach < radius);
    }

    private static boolean isNear(final Pore a, final Pore b, final double voxel) {
        final double dx = a.x_um() - b.x_um();
        final double dy = a.y_um() - b.y_um();
        final double dz = a.z_um() - b.z_um();
        final double reach = a.largestRadius_um() + b.largestRadius_um() + 2 * voxel;
        return dx * dx + dy * dy + dz * dz < reach * reach;
    }

    /** Numbers of the pores that meet the plane at {@code z}. */
    int[] poresNear(final double z) {
        final List<Integer> near = new ArrayList<>();
        for (int i = 0; i < pores.size(); i++) {
            if (Math.abs(pores.get(i).z_um() - z) < pores.get(i).radius_z_um()) {
                near.add(i);
            }
        }
        return near.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Describes the line at (y, z), spans along x; the crack's number is 1.
     *
     * @param near the pores to look at
     * @param touched set for each pore that the crack meets on this line
     */
    void fill(
            final Column line,
            final double y,
            final double z,
            final int[] near,
            final boolean[] touched) {
        line.clear();
        final double half = halfPellet(y);
        final double axis = settings.width() * settings.voxel_um() / 2;
        line.add(axis - half, axis + half, Material.LLZO, 0, 0);
        final double opening = crack.opening(y, z);
        final double middle = opening > 0 ? crack.middle(y, z) : 0;
        final double low = Math.max(axis - half, middle - opening / 2);
        final double high = Math.min(axis + half, middle + opening / 2);
        for (final int index : near) {
            final Pore pore = pores.get(index);
            final double chord = pore.halfChordX(y, z);
            final Material filling = filled[index] ? Material.LI : Material.VOID;
            line.add(pore.x_um() - chord, pore.x_um() + chord, filling, 0, 0);
            final boolean meets = pore.x_um() - chord < high && pore.x_um() + chord > low;
            touched[index] |= opening > 0 && chord > 0 && meets;
        }
        if (opening > 0) {
            line.add(low, high, crack.filling(y, z), 1, 0);
        }
    }

    /** Half of the pellet's chord along x in this row; negative outside it. */
    private double halfPellet(final double y) {
        if (y < settings.surface_um()) {
            return -1;
        }
        if (settings.pelletRadius_um() == 0) {
            return FAR;
        }
        final double v = y - settings.height() * settings.voxel_um() / 2;
        final double squared = settings.pelletRadius_um() * settings.pelletRadius_um() - v * v;
        return squared > 0 ? Math.sqrt(squared) : -1;
    }
}
