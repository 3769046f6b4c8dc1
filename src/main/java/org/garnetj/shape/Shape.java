package org.garnetj.shape;

import org.garnetj.label.Box;

/**
 * One object of a labelled stack. Beyond the stack nothing belongs to it: what the border cuts off
 * is closed by a flat surface.
 *
 * @param voxels number of voxels, exact
 * @param volume_um3 their volume
 * @param box smallest box of voxels around it
 * @param centre_um centre of mass from the corner of the stack
 * @param inertia ellipsoid with its second moments
 * @param surface_um2 surface area, from faces weighted by the local normal: within 2 % for flat
 *     faces of any orientation, within 1 % for balls of 10 voxels radius. Of small objects, of less
 *     than ten voxels mean breadth, in part or wholly by lines as {@code crofton_um2}, and never
 *     less than that of the ball of the same volume: balls of 2 voxels radius or more come out
 *     within 6 %. Includes {@code cut_um2}
 * @param cut_um2 its part in the border of the stack; 0 if the object does not reach it
 * @param crofton_um2 surface area by line crossings in 13 directions, as other tools have it: right
 *     on the average over orientations, but up to 7 % low on flat faces along the axes
 * @param mean_breadth_um width, averaged over all orientations
 * @param euler_6 Euler number (parts less tunnels plus enclosed holes) where voxels are joined
 *     across faces
 * @param euler_26 the same where they are joined across corners too
 */
public record Shape(
        long voxels,
        double volume_um3,
        Box box,
        double[] centre_um,
        InertiaEllipsoid inertia,
        double surface_um2,
        double cut_um2,
        double crofton_um2,
        double mean_breadth_um,
        long euler_6,
        long euler_26) {

    /** Diameter in µm of a ball of the same volume. */
    public double equivalentDiameter_um() {
        return Math.cbrt(6 * volume_um3 / Math.PI);
    }

    /**
     * Surface of a ball of the same volume over the object's: 1 for a ball, 0.81 for a cube, never
     * more than 1.
     */
    public double sphericity() {
        final double diameter_um = equivalentDiameter_um();
        return Math.PI * diameter_um * diameter_um / surface_um2;
    }

    /** Whether it reaches the border of the stack and may go on beyond. */
    public boolean touchesBorder() {
        return cut_um2 > 0;
    }
}
