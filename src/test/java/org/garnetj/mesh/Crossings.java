package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

/** Edges of triangles that pass through other triangles, by trying all of them. */
final class Crossings {

    private static final double EDGE = 1e-9;

    private Crossings() {}

    static int count(final double[] vertices, final int[] triangles) {
        int count = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            for (int u = 0; u < triangles.length; u += 3) {
                for (int i = 0; i < 3; i++) {
                    final int from = triangles[u + i];
                    final int to = triangles[u + (i + 1) % 3];
                    if (isNear(vertices, triangles, t, from, to)
                            && !has(triangles, t, from)
                            && !has(triangles, t, to)
                            && passes(vertices, triangles, t, from, to)) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    /** A first look that spares most of the work: whether the boxes of both overlap. */
    private static boolean isNear(
            final double[] v, final int[] triangles, final int t, final int from, final int to) {
        for (int d = 0; d < 3; d++) {
            final double a = v[3 * triangles[t] + d];
            final double b = v[3 * triangles[t + 1] + d];
            final double c = v[3 * triangles[t + 2] + d];
            final double p = v[3 * from + d];
            final double q = v[3 * to + d];
            if (Math.max(p, q) < Math.min(a, Math.min(b, c))
                    || Math.min(p, q) > Math.max(a, Math.max(b, c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(final int[] triangles, final int t, final int vertex) {
        return triangles[t] == vertex || triangles[t + 1] == vertex || triangles[t + 2] == vertex;
    }

    /** Möller and Trumbore's test, doi:10.1080/10867651.1997.10487468. */
    private static boolean passes(
            final double[] v, final int[] triangles, final int t, final int from, final int to) {
        final double[] a = at(v, triangles[t]);
        final double[] ab = Vectors.difference(at(v, triangles[t + 1]), a);
        final double[] ac = Vectors.difference(at(v, triangles[t + 2]), a);
        final double[] way = Vectors.difference(at(v, to), at(v, from));
        final double[] p = Vectors.cross(way, ac);
        final double det = Vectors.dot(ab, p);
        if (Math.abs(det) < EDGE) {
            return false;
        }
        final double[] s = Vectors.difference(at(v, from), a);
        final double[] q = Vectors.cross(s, ab);
        final double b = Vectors.dot(s, p) / det;
        final double c = Vectors.dot(way, q) / det;
        final double along = Vectors.dot(ac, q) / det;
        return b >= EDGE && c >= EDGE && b + c <= 1 - EDGE && along >= EDGE && along <= 1 - EDGE;
    }

    private static double[] at(final double[] v, final int vertex) {
        return new double[] {v[3 * vertex], v[3 * vertex + 1], v[3 * vertex + 2]};
    }
}
