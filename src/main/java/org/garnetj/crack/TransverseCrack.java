package org.garnetj.crack;

/**
 * A transverse crack, or dendrite, that leaves a spallation downwards; the components are the
 * columns of {@code transverse.csv}.
 *
 * @param crack number of the spallation that it leaves
 * @param transverse its own number, from 1 for each spallation
 * @param x_um where it leaves, from the corner of the stack turned so that the surface is at the
 *     top
 * @param y_um the same, down
 * @param z_um the same, along the slices
 * @param length_um from the sheet down to its deepest point, perpendicular to the original surface
 * @param breadth_um its extent along its strike: 4 standard deviations
 * @param max_depth_um its deepest point below the original surface
 * @param volume_um3 its volume
 * @param fill_fraction part of it that is lithium
 * @param aperture_median_um median of the opening across it
 * @param aperture_p95_um 95th percentile
 * @param dip_deg angle between it and the original surface, 90 for perpendicular
 * @param touches_edge whether the block cuts it: then its sizes are lower bounds
 */
public record TransverseCrack(
        int crack,
        int transverse,
        double x_um,
        double y_um,
        double z_um,
        double length_um,
        double breadth_um,
        double max_depth_um,
        double volume_um3,
        double fill_fraction,
        double aperture_median_um,
        double aperture_p95_um,
        double dip_deg,
        boolean touches_edge) {

    TransverseCrack withCrack(final int id) {
        return new TransverseCrack(
                id,
                transverse,
                x_um,
                y_um,
                z_um,
                length_um,
                breadth_um,
                max_depth_um,
                volume_um3,
                fill_fraction,
                aperture_median_um,
                aperture_p95_um,
                dip_deg,
                touches_edge);
    }
}
