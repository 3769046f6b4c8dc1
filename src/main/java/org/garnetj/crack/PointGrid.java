package org.garnetj.crack;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Points in space, found again by where they are: sorted into cubes. */
final class PointGrid {

    private final double[][] points;
    private final double cube_um;
    private final double[] min = new double[3];
    private final int[] size = new int[3];

    /** First place in {@link #order} of each cube, and one more. */
    private final int[] first;

    private final int[] order;

    /**
     * @param points_um x, y, z each; at least one
     * @param cube_um edge of a cube, positive
     */
    PointGrid(final double[][] points_um, final double cube_um) {
        points = points_um;
        this.cube_um = cube_um;
        for (int d = 0; d < 3; d++) {
            final int axis = d;
            min[d] = Arrays.stream(points).mapToDouble(p -> p[axis]).min().orElseThrow();
            final double max = Arrays.stream(points).mapToDouble(p -> p[axis]).max().orElseThrow();
            size[d] = (int) ((max - min[d]) / cube_um) + 1;
        }
        first = new int[Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]) + 1];
        order = new int[points.length];
        fill();
    }

    private void fill() {
        for (final double[] point : points) {
            first[cube(point) + 1]++;
        }
        for (int cube = 1; cube < first.length; cube++) {
            first[cube] += first[cube - 1];
        }
        final int[] next = first.clone();
        for (int i = 0; i < points.length; i++) {
            order[next[cube(points[i])]++] = i;
        }
    }

    /** The points, x, y, z each. */
    double[][] points() {
        return points;
    }

    /** Edge of a cube. */
    double cube_um() {
        return cube_um;
    }

    /** Hands out the numbers of the points at most one cube's edge away. */
    void forEachNear(final double[] at, final IntConsumer found) {
        forEachInCubes(
                at,
                1,
                i -> {
                    if (squared(at, points[i]) <= cube_um * cube_um) {
                        found.accept(i);
                    }
                });
    }

    /** The nearest point, of several the first. */
    int nearest(final double[] at) {
        final Nearest nearest = new Nearest(at);
        final int most = Math.max(size[0], Math.max(size[1], size[2]));
        for (int reach = 1; reach <= 2 * most; reach *= 2) {
            forEachInCubes(at, reach, nearest);
            if (nearest.squared <= reach * cube_um * reach * cube_um) {
                return nearest.point;
            }
        }
        for (int i = 0; i < points.length; i++) {
            nearest.accept(i);
        }
        return nearest.point;
    }

    // -- Helper methods --

    private final class Nearest implements IntConsumer {

        private final double[] at;
        private double squared = Double.POSITIVE_INFINITY;
        private int point = -1;

        Nearest(final double[] at) {
            this.at = at;
        }

        @Override
        public void accept(final int i) {
            final double other = squared(at, points[i]);
            if (other < squared || other == squared && i < point) {
                squared = other;
                point = i;
            }
        }
    }

    private void forEachInCubes(final double[] at, final int reach, final IntConsumer found) {
        final int[] from = new int[3];
        final int[] to = new int[3];
        for (int d = 0; d < 3; d++) {
            final int middle = (int) Math.floor((at[d] - min[d]) / cube_um);
            from[d] = Math.max(0, middle - reach);
            to[d] = Math.min(size[d] - 1, middle + reach);
        }
        for (int z = from[2]; z <= to[2]; z++) {
            for (int y = from[1]; y <= to[1]; y++) {
                for (int x = from[0]; x <= to[0]; x++) {
                    final int cube = (z * size[1] + y) * size[0] + x;
                    for (int i = first[cube]; i < first[cube + 1]; i++) {
                        found.accept(order[i]);
                    }
                }
            }
        }
    }

    private int cube(final double[] point) {
        int cube = 0;
        for (int d = 2; d >= 0; d--) {
            cube = cube * size[d] + (int) ((point[d] - min[d]) / cube_um);
        }
        return cube;
    }

    /** Square of the distance of two points. */
    static double squared(final double[] a, final double[] b) {
        return (a[0] - b[0]) * (a[0] - b[0])
                + (a[1] - b[1]) * (a[1] - b[1])
                + (a[2] - b[2]) * (a[2] - b[2]);
    }
}
