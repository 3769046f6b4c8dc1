package org.garnetj.shape;

/** Vectors of three components. */
public final class Vectors {

    private Vectors() {}

    /** a × b. */
    public static double[] cross(final double[] a, final double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    /** a · b. */
    public static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** |a|. */
    public static double length(final double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** a / |a|; not a number where a is 0. */
    public static double[] unit(final double[] a) {
        final double length = length(a);
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    /** a + b. */
    public static double[] sum(final double[] a, final double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    /** a − b. */
    public static double[] difference(final double[] a, final double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    /** Across a triangle, twice as long as its area; seen from its end corners are in turn. */
    public static double[] normal(final double[] a, final double[] b, final double[] c) {
        return cross(difference(b, a), difference(c, a));
    }
}
