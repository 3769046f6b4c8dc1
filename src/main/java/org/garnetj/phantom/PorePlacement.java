package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/** Finds room for pores in a FIB-SEM block. */
final class PorePlacement {

    /** Tries per pore before the block counts as full. */
    private static final int TRIES = 200;

    /** Pores of a crack lie within this share of its radius. */
    private static final double INNER_SHARE = 0.7;

    /** A pore that a crack runs through is at least this much wider than the crack. */
    private static final double WIDER = 1.5;

    private final FibSemSettings settings;
    private final FibSemGrid grid;

    PorePlacement(final FibSemSettings settings) {
        this.settings = settings;
        grid = settings.grid();
    }

    /** Pores centred on the crack's sheet, below the surface and inside the footprint. */
    List<Pore> onCrack(final Spallation crack) {
        final Draws draws = Draws.of(settings.seed(), "pores of a crack", crack.number());
        final List<Pore> pores = new ArrayList<>();
        for (int t = 0; pores.size() < crack.shape().pores() && t < TRIES; t++) {
            final Pore pore = drawOn(crack, draws);
            if (fitsCrack(pore, crack)) {
                pores.add(pore);
            }
        }
        return pores;
    }

    private Pore drawOn(final Spallation crack, final Draws draws) {
        final SpallationShape shape = crack.shape();
        final double distance = INNER_SHARE * shape.radius_um() * StrictMath.sqrt(draws.uniform());
        final double angle = draws.uniform(0, 2 * Math.PI);
        final double x = shape.x_um() + distance * StrictMath.cos(angle);
        final double z = shape.z_um() + distance * StrictMath.sin(angle);
        final double y = settings.surface_um() + crack.sheetDepth(x, z);
        final double diameter =
                Math.max(WIDER * (crack.opening(x, z) + crack.uplift(x, z)), diameter(draws));
        return Pore.drawn(x, y, z, diameter, settings.pores(), draws);
    }

    private boolean fitsCrack(final Pore pore, final Spallation crack) {
        final SpallationShape shape = crack.shape();
        final double reach =
                Math.hypot(pore.x_um() - shape.x_um(), pore.z_um() - shape.z_um())
                        + pore.largestRadius_um();
        return reach < shape.radius_um() && isBelowSurface(pore);
    }

    /** Closed pores up to the wished porosity, apart from each other and from the cracks. */
    List<Pore> closed(final List<Spallation> cracks) {
        final Draws draws = Draws.of(settings.seed(), "pores", 0);
        final double wished = settings.pores().porosity() * ceramic_um3();
        final List<Pore> pores = new ArrayList<>();
        double placed = 0;
        for (int misses = 0; placed < wished && misses < TRIES; misses++) {
            final Pore pore = drawAnywhere(draws);
            if (isBelowSurface(pore) && isApart(pore, pores, cracks)) {
                pores.add(pore);
                placed += pore.volume_um3();
                misses = 0;
            }
        }
        return pores;
    }

    private double ceramic_um3() {
        return grid.extent_x_um()
                * (grid.extent_y_um() - settings.surface_um())
                * grid.extent_z_um();
    }

    private Pore drawAnywhere(final Draws draws) {
        return Pore.drawn(
                draws.uniform(0, grid.extent_x_um()),
                draws.uniform(settings.surface_um(), grid.extent_y_um()),
                draws.uniform(0, grid.extent_z_um()),
                diameter(draws),
                settings.pores(),
                draws);
    }

    private double diameter(final Draws draws) {
        return draws.logNormal(settings.pores().diameter_um(), settings.pores().spread());
    }

    private boolean isBelowSurface(final Pore pore) {
        return pore.y_um() - pore.radius_y_um() > settings.surface_um() + settings.clearance_um();
    }

    private boolean isApart(
            final Pore pore, final List<Pore> pores, final List<Spallation> cracks) {
        final Pore grown = pore.grown(settings.clearance_um());
        for (final Pore other : pores) {
            final double dx = other.x_um() - pore.x_um();
            final double dy = other.y_um() - pore.y_um();
            final double dz = other.z_um() - pore.z_um();
            final double reach = other.largestRadius_um() + grown.largestRadius_um();
            if (dx * dx + dy * dy + dz * dz < reach * reach) {
                return false;
            }
        }
        for (final Spallation crack : cracks) {
            if (meets(grown, crack)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pore's columns meet a crack's, tried on a lattice of half the clearance. */
    private boolean meets(final Pore pore, final Spallation crack) {
        final double step = settings.clearance_um() / 2;
        final double rx = pore.radius_x_um();
        final double rz = pore.radius_z_um();
        for (double x = pore.x_um() - rx; x <= pore.x_um() + rx; x += step) {
            for (double z = pore.z_um() - rz; z <= pore.z_um() + rz; z += step) {
                final double half = pore.halfChord(x, z);
                for (final double[] span : crack.cavity(x, z)) {
                    if (half > 0 && span[0] < pore.y_um() + half && span[1] > pore.y_um() - half) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
