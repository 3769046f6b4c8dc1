package org.garnetj.field;

/**
 * A piece of a surface about a place: a quadratic height over its tangent plane.
 *
 * @param place a point near it, in µm from the corner of the stack
 * @param frame unit vectors u and v along the tangent plane, and its normal to the positive side
 * @param heights in µm: coefficients of 1, u, v, u², uv, v² for the height at u, v in µm
 */
record SurfacePatch(double[] place, double[][] frame, double[] heights) {

    /**
     * The plane through a place. Its frame: Duff et al. 2017, JCGT 6 (1), 1–8.
     *
     * @param normal of length 1
     */
    static SurfacePatch flat(final double[] place, final double[] normal) {
        final double sign = Math.copySign(1, normal[2]);
        final double a = -1 / (sign + normal[2]);
        final double b = normal[0] * normal[1] * a;
        final double[] u = {
            1 + sign * normal[0] * normal[0] * a, sign * b, -sign * normal[0],
        };
        final double[] v = {b, sign + normal[1] * normal[1] * a, -normal[1]};
        return new SurfacePatch(place, new double[][] {u, v, normal}, new double[6]);
    }

    /** The same tangent plane with other heights. */
    SurfacePatch with(final double[] other) {
        return new SurfacePatch(place, frame, other);
    }

    /**
     * Looks at a place.
     *
     * @param target receives its u, v and height over the tangent plane in µm
     */
    void see(final double[] from, final double[] target) {
        for (int i = 0; i < 3; i++) {
            target[i] =
                    frame[i][0] * (from[0] - place[0])
                            + frame[i][1] * (from[1] - place[1])
                            + frame[i][2] * (from[2] - place[2]);
        }
    }

    /** Distance of a place in µm, of first order in the slope; positive on the positive side. */
    double distance_um(final double[] from) {
        final double[] seen = new double[3];
        see(from, seen);
        final double u = seen[0];
        final double v = seen[1];
        final double alongU = heights[1] + heights[3] * u + heights[4] * v;
        final double alongV = heights[2] + heights[5] * v;
        final double slopeU = alongU + heights[3] * u;
        final double slopeV = alongV + heights[4] * u + heights[5] * v;
        return (seen[2] - heights[0] - alongU * u - alongV * v)
                / Math.sqrt(1 + slopeU * slopeU + slopeV * slopeV);
    }

    /** Root mean square of the two principal curvatures at its middle, per µm. */
    double curvature_per_um() {
        final double twist = heights[4] * heights[4] / 2;
        return Math.sqrt(2 * (heights[3] * heights[3] + heights[5] * heights[5] + twist));
    }
}
