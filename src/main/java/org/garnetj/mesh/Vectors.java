package org.garnetj.mesh;

/** Vectors of three numbers. */
final class Vectors {

    private Vectors() {}

    static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double length(final double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double[] minus(final double[] a, final double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double[] cross(final double[] a, final double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    /** Across a triangle, twice as long as its area; seen from its end corners are in turn. */
    static double[] normal(final double[] a, final double[] b, final double[] c) {
        return cross(minus(b, a), minus(c, a));
    }

    /** The square of the longest side of a triangle. */
    static double longestSquared(final double[] a, final double[] b, final double[] c) {
        final double[] ab = minus(b, a);
        final double[] ac = minus(c, a);
        final double[] bc = minus(c, b);
        return Math.max(dot(ab, ab), Math.max(dot(ac, ac), dot(bc, bc)));
    }
}
