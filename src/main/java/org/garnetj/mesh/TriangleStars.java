package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Triangles of conforming surfaces, and around each vertex those that have it; edges can shrink.
 */
final class TriangleStars {

    /** Ranks of vertices: inside a surface, on a line where surfaces meet, at the end of such. */
    static final int SURFACE = 0;

    static final int SEAM = 1;
    static final int END = 2;

    private static final int NONE = -1;

    private final double[] places;
    private final int[] corners;
    private final byte[] ranks;

    /** Corners of triangles that have the same vertex are chained. */
    private final int[] heads;

    private final int[] next;
    private int count;

    /** Where the stack ends; it begins at 0. */
    private final double[] most = new double[3];

    TriangleStars(final PhaseMesh mesh) {
        places = mesh.vertices_um().clone();
        corners = mesh.triangles().clone();
        count = mesh.triangleCount();
        heads = new int[places.length / 3];
        next = new int[corners.length];
        Arrays.fill(heads, NONE);
        for (int at = corners.length - 1; at >= 0; at--) {
            next[at] = heads[corners[at]];
            heads[corners[at]] = at;
        }
        for (int at = 0; at < places.length; at++) {
            most[at % 3] = Math.max(most[at % 3], places[at]);
        }
        ranks = new byte[heads.length];
        for (int vertex = 0; vertex < ranks.length; vertex++) {
            final int a = vertex;
            final long seams = Arrays.stream(neighbours(a)).filter(b -> isSeam(a, b)).count();
            ranks[vertex] = (byte) (seams == 0 ? SURFACE : seams == 2 ? SEAM : END);
        }
    }

    int vertexCount() {
        return heads.length;
    }

    /** Number of triangles at first, those that are gone among them. */
    int length() {
        return corners.length / 3;
    }

    /** Number of triangles left. */
    int count() {
        return count;
    }

    boolean isAlive(final int triangle) {
        return corners[3 * triangle] != NONE;
    }

    int vertex(final int triangle, final int corner) {
        return corners[3 * triangle + corner];
    }

    int rank(final int vertex) {
        return ranks[vertex];
    }

    double[] place(final int vertex) {
        return Arrays.copyOfRange(places, 3 * vertex, 3 * vertex + 3);
    }

    /** The triangles that have a vertex. */
    int[] around(final int vertex) {
        final Ints found = new Ints();
        for (int at = heads[vertex]; at != NONE; at = next[at]) {
            found.add(at / 3);
        }
        return found.toArray();
    }

    /** Twice the area, outwards. */
    double[] normal(final int triangle) {
        return Vectors.normal(
                place(vertex(triangle, 0)), place(vertex(triangle, 1)), place(vertex(triangle, 2)));
    }

    /** Whether other than two triangles meet at an edge, or two sides of the stack. */
    boolean isSeam(final int a, final int b) {
        return triangles(a, b) != 2 || Integer.bitCount(sides(a) & sides(b)) > 1;
    }

    /**
     * Whether the topology stays if an edge shrinks to a point (link condition, Dey et al. 1999):
     * what is joined to both ends is joined to the edge.
     */
    boolean keepsItsShape(final int kept, final int gone) {
        final int[] around = neighbours(gone);
        final Set<Integer> others = new HashSet<>();
        for (final int vertex : neighbours(kept)) {
            others.add(vertex);
        }
        final long shared = Arrays.stream(around).filter(others::contains).count();
        return shared == triangles(kept, gone)
                && !sharesSeam(kept, gone, around, others)
                && !sharesOpposite(kept, gone);
    }

    /** Whether a triangle would turn over, or become a line, if the edge shrank to a place. */
    boolean turns(
            final int kept,
            final int gone,
            final double[] place,
            final double cosine,
            final double sharp) {
        return turns(kept, gone, kept, place, cosine, sharp)
                || turns(kept, gone, gone, place, cosine, sharp);
    }

    void join(final int kept, final int gone, final double[] place) {
        System.arraycopy(place, 0, places, 3 * kept, 3);
        while (heads[gone] != NONE) {
            final int at = heads[gone];
            if (has(at / 3, kept)) {
                remove(at / 3);
            } else {
                heads[gone] = next[at];
                corners[at] = kept;
                next[at] = heads[kept];
                heads[kept] = at;
            }
        }
    }

    /** The surfaces as they are, of the triangles that are left of those at first. */
    PhaseMesh mesh(final PhaseMesh before) {
        final int[] left = IntStream.range(0, length()).filter(this::isAlive).toArray();
        final int[] triangles = new int[3 * left.length];
        for (int at = 0; at < triangles.length; at++) {
            triangles[at] = corners[3 * left[at / 3] + at % 3];
        }
        final Mesh compact = new Mesh(places, triangles).compact();
        return new PhaseMesh(
                compact.vertices_um(),
                compact.triangles(),
                Arrays.stream(left).map(t -> before.first()[t]).toArray(),
                Arrays.stream(left).map(t -> before.second()[t]).toArray(),
                before.labelOfPart());
    }

    // -- Helper methods --

    private boolean has(final int triangle, final int vertex) {
        return vertex(triangle, 0) == vertex
                || vertex(triangle, 1) == vertex
                || vertex(triangle, 2) == vertex;
    }

    /** The sides of the stack that a vertex lies in, a bit each. */
    private int sides(final int vertex) {
        int sides = 0;
        for (int d = 0; d < 3; d++) {
            final double place = places[3 * vertex + d];
            sides |= (place == 0 ? 1 : 0) << 2 * d | (place == most[d] ? 2 : 0) << 2 * d;
        }
        return sides;
    }

    /** How many triangles have both vertices. */
    private int triangles(final int a, final int b) {
        int triangles = 0;
        for (int at = heads[a]; at != NONE; at = next[at]) {
            if (has(at / 3, b)) {
                triangles++;
            }
        }
        return triangles;
    }

    private int[] neighbours(final int vertex) {
        int[] found = new int[16];
        int size = 0;
        for (int at = heads[vertex]; at != NONE; at = next[at]) {
            for (int i = 1; i < 3; i++) {
                final int other = corners[at / 3 * 3 + (at + i) % 3];
                if (!contains(found, size, other)) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    found[size++] = other;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static boolean contains(final int[] values, final int size, final int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Seams from both ends to the same vertex would fall together. */
    private boolean sharesSeam(
            final int kept, final int gone, final int[] around, final Set<Integer> others) {
        if (ranks[kept] == SURFACE || ranks[gone] == SURFACE) {
            return false;
        }
        for (final int vertex : around) {
            if (others.contains(vertex) && isSeam(kept, vertex) && isSeam(gone, vertex)) {
                return true;
            }
        }
        return false;
    }

    /** Two triangles with the same side opposite to the edge's ends would fall together. */
    private boolean sharesOpposite(final int kept, final int gone) {
        for (int at = heads[gone]; at != NONE; at = next[at]) {
            final int triangle = at / 3;
            final int a = corners[3 * triangle + (at + 1) % 3];
            final int b = corners[3 * triangle + (at + 2) % 3];
            if (a != kept && b != kept) {
                for (int other = heads[kept]; other != NONE; other = next[other]) {
                    if (has(other / 3, a) && has(other / 3, b)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean turns(
            final int kept,
            final int gone,
            final int moved,
            final double[] place,
            final double cosine,
            final double sharp) {
        for (int at = heads[moved]; at != NONE; at = next[at]) {
            final int triangle = at / 3;
            if (!has(triangle, kept) || !has(triangle, gone)) {
                final double[] a = place(corners[3 * triangle + (at + 1) % 3]);
                final double[] b = place(corners[3 * triangle + (at + 2) % 3]);
                final double[] before = Vectors.normal(place(moved), a, b);
                final double[] after = Vectors.normal(place, a, b);
                final double area = Vectors.length(after);
                if (Vectors.dot(before, after) < cosine * Vectors.length(before) * area
                        || area < sharp * longestSquared(place, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void remove(final int triangle) {
        for (int i = 0; i < 3; i++) {
            unchain(3 * triangle + i);
        }
        Arrays.fill(corners, 3 * triangle, 3 * triangle + 3, NONE);
        count--;
    }

    private void unchain(final int corner) {
        final int vertex = corners[corner];
        if (heads[vertex] == corner) {
            heads[vertex] = next[corner];
            return;
        }
        int at = heads[vertex];
        while (next[at] != corner) {
            at = next[at];
        }
        next[at] = next[corner];
    }

    /** The square of the longest side of a triangle. */
    private static double longestSquared(final double[] a, final double[] b, final double[] c) {
        final double[] ab = Vectors.difference(b, a);
        final double[] ac = Vectors.difference(c, a);
        final double[] bc = Vectors.difference(c, b);
        return Math.max(Vectors.dot(ab, ab), Math.max(Vectors.dot(ac, ac), Vectors.dot(bc, bc)));
    }
}
