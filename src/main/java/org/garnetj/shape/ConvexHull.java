package org.garnetj.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The convex hull of points with whole coordinates (quickhull, doi:10.1145/235815.235821). Whole
 * numbers decide on which side of a plane a point lies, so nothing depends on rounding. Coordinates
 * are below 2^18.
 */
final class ConvexHull {

    private final int[][] points;
    private final Map<Long, Face> faceOfEdge = new HashMap<>();
    private final Deque<Face> open = new ArrayDeque<>();

    private ConvexHull(final int[][] points) {
        this.points = points;
    }

    /** A triangle of the hull; corners run counter-clockwise seen from outside. */
    private static final class Face {
        final int[] corners;
        final List<Integer> beyond = new ArrayList<>();
        boolean isGone;

        Face(final int a, final int b, final int c) {
            corners = new int[] {a, b, c};
        }
    }

    /**
     * The hull as triangles.
     *
     * @param points x, y, z each; not all in one plane
     * @return three indices of points each
     */
    static List<int[]> triangles(final int[][] points) {
        final ConvexHull hull = new ConvexHull(points);
        hull.begin();
        while (!hull.open.isEmpty()) {
            final Face face = hull.open.pop();
            if (!face.isGone && !face.beyond.isEmpty()) {
                hull.add(hull.farthest(face), face);
            }
        }
        return hull.faceOfEdge.entrySet().stream()
                .filter(entry -> isFirstEdge(entry.getValue(), entry.getKey()))
                .map(entry -> entry.getValue().corners)
                .sorted(ConvexHull::compare)
                .toList();
    }

    private static boolean isFirstEdge(final Face face, final long edge) {
        return edge == edge(face.corners[0], face.corners[1]);
    }

    private static int compare(final int[] a, final int[] b) {
        return java.util.Arrays.compare(a, b);
    }

    private static long edge(final int from, final int to) {
        return (long) from << 32 | to;
    }

    /** A tetrahedron of points far apart. */
    private void begin() {
        int a = 0;
        int b = 0;
        for (int p = 1; p < points.length; p++) {
            a = java.util.Arrays.compare(points[p], points[a]) < 0 ? p : a;
            b = java.util.Arrays.compare(points[p], points[b]) > 0 ? p : b;
        }
        int c = a;
        double widest = 0;
        for (int p = 0; p < points.length; p++) {
            final long[] normal = normal(a, b, p);
            final double square =
                    (double) normal[0] * normal[0]
                            + (double) normal[1] * normal[1]
                            + (double) normal[2] * normal[2];
            if (square > widest) {
                widest = square;
                c = p;
            }
        }
        int d = a;
        long highest = 0;
        for (int p = 0; p < points.length; p++) {
            final long height = height(a, b, c, p);
            if (Math.abs(height) > Math.abs(highest)) {
                highest = height;
                d = p;
            }
        }
        if (highest == 0) {
            throw new IllegalArgumentException("all points lie in one plane");
        }
        if (highest > 0) {
            final int swapped = b;
            b = c;
            c = swapped;
        }
        final List<Face> faces = List.of(put(a, b, c), put(a, d, b), put(b, d, c), put(c, d, a));
        for (int p = 0; p < points.length; p++) {
            assign(p, faces);
        }
    }

    private Face put(final int a, final int b, final int c) {
        final Face face = new Face(a, b, c);
        faceOfEdge.put(edge(a, b), face);
        faceOfEdge.put(edge(b, c), face);
        faceOfEdge.put(edge(c, a), face);
        open.push(face);
        return face;
    }

    /** Gives a point to the first face that it lies beyond. */
    private void assign(final int point, final List<Face> faces) {
        for (final Face face : faces) {
            if (height(face, point) > 0) {
                face.beyond.add(point);
                return;
            }
        }
    }

    private int farthest(final Face face) {
        int best = face.beyond.get(0);
        for (final int point : face.beyond) {
            best = height(face, point) > height(face, best) ? point : best;
        }
        return best;
    }

    /** Replaces all faces that see a point, or lie in a plane with it, by a cone to it. */
    private void add(final int point, final Face from) {
        final List<Face> seen = new ArrayList<>();
        final Deque<Face> next = new ArrayDeque<>();
        from.isGone = true;
        next.push(from);
        final List<int[]> rim = new ArrayList<>();
        while (!next.isEmpty()) {
            final Face face = next.pop();
            seen.add(face);
            for (int i = 0; i < 3; i++) {
                final int a = face.corners[i];
                final int b = face.corners[(i + 1) % 3];
                final Face beside = faceOfEdge.get(edge(b, a));
                if (!beside.isGone && height(beside, point) >= 0) {
                    beside.isGone = true;
                    next.push(beside);
                }
            }
        }
        for (final Face face : seen) {
            for (int i = 0; i < 3; i++) {
                final int a = face.corners[i];
                final int b = face.corners[(i + 1) % 3];
                if (!faceOfEdge.get(edge(b, a)).isGone) {
                    rim.add(new int[] {a, b});
                }
            }
        }
        seen.forEach(this::remove);
        final List<Face> cone = new ArrayList<>();
        rim.forEach(edge -> cone.add(put(edge[0], edge[1], point)));
        for (final Face face : seen) {
            for (final int other : face.beyond) {
                assign(other, cone);
            }
        }
    }

    private void remove(final Face face) {
        for (int i = 0; i < 3; i++) {
            faceOfEdge.remove(edge(face.corners[i], face.corners[(i + 1) % 3]), face);
        }
    }

    /** Six times the volume over a face: positive outside. */
    private long height(final Face face, final int point) {
        return height(face.corners[0], face.corners[1], face.corners[2], point);
    }

    private long height(final int a, final int b, final int c, final int point) {
        final long[] normal = normal(a, b, c);
        long sum = 0;
        for (int d = 0; d < 3; d++) {
            sum += normal[d] * (points[point][d] - points[a][d]);
        }
        return sum;
    }

    private long[] normal(final int a, final int b, final int c) {
        final long[] u = difference(b, a);
        final long[] v = difference(c, a);
        return new long[] {
            u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        };
    }

    private long[] difference(final int a, final int b) {
        final long[] difference = new long[3];
        for (int d = 0; d < 3; d++) {
            difference[d] = points[a][d] - points[b][d];
        }
        return difference;
    }
}
