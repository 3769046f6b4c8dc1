package org.garnetj.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a surface runs through a cube, for each of the 256 ways in which its corners lie inside.
 *
 * <p>Corner x + 2y + 4z lies at x, y, z. Edge 4d + i is the i-th of those along axis d, in the
 * order of their first corners. On each side of the cube the surface is cut by lines between
 * crossed edges; where two opposite corners of a side lie inside, the lines join them. A line
 * depends on the four corners of its side only, so that the cubes on both sides of it agree and
 * surfaces have no holes.
 */
final class CubeCases {

    private static final int[][] EDGES = edges();

    /** Corners of each side, counter-clockwise seen from outside. */
    private static final int[][] SIDES = {
        {0, 4, 6, 2}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 2, 3, 1}, {4, 5, 7, 6}
    };

    private static final int[][] TRIANGLES = triangles();

    private CubeCases() {}

    /** The edges that triangles have their corners on, three by three. */
    static int[] triangles(final int inside) {
        return TRIANGLES[inside];
    }

    /** The first corner of an edge; the second is a step along axis {@code edge / 4} from it. */
    static int firstCorner(final int edge) {
        return EDGES[edge][0];
    }

    private static int[][] edges() {
        final int[][] edges = new int[12][];
        int count = 0;
        for (int d = 0; d < 3; d++) {
            for (int corner = 0; corner < 8; corner++) {
                if ((corner >> d & 1) == 0) {
                    edges[count++] = new int[] {corner, corner | 1 << d};
                }
            }
        }
        return edges;
    }

    private static int[][] triangles() {
        final int[][] triangles = new int[256][];
        for (int inside = 0; inside < 256; inside++) {
            final List<Integer> corners = new ArrayList<>();
            for (final List<Integer> loop : loops(next(inside))) {
                fan(turned(loop), corners);
            }
            triangles[inside] = corners.stream().mapToInt(Integer::intValue).toArray();
        }
        return triangles;
    }

    /** The edge that the line from each crossed edge leads to, or -1. */
    private static int[] next(final int inside) {
        final int[] next = new int[EDGES.length];
        Arrays.fill(next, -1);
        for (final int[] side : SIDES) {
            for (int i = 0; i < 4; i++) {
                if (isInside(inside, side[i]) && !isInside(inside, side[(i + 1) % 4])) {
                    int end = i + 1;
                    while (!isInside(inside, side[(end + 1) % 4])) {
                        end++;
                    }
                    next[edge(side[end % 4], side[(end + 1) % 4])] =
                            edge(side[i], side[(i + 1) % 4]);
                }
            }
        }
        return next;
    }

    private static boolean isInside(final int inside, final int corner) {
        return (inside >> corner & 1) != 0;
    }

    private static int edge(final int corner, final int other) {
        for (int edge = 0; edge < EDGES.length; edge++) {
            if (EDGES[edge][0] == Math.min(corner, other)
                    && EDGES[edge][1] == Math.max(corner, other)) {
                return edge;
            }
        }
        throw new IllegalArgumentException(corner + " and " + other + " share no edge");
    }

    private static List<List<Integer>> loops(final int[] next) {
        final List<List<Integer>> loops = new ArrayList<>();
        final boolean[] done = new boolean[next.length];
        for (int start = 0; start < next.length; start++) {
            final List<Integer> loop = new ArrayList<>();
            for (int edge = start; next[edge] >= 0 && !done[edge]; edge = next[edge]) {
                done[edge] = true;
                loop.add(edge);
            }
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    /**
     * The loop begun where the fewest diagonals of a fan lie in a side of the cube, where the next
     * cube might have the same.
     */
    private static List<Integer> turned(final List<Integer> loop) {
        List<Integer> best = loop;
        for (int start = 1; start < loop.size(); start++) {
            final List<Integer> other = new ArrayList<>(loop.subList(start, loop.size()));
            other.addAll(loop.subList(0, start));
            best = diagonalsInSides(other) < diagonalsInSides(best) ? other : best;
        }
        return best;
    }

    private static long diagonalsInSides(final List<Integer> loop) {
        long count = 0;
        for (int i = 2; i < loop.size() - 1; i++) {
            final int[] a = EDGES[loop.get(0)];
            final int[] b = EDGES[loop.get(i)];
            for (final int[] side : SIDES) {
                count += holds(side, a) && holds(side, b) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean holds(final int[] side, final int[] edge) {
        return Arrays.stream(edge).allMatch(c -> Arrays.stream(side).anyMatch(s -> s == c));
    }

    private static void fan(final List<Integer> loop, final List<Integer> corners) {
        for (int i = 1; i + 1 < loop.size(); i++) {
            corners.add(loop.get(0));
            corners.add(loop.get(i));
            corners.add(loop.get(i + 1));
        }
    }
}
