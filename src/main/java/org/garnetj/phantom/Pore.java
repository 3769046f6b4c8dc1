package org.garnetj.phantom;

import org.hipparchus.special.Gamma;

/**
 * A pore with its axes along x, y, z: |u|ⁿ + |v|ⁿ + |w|ⁿ &lt; 1 with u, v, w the distances from the
 * centre over the semi-axes. n = 2 is an ellipsoid; below 1 the walls are concave and the ends
 * pointed, as pores at the junctions of grains are.
 *
 * @param x_um centre
 * @param y_um centre, down from the top of the image
 * @param z_um centre
 * @param radius_x_um semi-axis
 * @param radius_y_um semi-axis
 * @param radius_z_um semi-axis
 * @param exponent n, positive
 */
public record Pore(
        double x_um,
        double y_um,
        double z_um,
        double radius_x_um,
        double radius_y_um,
        double radius_z_um,
        double exponent) {

    /** Half of the pore's chord along y in the column at (x, z); 0 outside. */
    double halfChord(final double x, final double z) {
        return radius_y_um * chord((x - x_um) / radius_x_um, (z - z_um) / radius_z_um);
    }

    /** Half of the pore's chord along x in the line at (y, z); 0 outside. */
    double halfChordX(final double y, final double z) {
        return radius_x_um * chord((y - y_um) / radius_y_um, (z - z_um) / radius_z_um);
    }

    private double chord(final double u, final double w) {
        if (exponent == 2) {
            final double rest = 1 - u * u - w * w;
            return rest > 0 ? Math.sqrt(rest) : 0;
        }
        final double rest =
                1 - StrictMath.pow(Math.abs(u), exponent) - StrictMath.pow(Math.abs(w), exponent);
        return rest > 0 ? StrictMath.pow(rest, 1 / exponent) : 0;
    }

    double volume_um3() {
        return unitVolume(exponent) * radius_x_um * radius_y_um * radius_z_um;
    }

    /** Volume for semi-axes of 1: 8 Γ(1 + 1/n)³ / Γ(1 + 3/n), which is 4π/3 for n = 2. */
    private static double unitVolume(final double exponent) {
        final double corner = 3 * Gamma.logGamma(1 + 1 / exponent);
        return 8 * Math.exp(corner - Gamma.logGamma(1 + 3 / exponent));
    }

    /** The ellipsoid around this pore, grown by {@code margin} on all sides. */
    Pore grown(final double margin) {
        return new Pore(
                x_um,
                y_um,
                z_um,
                radius_x_um + margin,
                radius_y_um + margin,
                radius_z_um + margin,
                Math.max(2, exponent));
    }

    double largestRadius_um() {
        return Math.max(radius_x_um, Math.max(radius_y_um, radius_z_um));
    }

    /** A pore of this diameter (of the sphere of equal volume) whose axis ratios are drawn. */
    static Pore drawn(
            final double x,
            final double y,
            final double z,
            final double diameter_um,
            final PorePopulation population,
            final Draws draws) {
        final double n = population.exponent();
        final double a = draws.logNormal(1, population.elongation());
        final double b = draws.logNormal(1, population.elongation());
        final double radius =
                n == 2
                        ? diameter_um / 2
                        : diameter_um * StrictMath.cbrt(Math.PI / 6 / unitVolume(n));
        return new Pore(x, y, z, radius * a, radius * b, radius / (a * b), n);
    }
}
