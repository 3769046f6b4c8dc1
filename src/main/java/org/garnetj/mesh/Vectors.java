package org.garnetj.mesh;

/** Vectors of three numbers. */
final class Vectors {

    /** Volumes below this part of the product of three lengths are rounding. */
    private static final double PARALLEL = 1e-12;

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

    /**
     * Whether the way between two places goes through a triangle; touching is crossing, running in
     * its plane is not (Möller and Trumbore, DOI 10.1080/10867651.1997.10487468).
     */
    static boolean passes(
            final double[] from,
            final double[] to,
            final double[] a,
            final double[] b,
            final double[] c) {
        final double[] ab = minus(b, a);
        final double[] ac = minus(c, a);
        final double[] way = minus(to, from);
        final double[] p = cross(way, ac);
        final double det = dot(ab, p);
        if (Math.abs(det) <= PARALLEL * length(ab) * length(ac) * length(way)) {
            return false;
        }
        final double[] s = minus(from, a);
        final double[] q = cross(s, ab);
        final double alongB = dot(s, p) / det;
        final double alongC = dot(way, q) / det;
        final double along = dot(ac, q) / det;
        return alongB >= 0 && alongC >= 0 && alongB + alongC <= 1 && along >= 0 && along <= 1;
    }
}
