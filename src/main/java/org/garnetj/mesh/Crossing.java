package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

/** Whether a way goes through a triangle. */
final class Crossing {

    /** Volumes below this part of the product of three lengths are rounding. */
    private static final double PARALLEL = 1e-12;

    private Crossing() {}

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
        final double[] ab = Vectors.difference(b, a);
        final double[] ac = Vectors.difference(c, a);
        final double[] way = Vectors.difference(to, from);
        final double[] p = Vectors.cross(way, ac);
        final double det = Vectors.dot(ab, p);
        final double lengths = Vectors.length(ab) * Vectors.length(ac) * Vectors.length(way);
        if (Math.abs(det) <= PARALLEL * lengths) {
            return false;
        }
        final double[] s = Vectors.difference(from, a);
        final double[] q = Vectors.cross(s, ab);
        final double alongB = Vectors.dot(s, p) / det;
        final double alongC = Vectors.dot(way, q) / det;
        final double along = Vectors.dot(ac, q) / det;
        return alongB >= 0 && alongC >= 0 && alongB + alongC <= 1 && along >= 0 && along <= 1;
    }
}
