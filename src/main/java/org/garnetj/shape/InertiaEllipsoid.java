package org.garnetj.shape;

/**
 * The ellipsoid with the second moments of an object, each voxel counting with its extent.
 *
 * @param semiaxes_um half lengths, the longest first
 * @param directions unit vectors along them, x, y, z; a right-handed system
 */
public record InertiaEllipsoid(double[] semiaxes_um, double[][] directions) {

    /** Angle in the x–y plane of the longest axis against x, -180 to 180°. */
    public double azimuth_deg() {
        return Math.toDegrees(Math.atan2(directions[0][1], directions[0][0]));
    }

    /**
     * Angle of the longest axis against the x–y plane, -90 to 90°; positive towards later slices.
     */
    public double elevation_deg() {
        final double flat = Math.hypot(directions[0][0], directions[0][1]);
        return Math.toDegrees(Math.atan2(directions[0][2], flat));
    }

    /** How far the second axis is turned out of the x–y plane about the longest, -180 to 180°. */
    public double roll_deg() {
        return Math.toDegrees(Math.atan2(directions[1][2], directions[2][2]));
    }
}
