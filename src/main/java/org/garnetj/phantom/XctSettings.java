package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

import java.util.List;

/**
 * A pellet imaged by X-ray tomography after each of several plating steps. The rotation axis is the
 * middle of every slice, along z; the working electrode lies at small y.
 *
 * @param seed the same seed gives the same bits
 * @param width columns, 8 to 4000
 * @param height rows, 8 to 4000
 * @param depth slices, 2 to 4000
 * @param voxel_um edge of the cubic voxel in µm, positive
 * @param surface_um depth of the pellet's surface below the top of the image in µm, 0 or more;
 *     above it is outside
 * @param pelletRadius_um radius of the pellet around the rotation axis in µm; 0 for a pellet that
 *     is larger than the field
 * @param crackX_um where the crack starts in µm
 * @param crackZ_um middle of the crack along z in µm
 * @param serration_um peak-to-peak serration of the crack in µm, 0 for a flat one
 * @param grain_um spacing of the grain facets that make the serration in µm, positive
 * @param steps the crack after each step; it never shrinks
 * @param pores the closed pores, the same at every step; the crack runs through some of them
 * @param greys grey levels
 * @param nuisances what the tomograph adds
 * @param supersampling samples per voxel along each axis, 1 to 9
 */
public record XctSettings(
        long seed,
        int width,
        int height,
        int depth,
        double voxel_um,
        double surface_um,
        double pelletRadius_um,
        double crackX_um,
        double crackZ_um,
        double serration_um,
        double grain_um,
        List<PlatingStep> steps,
        PorePopulation pores,
        XctGreys greys,
        XctNuisances nuisances,
        int supersampling) {

    public XctSettings {
        ParameterException.requireWithin("width", width, 8, 4000);
        ParameterException.requireWithin("height", height, 8, 4000);
        ParameterException.requireWithin("slices", depth, 2, 4000);
        ParameterException.requirePositive("voxel", voxel_um);
        ParameterException.requireWithin("surface", surface_um, 0, height * voxel_um);
        ParameterException.requireWithin("pelletradius", pelletRadius_um, 0, 1e6);
        ParameterException.requireWithin("crackx", crackX_um, -1e6, 1e6);
        ParameterException.requireWithin("crackz", crackZ_um, -1e6, 1e6);
        ParameterException.requireWithin("serration", serration_um, 0, 1e3);
        ParameterException.requirePositive("grain", grain_um);
        ParameterException.requireWithin("supersampling", supersampling, 1, 9);
        steps = List.copyOf(steps);
        requireGrowth(steps);
    }

    private static void requireGrowth(final List<PlatingStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).contains(steps.get(i - 1))) {
                throw new ParameterException(
                        "steps", steps.get(i), "a crack does not shrink from step to step");
            }
        }
    }

    /** A pellet of 80³ voxels of 0.8 µm after three steps; the crack outgrows its lithium. */
    public static XctSettings defaults() {
        return new XctSettings(
                1,
                80,
                80,
                80,
                0.8,
                0,
                0,
                30,
                32,
                4,
                8,
                List.of(
                        new PlatingStep(20, 18, 8, 0.8),
                        new PlatingStep(36, 24, 10, 0.7),
                        new PlatingStep(52, 29, 12, 0.58)),
                new PorePopulation(0.04, 8, 0.25, 0.15, 2, 0),
                XctGreys.defaults(),
                XctNuisances.defaults(),
                3);
    }

    /** The same with another seed. */
    public XctSettings withSeed(final long other) {
        return copy(other, width, height, depth, voxel_um, pelletRadius_um, steps);
    }

    /** The same pellet in a field of this many voxels of this size. */
    public XctSettings withGrid(
            final int columns, final int rows, final int slices, final double um) {
        return copy(seed, columns, rows, slices, um, pelletRadius_um, steps);
    }

    /** The same pellet with this radius. */
    public XctSettings withPelletRadius(final double um) {
        return copy(seed, width, height, depth, voxel_um, um, steps);
    }

    /** The same pellet after other plating steps. */
    public XctSettings withSteps(final PlatingStep... others) {
        return copy(seed, width, height, depth, voxel_um, pelletRadius_um, List.of(others));
    }

    /** The same with other pores. */
    public XctSettings withPores(final PorePopulation others) {
        return copy(others, greys, nuisances);
    }

    /** The same with other grey levels. */
    public XctSettings withGreys(final XctGreys others) {
        return copy(pores, others, nuisances);
    }

    /** The same in another tomograph. */
    public XctSettings withNuisances(final XctNuisances others) {
        return copy(pores, greys, others);
    }

    private XctSettings copy(
            final long newSeed,
            final int newWidth,
            final int newHeight,
            final int newDepth,
            final double newVoxel,
            final double newRadius,
            final List<PlatingStep> newSteps) {
        return new XctSettings(
                newSeed,
                newWidth,
                newHeight,
                newDepth,
                newVoxel,
                surface_um,
                newRadius,
                crackX_um,
                crackZ_um,
                serration_um,
                grain_um,
                newSteps,
                pores,
                greys,
                nuisances,
                supersampling);
    }

    private XctSettings copy(
            final PorePopulation newPores,
            final XctGreys newGreys,
            final XctNuisances newNuisances) {
        return new XctSettings(
                seed,
                width,
                height,
                depth,
                voxel_um,
                surface_um,
                pelletRadius_um,
                crackX_um,
                crackZ_um,
                serration_um,
                grain_um,
                steps,
                newPores,
                newGreys,
                newNuisances,
                supersampling);
    }
}
