package org.garnetj.track;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Shortest ways inside a patch (Dijkstra), by steps to any pixel up to two away, so that gaps of
 * one pixel are crossed and few directions are favoured.
 */
final class Geodesic {

    private static final int REACH = 2;
    private static final double EDGE_COST = 1;

    private final Patch patch;
    private final boolean isCentred;
    private final double[] distance;
    private final int[] previous;

    private record Entry(double distance, int pixel) implements Comparable<Entry> {
        @Override
        public int compareTo(final Entry other) {
            final int byDistance = Double.compare(distance, other.distance);
            return byDistance != 0 ? byDistance : Integer.compare(pixel, other.pixel);
        }
    }

    /**
     * @param isCentred whether steps near the region's edge cost more, so that ways keep to the
     *     middle
     */
    Geodesic(final Patch patch, final boolean isCentred, final int... starts) {
        this.patch = patch;
        this.isCentred = isCentred;
        distance = new double[patch.arrival.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        previous = new int[distance.length];
        Arrays.fill(previous, -1);
        final PriorityQueue<Entry> queue = new PriorityQueue<>();
        for (final int start : starts) {
            distance[start] = 0;
            queue.add(new Entry(0, start));
        }
        while (!queue.isEmpty()) {
            final Entry entry = queue.poll();
            if (entry.distance == distance[entry.pixel]) {
                visit(entry.pixel, queue);
            }
        }
    }

    private void visit(final int p, final PriorityQueue<Entry> queue) {
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                final int q = p + dy * patch.width + dx;
                if (patch.contains(q)) {
                    final double way = distance[p] + Math.sqrt(dx * dx + dy * dy) * cost(q);
                    if (way < distance[q]) {
                        distance[q] = way;
                        previous[q] = p;
                        queue.add(new Entry(way, q));
                    }
                }
            }
        }
    }

    /** Steps cost more near the edge, in units of the body's own width. */
    private double cost(final int q) {
        final double depth = patch.depth[q] / patch.typicalDepth;
        return isCentred ? 1 + EDGE_COST / (depth * depth) : 1;
    }

    double to(final int p) {
        return distance[p];
    }

    /** The reached pixel that is farthest, the first of equals. */
    int farthest() {
        int best = -1;
        for (int p = 0; p < distance.length; p++) {
            if (distance[p] < Double.POSITIVE_INFINITY
                    && (best < 0 || distance[p] > distance[best])) {
                best = p;
            }
        }
        return best;
    }

    /** The pixels on the way to {@code p}, from the start on. */
    int[] wayTo(final int p) {
        int size = 0;
        for (int q = p; q >= 0; q = previous[q]) {
            size++;
        }
        final int[] way = new int[size];
        for (int q = p; q >= 0; q = previous[q]) {
            way[--size] = q;
        }
        return way;
    }
}
