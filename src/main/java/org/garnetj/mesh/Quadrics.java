package org.garnetj.mesh;

/**
 * For each vertex the planes of the triangles that came together in it, weighted by their areas
 * (Garland and Heckbert 1997, DOI 10.1145/258734.258849): how far, as a root mean square, a place
 * lies from them.
 */
final class Quadrics {

    /** xx, xy, xz, yy, yz, zz, x, y, z, 1 of squared distances, and the area. */
    private static final int TERMS = 11;

    private final double[] sums;

    Quadrics(final int vertices) {
        sums = new double[Math.multiplyExact(TERMS, vertices)];
    }

    /** Adds the plane through a place, across a vector twice as long as its area. */
    void add(final int vertex, final double[] place, final double[] normal) {
        final double length =
                Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        if (length == 0) {
            return;
        }
        final double a = normal[0] / length;
        final double b = normal[1] / length;
        final double c = normal[2] / length;
        final double d = -(a * place[0] + b * place[1] + c * place[2]);
        final double[] terms = {
            a * a, a * b, a * c, b * b, b * c, c * c, a * d, b * d, c * d, d * d, 1
        };
        for (int i = 0; i < TERMS; i++) {
            sums[TERMS * vertex + i] += length / 2 * terms[i];
        }
    }

    /** What came together in the second vertex comes together in the first one. */
    void join(final int vertex, final int other) {
        for (int i = 0; i < TERMS; i++) {
            sums[TERMS * vertex + i] += sums[TERMS * other + i];
        }
    }

    /** Mean squared distance in µm² of a place from the planes of two vertices. */
    double squared_um2(final int vertex, final int other, final double[] place) {
        final double area = term(vertex, other, 10);
        final double x = place[0];
        final double y = place[1];
        final double z = place[2];
        final double squares =
                term(vertex, other, 0) * x * x
                        + term(vertex, other, 3) * y * y
                        + term(vertex, other, 5) * z * z;
        final double products =
                term(vertex, other, 1) * x * y
                        + term(vertex, other, 2) * x * z
                        + term(vertex, other, 4) * y * z
                        + term(vertex, other, 6) * x
                        + term(vertex, other, 7) * y
                        + term(vertex, other, 8) * z;
        final double sum = squares + 2 * products + term(vertex, other, 9);
        return area > 0 ? Math.max(0, sum / area) : 0;
    }

    private double term(final int vertex, final int other, final int i) {
        return sums[TERMS * vertex + i] + sums[TERMS * other + i];
    }
}
