package org.garnetj.crack;

import java.util.function.IntPredicate;

/**
 * How far a crack goes on beyond the ends of its mid-surface, which keeps off the rim by up to
 * twice the opening.
 */
final class SheetRims {

    /** Steps outwards, in shortest edges of a voxel. */
    private static final double STEP = 0.2;

    private final CrackBody body;
    private final MedialSheet surface;

    SheetRims(final CrackBody body, final MedialSheet surface) {
        this.body = body;
        this.surface = surface;
    }

    /**
     * The longest way along a part of the mid-surface, from rim to rim.
     *
     * @param part its places
     * @param isOwn whether a place of the whole mid-surface belongs to the part
     */
    LongestWay longestWay(final PointGrid part, final IntPredicate isOwn) {
        final LongestWay way = LongestWay.along(part);
        return way.longerBy(beyond_um(part, way.from(), isOwn) + beyond_um(part, way.to(), isOwn));
    }

    private double beyond_um(final PointGrid part, final int end, final IntPredicate isOwn) {
        final double[] outwards = outwards(part, end);
        final double step = STEP * body.shortestEdge_um();
        final double[] place = part.points()[end].clone();
        double beyond = 0;
        while (isInside(place, isOwn)) {
            beyond += step;
            for (int d = 0; d < 3; d++) {
                place[d] = part.points()[end][d] + (beyond + step / 2) * outwards[d];
            }
        }
        return beyond;
    }

    private boolean isInside(final double[] place, final IntPredicate isOwn) {
        final int[] at = new int[3];
        for (int d = 0; d < 3; d++) {
            at[d] = (int) Math.floor(place[d] / body.voxel().um(d));
        }
        return body.box().contains(at) && body.holds(at) && isOwn.test(surface.nearest(place));
    }

    /** A unit vector along the mid-surface away from what lies around; not a number if all does. */
    private double[] outwards(final PointGrid part, final int end) {
        final double[] place = part.points()[end];
        final double[] sum = new double[3];
        part.forEachNear(
                place,
                i -> {
                    for (int d = 0; d < 3; d++) {
                        sum[d] += place[d] - part.points()[i][d];
                    }
                });
        final double[] normal = surface.normals()[surface.nearest(place)];
        final double off = sum[0] * normal[0] + sum[1] * normal[1] + sum[2] * normal[2];
        double square = 0;
        for (int d = 0; d < 3; d++) {
            sum[d] -= off * normal[d];
            square += sum[d] * sum[d];
        }
        for (int d = 0; d < 3; d++) {
            sum[d] /= Math.sqrt(square);
        }
        return sum;
    }
}
