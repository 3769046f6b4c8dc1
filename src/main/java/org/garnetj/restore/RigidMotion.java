package org.garnetj.restore;

/**
 * A rotation and a shift: what lies at p in one stack lies at c + R (p − c) + shift in another.
 * Lengths are µm from the outer corner of the first voxel of each stack, x right, y down, z from
 * slice to slice.
 *
 * @param rotation R, nine numbers, row by row
 * @param centre c, the middle of the first stack
 * @param shift how far that has moved
 */
record RigidMotion(double[] rotation, double[] centre, double[] shift) {

    /** A turn about z, with a shift. */
    static RigidMotion turned(final double radians, final double[] centre, final double[] shift) {
        return new RigidMotion(turn(new double[] {0, 0, radians}), centre, shift);
    }

    /** One whose angles are as {@link #degrees} tells them. */
    static RigidMotion ofDegrees(
            final double[] degrees, final double[] centre, final double[] shift) {
        RigidMotion motion = new RigidMotion(turn(new double[3]), centre, shift);
        for (int d = 2; d >= 0; d--) {
            final double[] back = new double[6];
            back[3 + d] = -Math.toRadians(degrees[d]);
            motion = motion.afterInverseOf(back);
        }
        return motion;
    }

    /** Where a point of the first stack lies in the other. */
    void apply(final double x, final double y, final double z, final double[] moved) {
        final double u = x - centre[0];
        final double v = y - centre[1];
        final double w = z - centre[2];
        for (int d = 0; d < 3; d++) {
            moved[d] =
                    rotation[3 * d] * u
                            + rotation[3 * d + 1] * v
                            + rotation[3 * d + 2] * w
                            + centre[d]
                            + shift[d];
        }
    }

    /**
     * This motion after the inverse of a small one.
     *
     * @param small shifts along x, y, z, and the vector about which it turns, by its length
     */
    RigidMotion afterInverseOf(final double... small) {
        final double[] back = turn(new double[] {-small[3], -small[4], -small[5]});
        final double[] turned = new double[9];
        final double[] moved = shift.clone();
        for (int d = 0; d < 3; d++) {
            for (int e = 0; e < 3; e++) {
                for (int k = 0; k < 3; k++) {
                    turned[3 * d + e] += rotation[3 * d + k] * back[3 * k + e];
                }
                moved[d] -= turned[3 * d + e] * small[e];
            }
        }
        return new RigidMotion(turned, centre, moved);
    }

    /**
     * Angles in degrees by which the other stack is turned: about x, then about y, then about z,
     * about z from x towards y.
     */
    double[] degrees() {
        return new double[] {
            Math.toDegrees(Math.atan2(rotation[7], rotation[8])),
            Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, -rotation[6])))),
            Math.toDegrees(Math.atan2(rotation[3], rotation[0]))
        };
    }

    /** The rotation about a vector by its length (Rodrigues). */
    private static double[] turn(final double... about) {
        final double angle = Math.sqrt(dot(about));
        final double sine = angle > 0 ? Math.sin(angle) / angle : 1;
        final double half = angle > 0 ? Math.sin(angle / 2) / angle : 0.5;
        final double[] matrix = new double[9];
        final double[] cross = {
            0, -about[2], about[1], about[2], 0, -about[0], -about[1], about[0], 0
        };
        for (int d = 0; d < 3; d++) {
            for (int e = 0; e < 3; e++) {
                final double square = about[d] * about[e] - (d == e ? dot(about) : 0);
                matrix[3 * d + e] =
                        (d == e ? 1 : 0) + sine * cross[3 * d + e] + 2 * half * half * square;
            }
        }
        return matrix;
    }

    private static double dot(final double... v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }
}
