package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Growth;

import java.util.List;

/**
 * An operando movie to make.
 *
 * @param seed the same seed gives the same bits
 * @param grid how the movie samples the crystal
 * @param growth which way the dendrites grow
 * @param electrode_um how far the electrode's band reaches into the image in µm, at least 0
 * @param dendrites what grows, at most 255
 * @param greys grey levels
 * @param nuisances what the microscope and the crystal add
 */
public record DendriteSettings(
        long seed,
        MovieGrid grid,
        Growth growth,
        double electrode_um,
        List<DendriteShape> dendrites,
        MovieGreys greys,
        MovieNuisances nuisances) {

    public DendriteSettings {
        ParameterException.requireWithin("electrode", electrode_um, 0, 1e6);
        dendrites = List.copyOf(dendrites);
        ParameterException.requireWithin("dendrites", dendrites.size(), 0, 255);
    }

    /**
     * Two dendrites at 8.6 and 4.5 µm/s, the speeds of ACS Energy Lett. 10 (2025) 2061, in 48 s at
     * one frame a second and 2 µm a pixel.
     */
    public static DendriteSettings defaults() {
        return new DendriteSettings(
                1,
                new MovieGrid(160, 220, 48, 2, 1),
                Growth.DOWN,
                24,
                List.of(DendriteShape.of(100, 3, 8.6), DendriteShape.of(225, 7, 4.5)),
                MovieGreys.defaults(),
                MovieNuisances.defaults());
    }

    /** The same with another seed. */
    public DendriteSettings withSeed(final long other) {
        return new DendriteSettings(other, grid, growth, electrode_um, dendrites, greys, nuisances);
    }

    /** The same crystal filmed in another way. */
    public DendriteSettings withGrid(final MovieGrid other) {
        return new DendriteSettings(seed, other, growth, electrode_um, dendrites, greys, nuisances);
    }

    /** The same growing another way. */
    public DendriteSettings withGrowth(final Growth other) {
        return new DendriteSettings(seed, grid, other, electrode_um, dendrites, greys, nuisances);
    }

    /** The same with other dendrites. */
    public DendriteSettings withDendrites(final DendriteShape... others) {
        return new DendriteSettings(
                seed, grid, growth, electrode_um, List.of(others), greys, nuisances);
    }

    /** The same under another microscope. */
    public DendriteSettings withNuisances(final MovieNuisances others) {
        return new DendriteSettings(seed, grid, growth, electrode_um, dendrites, greys, others);
    }
}
