package org.garnetj.phantom;

/**
 * An ellipsoidal pore with its axes along x, y, z, in µm.
 *
 * @param x_um centre
 * @param y_um centre, down from the top of the image
 * @param z_um centre
 * @param radius_x_um semi-axis
 * @param radius_y_um semi-axis
 * @param radius_z_um semi-axis
 */
public record Pore(
        double x_um,
        double y_um,
        double z_um,
        double radius_x_um,
        double radius_y_um,
        double radius_z_um) {

    /** Half of the pore's chord along y in the column at (x, z); 0 outside. */
    double halfChord(final double x, final double z) {
        final double u = (x - x_um) / radius_x_um;
        final double w = (z - z_um) / radius_z_um;
        final double rest = 1 - u * u - w * w;
        return rest > 0 ? radius_y_um * Math.sqrt(rest) : 0;
    }

    /** Half of the pore's chord along x in the line at (y, z); 0 outside. */
    double halfChordX(final double y, final double z) {
        final double v = (y - y_um) / radius_y_um;
        final double w = (z - z_um) / radius_z_um;
        final double rest = 1 - v * v - w * w;
        return rest > 0 ? radius_x_um * Math.sqrt(rest) : 0;
    }

    double volume_um3() {
        return 4 * Math.PI / 3 * radius_x_um * radius_y_um * radius_z_um;
    }

    /** Diameter of the sphere of equal volume. */
    double diameter_um() {
        return 2 * StrictMath.cbrt(radius_x_um * radius_y_um * radius_z_um);
    }

    /** Grown by {@code margin} on all sides. */
    Pore grown(final double margin) {
        return new Pore(
                x_um, y_um, z_um, radius_x_um + margin, radius_y_um + margin, radius_z_um + margin);
    }

    double largestRadius_um() {
        return Math.max(radius_x_um, Math.max(radius_y_um, radius_z_um));
    }

    /** An ellipsoid of this diameter (of equal volume) whose axis ratios are drawn. */
    static Pore drawn(
            final double x,
            final double y,
            final double z,
            final double diameter_um,
            final double elongation,
            final Draws draws) {
        final double a = draws.logNormal(1, elongation);
        final double b = draws.logNormal(1, elongation);
        final double radius = diameter_um / 2;
        return new Pore(x, y, z, radius * a, radius * b, radius / (a * b));
    }
}
