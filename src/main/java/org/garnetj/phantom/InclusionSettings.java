package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * A movie of an isolated lithium inclusion that drifts in the field with its area conserved.
 *
 * @param seed the same seed gives the same bits
 * @param grid how the movie samples the crystal
 * @param x_um centroid at the start in µm
 * @param y_um centroid at the start in µm
 * @param length_um extent along the field at the start, as if it were an ellipse, in µm, positive
 * @param width_um extent across the field, as if it were an ellipse, in µm, positive
 * @param irregularity amplitude of the outline's lobes over its radius, 0 (ellipse) to 0.3
 * @param field_deg direction it drifts in, from x (right) towards y (down)
 * @param onset_s when the drift starts in s, at least 0
 * @param speed_um_per_s speed of the centroid in µm/s, at least 0
 * @param stretch_per_s relative growth of the length per second of drift, −0.1 to 0.1; the width
 *     shrinks so that the area stays
 * @param greys grey levels
 * @param nuisances what the microscope and the crystal add
 */
public record InclusionSettings(
        long seed,
        MovieGrid grid,
        double x_um,
        double y_um,
        double length_um,
        double width_um,
        double irregularity,
        double field_deg,
        double onset_s,
        double speed_um_per_s,
        double stretch_per_s,
        MovieGreys greys,
        MovieNuisances nuisances) {

    public InclusionSettings {
        ParameterException.requirePositive("length", length_um);
        ParameterException.requirePositive("breadth", width_um);
        ParameterException.requireWithin("x", x_um, -1e6, 1e6);
        ParameterException.requireWithin("y", y_um, -1e6, 1e6);
        ParameterException.requireWithin("irregularity", irregularity, 0, 0.3);
        ParameterException.requireWithin("field", field_deg, -360, 360);
        ParameterException.requireWithin("onset", onset_s, 0, 1e9);
        ParameterException.requireWithin("speed", speed_um_per_s, 0, 1e6);
        ParameterException.requireWithin("stretch", stretch_per_s, -0.1, 0.1);
        if (1 + stretch_per_s * grid.time_s(grid.frames()) <= 0) {
            throw new ParameterException(
                    "stretch", stretch_per_s, "the inclusion would vanish before the movie ends");
        }
    }

    /** 36 × 16 µm, drifting to the right at 1.5 µm/s. */
    public static InclusionSettings defaults() {
        return new InclusionSettings(
                1,
                new MovieGrid(160, 80, 40, 1, 1),
                45,
                40,
                36,
                16,
                0.12,
                0,
                4,
                1.5,
                0.004,
                MovieGreys.defaults(),
                MovieNuisances.defaults());
    }

    /** The same with another seed. */
    public InclusionSettings withSeed(final long other) {
        return new InclusionSettings(
                other,
                grid,
                x_um,
                y_um,
                length_um,
                width_um,
                irregularity,
                field_deg,
                onset_s,
                speed_um_per_s,
                stretch_per_s,
                greys,
                nuisances);
    }

    /** The same drifting in another way. */
    public InclusionSettings withDrift(
            final double direction_deg, final double speed, final double stretch) {
        return new InclusionSettings(
                seed,
                grid,
                x_um,
                y_um,
                length_um,
                width_um,
                irregularity,
                direction_deg,
                onset_s,
                speed,
                stretch,
                greys,
                nuisances);
    }

    /** The same under another microscope. */
    public InclusionSettings withNuisances(final MovieNuisances others) {
        return new InclusionSettings(
                seed,
                grid,
                x_um,
                y_um,
                length_um,
                width_um,
                irregularity,
                field_deg,
                onset_s,
                speed_um_per_s,
                stretch_per_s,
                greys,
                others);
    }
}
