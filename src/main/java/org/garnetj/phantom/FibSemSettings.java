package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

import java.util.List;

/**
 * A FIB-SEM block to make.
 *
 * @param seed the same seed gives the same bits
 * @param grid how the stack samples the block
 * @param surface_um true depth of the original LLZO surface below the image's top edge in µm, 0 to
 *     the block's height
 * @param cap_um thickness of the Pt–C cap on the surface in µm, 0 for none; above it is vacuum
 * @param cracks the spallations, at most 255, with footprints apart from each other
 * @param pores the closed pores
 * @param greys grey levels
 * @param nuisances what the microscope adds
 * @param magnesium how the Mg map is counted
 * @param supersampling grey samples per pixel along each axis, 1 to 9
 */
public record FibSemSettings(
        long seed,
        FibSemGrid grid,
        double surface_um,
        double cap_um,
        List<SpallationShape> cracks,
        PorePopulation pores,
        FibSemGreys greys,
        FibSemNuisances nuisances,
        MagnesiumCounting magnesium,
        int supersampling) {

    public FibSemSettings {
        ParameterException.requireWithin("surface", surface_um, 0, grid.extent_y_um());
        ParameterException.requireWithin("cap", cap_um, 0, 1000);
        ParameterException.requireWithin("supersampling", supersampling, 1, 9);
        cracks = List.copyOf(cracks);
        ParameterException.requireWithin("cracks", cracks.size(), 0, 255);
        requireApart(cracks, 2 * Math.max(grid.row_um(), grid.slice_um()));
    }

    /** Three cracks of stages I, II, III side by side in a block with pores. */
    public static FibSemSettings defaults() {
        return new FibSemSettings(
                1,
                new FibSemGrid(448, 120, 96, 0.05, 0.1, 52),
                1.6,
                0.8,
                List.of(
                        SpallationShape.stageI(4.2, 4.8, 2.8, 2.4),
                        SpallationShape.stageII(11.2, 4.8, 3.2, 2.6).withMouthDirection(20),
                        SpallationShape.stageIII(18.4, 4.8, 3.2, 2.6).withMouthDirection(160)),
                PorePopulation.defaults(),
                FibSemGreys.defaults(),
                FibSemNuisances.defaults(),
                MagnesiumCounting.defaults(),
                3);
    }

    /** The same with another seed. */
    public FibSemSettings withSeed(final long other) {
        return new FibSemSettings(
                other,
                grid,
                surface_um,
                cap_um,
                cracks,
                pores,
                greys,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same block sampled in another way. */
    public FibSemSettings withGrid(final FibSemGrid other) {
        return new FibSemSettings(
                seed,
                other,
                surface_um,
                cap_um,
                cracks,
                pores,
                greys,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same with the surface and the cap elsewhere. */
    public FibSemSettings withSurface(final double surface, final double cap) {
        return new FibSemSettings(
                seed,
                grid,
                surface,
                cap,
                cracks,
                pores,
                greys,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same with other cracks. */
    public FibSemSettings withCracks(final SpallationShape... others) {
        return new FibSemSettings(
                seed,
                grid,
                surface_um,
                cap_um,
                List.of(others),
                pores,
                greys,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same with other pores. */
    public FibSemSettings withPores(final PorePopulation others) {
        return new FibSemSettings(
                seed,
                grid,
                surface_um,
                cap_um,
                cracks,
                others,
                greys,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same with other grey levels. */
    public FibSemSettings withGreys(final FibSemGreys others) {
        return new FibSemSettings(
                seed,
                grid,
                surface_um,
                cap_um,
                cracks,
                pores,
                others,
                nuisances,
                magnesium,
                supersampling);
    }

    /** The same under another microscope. */
    public FibSemSettings withNuisances(final FibSemNuisances others) {
        return new FibSemSettings(
                seed,
                grid,
                surface_um,
                cap_um,
                cracks,
                pores,
                greys,
                others,
                magnesium,
                supersampling);
    }

    /** The same with magnesium counted in another way. */
    public FibSemSettings withMagnesium(final MagnesiumCounting other) {
        return new FibSemSettings(
                seed,
                grid,
                surface_um,
                cap_um,
                cracks,
                pores,
                greys,
                nuisances,
                other,
                supersampling);
    }

    /** Clearance of objects that must stay apart in the labels: two voxels of the coarser axis. */
    double clearance_um() {
        return 2 * Math.max(grid.row_um(), grid.slice_um());
    }

    private static void requireApart(final List<SpallationShape> cracks, final double clearance) {
        for (int i = 0; i < cracks.size(); i++) {
            for (int j = 0; j < i; j++) {
                final SpallationShape a = cracks.get(i);
                final SpallationShape b = cracks.get(j);
                final double distance = Math.hypot(a.x_um() - b.x_um(), a.z_um() - b.z_um());
                if (distance < a.radius_um() + b.radius_um() + clearance) {
                    throw new ParameterException(
                            "cracks",
                            "cracks " + (j + 1) + " and " + (i + 1) + " at " + distance + " um",
                            "place them at least their radii and " + clearance + " um apart");
                }
            }
        }
    }
}
