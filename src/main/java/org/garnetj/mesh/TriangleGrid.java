package org.garnetj.mesh;

import java.util.Arrays;

/**
 * Where triangles lie, so that those next to some are found fast: boxes, with all triangles whose
 * own box overlaps them. A triangle that has moved is added again; where it was it is found as
 * well, in vain.
 */
final class TriangleGrid {

    /** Boxes along a mean triangle. */
    private static final double BOXES = 0.5;

    private static final double MOST_BOXES = 1 << 23;

    private static final int NONE = -1;

    private final TriangleStars stars;
    private final double edge;
    private final int[] size = new int[3];

    /** Triangles of the same box are chained. */
    private final int[] heads;

    private final Ints triangles = new Ints();
    private final Ints next = new Ints();

    /** The look at which a triangle was last found. */
    private final int[] lastLook;

    private int looks;

    TriangleGrid(final TriangleStars stars) {
        this.stars = stars;
        lastLook = new int[stars.length()];
        final double[] most = new double[3];
        double sides = 0;
        for (int t = 0; t < stars.length(); t++) {
            if (stars.isAlive(t)) {
                final double[] box = box(corners(t));
                for (int d = 0; d < 3; d++) {
                    most[d] = Math.max(most[d], box[3 + d]);
                    sides += (box[3 + d] - box[d]) / (3.0 * stars.count());
                }
            }
        }
        final double volume = most[0] * most[1] * most[2];
        edge = Math.max(sides / BOXES, Math.cbrt(volume / MOST_BOXES));
        for (int d = 0; d < 3; d++) {
            size[d] = (int) (most[d] / edge) + 1;
        }
        heads = new int[Math.multiplyExact(size[0], Math.multiplyExact(size[1], size[2]))];
        Arrays.fill(heads, NONE);
        for (int t = 0; t < stars.length(); t++) {
            if (stars.isAlive(t)) {
                add(t);
            }
        }
    }

    /** Adds triangles that have moved. */
    void add(final int[] moved) {
        for (final int triangle : moved) {
            add(triangle);
        }
    }

    private void add(final int triangle) {
        final double[] box = box(corners(triangle));
        for (int z = index(2, box[2]); z <= index(2, box[5]); z++) {
            for (int y = index(1, box[1]); y <= index(1, box[4]); y++) {
                for (int x = index(0, box[0]); x <= index(0, box[3]); x++) {
                    final int at = (z * size[1] + y) * size[0] + x;
                    if (!has(at, triangle)) {
                        next.add(heads[at]);
                        heads[at] = triangles.size();
                        triangles.add(triangle);
                    }
                }
            }
        }
    }

    private boolean has(final int box, final int triangle) {
        int at = heads[box];
        while (at != NONE && triangles.get(at) != triangle) {
            at = next.get(at);
        }
        return at != NONE;
    }

    /** Whether a triangle would go through another one if an edge shrank to a place. */
    boolean wouldCross(final int kept, final int gone, final double[] place) {
        for (final int vertex : new int[] {kept, gone}) {
            for (final int triangle : stars.around(vertex)) {
                final Moved moved = new Moved(triangle, kept, gone, place);
                if (!moved.vanishes() && wouldCross(moved, kept, gone, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean wouldCross(
            final Moved moved, final int kept, final int gone, final double[] place) {
        looks++;
        final double[] box = box(moved.corners);
        for (int z = index(2, box[2]); z <= index(2, box[5]); z++) {
            for (int y = index(1, box[1]); y <= index(1, box[4]); y++) {
                for (int x = index(0, box[0]); x <= index(0, box[3]); x++) {
                    for (int at = heads[(z * size[1] + y) * size[0] + x];
                            at != NONE;
                            at = next.get(at)) {
                        final int other = triangles.get(at);
                        if (lastLook[other] != looks && stars.isAlive(other)) {
                            lastLook[other] = looks;
                            if (moved.crosses(new Moved(other, kept, gone, place), box)) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }

    // -- Helper methods --

    private int index(final int axis, final double place) {
        return Math.max(0, Math.min(size[axis] - 1, (int) (place / edge)));
    }

    private double[][] corners(final int triangle) {
        final double[][] corners = new double[3][];
        Arrays.setAll(corners, i -> stars.place(stars.vertex(triangle, i)));
        return corners;
    }

    /** The least and the greatest x, y, z. */
    private static double[] box(final double[][] corners) {
        final double[] box = new double[6];
        for (int d = 0; d < 3; d++) {
            box[d] = Math.min(corners[0][d], Math.min(corners[1][d], corners[2][d]));
            box[3 + d] = Math.max(corners[0][d], Math.max(corners[1][d], corners[2][d]));
        }
        return box;
    }

    /** A triangle as it would be. */
    private final class Moved {
        private final int[] vertices = new int[3];
        private final double[][] corners = new double[3][];

        Moved(final int triangle, final int kept, final int gone, final double[] place) {
            for (int i = 0; i < 3; i++) {
                final int vertex = stars.vertex(triangle, i);
                vertices[i] = vertex == gone ? kept : vertex;
                corners[i] = vertices[i] == kept ? place : stars.place(vertex);
            }
        }

        /** Whether two of its corners fall together. */
        boolean vanishes() {
            return vertices[0] == vertices[1]
                    || vertices[1] == vertices[2]
                    || vertices[2] == vertices[0];
        }

        boolean crosses(final Moved other, final double[] box) {
            final double[] its = box(other.corners);
            for (int d = 0; d < 3; d++) {
                if (its[d] > box[3 + d] || its[3 + d] < box[d]) {
                    return false;
                }
            }
            return !other.vanishes() && (passes(other) || other.passes(this));
        }

        private boolean passes(final Moved other) {
            for (int i = 0; i < 3; i++) {
                final int j = (i + 1) % 3;
                if (!other.has(vertices[i])
                        && !other.has(vertices[j])
                        && Crossing.passes(
                                corners[i],
                                corners[j],
                                other.corners[0],
                                other.corners[1],
                                other.corners[2])) {
                    return true;
                }
            }
            return false;
        }

        private boolean has(final int vertex) {
            return vertices[0] == vertex || vertices[1] == vertex || vertices[2] == vertex;
        }
    }
}
