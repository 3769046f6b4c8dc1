package org.garnetj.label;

import java.util.ArrayDeque;
import java.util.function.IntPredicate;

/**
 * Which parts of an object a ball of a given size can come to from given places, its narrow ends
 * and films counted with the part that they hang on.
 */
public final class PassableParts {

    private static final byte REACHED = 1;
    private static final byte APART = 2;

    private final Clearance room;
    private final byte[] part;

    private PassableParts(final Clearance room) {
        this.room = room;
        part = new byte[room.points()];
    }

    /**
     * Finds them. Wide points are reached if other wide points lead to them from a place; narrower
     * ones belong to the part that comes to them first, over the widest points first. 1 byte a
     * point, and 12 a point of the object.
     *
     * @param places where the ball comes from
     * @param width_um its diameter
     */
    public static PassableParts of(
            final Clearance room, final IntPredicate places, final double width_um) {
        final PassableParts parts = new PassableParts(room);
        final WidestFirst narrow = new WidestFirst();
        parts.reach(places, width_um / 2, narrow);
        while (!narrow.isEmpty()) {
            final int point = narrow.remove();
            room.forEachNeighbour(
                    point, (other, way) -> parts.take(other, parts.part[point], narrow));
        }
        return parts;
    }

    private void reach(
            final IntPredicate places, final double radius_um, final WidestFirst narrow) {
        final ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int point = 0; point < part.length; point++) {
            if (room.radius_um(point) >= radius_um) {
                part[point] = APART;
                if (places.test(point)) {
                    part[point] = REACHED;
                    waiting.add(point);
                }
            }
        }
        while (!waiting.isEmpty()) {
            room.forEachNeighbour(
                    waiting.remove(),
                    (other, way) -> {
                        if (part[other] == APART) {
                            part[other] = REACHED;
                            waiting.add(other);
                        }
                    });
        }
        for (int point = 0; point < part.length; point++) {
            if (part[point] != 0) {
                narrow.add(point, room.radius_um(point));
            }
        }
    }

    private void take(final int point, final byte by, final WidestFirst narrow) {
        if (part[point] == 0 && room.radius_um(point) > 0) {
            part[point] = by;
            narrow.add(point, room.radius_um(point));
        }
    }

    /** Whether a voxel belongs to a part that the ball can come to. */
    public boolean isReached(final int x, final int y, final int z) {
        return part[room.atVoxel(x, y, z)] == REACHED;
    }
}
