package org.garnetj.report;

import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PER_LENGTH;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.pore.DepthClass;
import org.garnetj.pore.Pore;
import org.garnetj.pore.Porosity;
import org.garnetj.pore.SizeClass;

import java.util.List;
import java.util.OptionalInt;

/** The tables of pores; their columns and the order of these are public. */
public final class PoreTables {

    private PoreTables() {}

    /** {@code pores.csv}: each pore. */
    public static Table pores(final List<Pore> pores) {
        return Table.of(
                pores,
                field("pore", NONE, Pore::pore),
                field("volume_um3", VOLUME, Pore::volume_um3),
                field("equivalent_diameter_um", LENGTH, Pore::equivalent_diameter_um),
                field("sphericity", NONE, Pore::sphericity),
                field("surface_area_um2", AREA, Pore::surface_area_um2),
                field("x_um", LENGTH, p -> p.centre_um()[0]),
                field("y_um", LENGTH, p -> p.centre_um()[1]),
                field("z_um", LENGTH, p -> p.centre_um()[2]),
                field("depth_um", LENGTH, Pore::depth_um),
                field("connection", NONE, Pore::connection),
                field("touches_edge", NONE, Pore::touches_edge),
                field("percolates_x", NONE, p -> p.percolates()[0]),
                field("percolates_y", NONE, p -> p.percolates()[1]),
                field("percolates_z", NONE, p -> p.percolates()[2]),
                field("nearest_pore", NONE, p -> orNothing(p.neighbour())),
                field("nearest_distance_um", LENGTH, Pore::neighbour_distance_um),
                field("crack", NONE, p -> orNothing(p.crack())));
    }

    private static Object orNothing(final OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** {@code porosity.csv}: all pores together. */
    public static Table porosity(final List<Porosity> samples) {
        return Table.of(
                samples,
                field("sample_volume_um3", VOLUME, Porosity::sample_volume_um3),
                field("pore_volume_um3", VOLUME, Porosity::pore_volume_um3),
                field("porosity", FRACTION, Porosity::porosity),
                field("porosity_ci_low", FRACTION, Porosity::porosity_ci_low),
                field("porosity_ci_high", FRACTION, Porosity::porosity_ci_high),
                field("relative_density", FRACTION, Porosity::relative_density),
                field("relative_density_ci_low", FRACTION, Porosity::relative_density_ci_low),
                field("relative_density_ci_high", FRACTION, Porosity::relative_density_ci_high),
                field("pores", COUNT, Porosity::pores),
                field("pore_surface_um2", AREA, Porosity::pore_surface_um2),
                field("open_fraction", FRACTION, Porosity::open_fraction),
                field("closed_fraction", FRACTION, Porosity::closed_fraction),
                field("cut_fraction", FRACTION, Porosity::cut_fraction),
                field("percolating_x_fraction", FRACTION, p -> p.percolating_fractions()[0]),
                field("percolating_y_fraction", FRACTION, p -> p.percolating_fractions()[1]),
                field("percolating_z_fraction", FRACTION, p -> p.percolating_fractions()[2]),
                field("specific_surface_per_um", PER_LENGTH, Porosity::specific_surface_per_um));
    }

    /** {@code pore-sizes.csv}: the distribution by size. */
    public static Table sizes(final List<SizeClass> sizes) {
        return Table.of(
                sizes,
                field("diameter_from_um", LENGTH, SizeClass::diameter_from_um),
                field("diameter_to_um", LENGTH, SizeClass::diameter_to_um),
                field("pores", COUNT, SizeClass::pores),
                field("volume_um3", VOLUME, SizeClass::volume_um3),
                field("volume_fraction", FRACTION, SizeClass::volume_fraction),
                field("smaller_fraction", FRACTION, SizeClass::smaller_fraction));
    }

    /** {@code pore-depths.csv}: the distribution below the surface. */
    public static Table depths(final List<DepthClass> depths) {
        return Table.of(
                depths,
                field("depth_from_um", LENGTH, DepthClass::depth_from_um),
                field("depth_to_um", LENGTH, DepthClass::depth_to_um),
                field("sample_volume_um3", VOLUME, DepthClass::sample_volume_um3),
                field("pore_volume_um3", VOLUME, DepthClass::pore_volume_um3),
                field("porosity", FRACTION, DepthClass::porosity),
                field("pores", COUNT, DepthClass::pores),
                field("mean_diameter_um", LENGTH, DepthClass::mean_diameter_um));
    }
}
