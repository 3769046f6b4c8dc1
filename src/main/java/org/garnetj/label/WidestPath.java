package org.garnetj.label;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The way through an object that lets the largest ball pass: among all ways between two places the
 * one whose narrowest point is widest (bottleneck shortest path; Hu 1961, DOI
 * 10.1287/opre.9.6.898), and again so between any two of its points.
 *
 * @param points of a {@link Clearance}, from the start to the first end reached, each a neighbour
 *     of the one before
 * @param width_um diameter of the largest ball that can pass, in µm
 */
public record WidestPath(int[] points, double width_um) {

    private static final byte START = Clearance.DIRECTIONS + 1;

    /**
     * Finds it. Of ways equally wide, that of fewest steps from where they part, then the first in
     * raster order. 1 byte a point, and 12 a point seen.
     *
     * @param room the object
     * @param start where it begins
     * @param isEnd where it may end
     * @return empty if there is no way for a ball of any size
     */
    public static Optional<WidestPath> find(
            final Clearance room, final int start, final IntPredicate isEnd) {
        if (room.radius_um(start) <= 0) {
            return Optional.empty();
        }
        final byte[] from = new byte[room.points()];
        final WidestFirst queue = new WidestFirst();
        from[start] = START;
        queue.add(start, room.radius_um(start));
        float narrowest = Float.POSITIVE_INFINITY;
        while (!queue.isEmpty()) {
            final int point = queue.remove();
            narrowest = Math.min(narrowest, room.radius_um(point));
            if (isEnd.test(point)) {
                return Optional.of(new WidestPath(back(room, from, point), 2.0 * narrowest));
            }
            room.forEachNeighbour(
                    point,
                    (other, direction) -> {
                        if (from[other] == 0 && room.radius_um(other) > 0) {
                            from[other] = (byte) (direction + 1);
                            queue.add(other, room.radius_um(other));
                        }
                    });
        }
        return Optional.empty();
    }

    private static int[] back(final Clearance room, final byte[] from, final int end) {
        int[] way = new int[64];
        int length = 0;
        int point = end;
        while (true) {
            if (length == way.length) {
                way = Arrays.copyOf(way, 2 * length);
            }
            way[length++] = point;
            if (from[point] == START) {
                break;
            }
            point = room.before(point, from[point] - 1);
        }
        final int[] points = new int[length];
        for (int i = 0; i < length; i++) {
            points[i] = way[length - 1 - i];
        }
        return points;
    }
}
