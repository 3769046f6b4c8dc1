package org.garnetj.crack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * The way along a mid-surface between its ends, by steps to any of its voxels within reach, so that
 * it is as short in every direction.
 *
 * @param length_um of the way
 * @param chord_um straight from end to end
 * @param from number of the point at one end
 * @param to number of that at the other
 */
record LongestWay(double length_um, double chord_um, int from, int to) {

    /** Between two ends of it that are as far from each other as any, or nearly so. */
    static LongestWay along(final PointGrid grid) {
        final double[][] points = grid.points();
        final int from = farthest(distances(grid, p -> p == points[0] ? 0 : 1));
        final double[] away = distances(grid, p -> p == points[from] ? 0 : 1);
        final int to = farthest(away);
        return new LongestWay(away[to], distance(points[from], points[to]), from, to);
    }

    /** The same with more at its ends. */
    LongestWay longerBy(final double more_um) {
        return new LongestWay(length_um + more_um, chord_um + more_um, from, to);
    }

    /**
     * From one side of the stack to the opposite one, by the shortest way, whose start is not kept.
     */
    static LongestWay across(final PointGrid grid, final int axis, final double edge_um) {
        final double[][] points = grid.points();
        final double first = Arrays.stream(points).mapToDouble(p -> p[axis]).min().orElseThrow();
        final double last = Arrays.stream(points).mapToDouble(p -> p[axis]).max().orElseThrow();
        final double[] away = distances(grid, p -> p[axis] < first + edge_um ? 0 : 1);
        int to = -1;
        for (int i = 0; i < points.length; i++) {
            if (points[i][axis] > last - edge_um && (to < 0 || away[i] < away[to])) {
                to = i;
            }
        }
        return new LongestWay(away[to], last - first, to, to);
    }

    double tortuosity() {
        return chord_um > 0 ? Math.max(1, length_um / chord_um) : Double.NaN;
    }

    // -- Helper methods --

    private record Step(double distance, int point) {}

    /** Length of the shortest way (Dijkstra) from the points for which {@code start} is 0. */
    private static double[] distances(
            final PointGrid grid, final ToDoubleFunction<double[]> start) {
        final double[][] points = grid.points();
        final double[] away = new double[points.length];
        final PriorityQueue<Step> front =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Step::distance).thenComparingInt(Step::point));
        for (int i = 0; i < points.length; i++) {
            away[i] = start.applyAsDouble(points[i]) == 0 ? 0 : Double.POSITIVE_INFINITY;
            if (away[i] == 0) {
                front.add(new Step(0, i));
            }
        }
        while (!front.isEmpty()) {
            final Step step = front.poll();
            final double[] at = points[step.point()];
            if (step.distance() == away[step.point()]) {
                grid.forEachNear(
                        at,
                        next -> {
                            final double there = step.distance() + distance(at, points[next]);
                            if (there < away[next]) {
                                away[next] = there;
                                front.add(new Step(there, next));
                            }
                        });
            }
        }
        return away;
    }

    private static int farthest(final double[] away) {
        int farthest = 0;
        for (int i = 0; i < away.length; i++) {
            if (away[i] < Double.POSITIVE_INFINITY && away[i] > away[farthest]) {
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance(final double[] a, final double[] b) {
        return Math.hypot(a[0] - b[0], Math.hypot(a[1] - b[1], a[2] - b[2]));
    }
}
