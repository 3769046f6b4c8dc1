package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ways through one region: from where it began to its far end, and from there the branches, the
 * farthest first, as long as one is long enough to be a dendrite of its own.
 */
final class Ways {

    private static final int MOST = 100;

    /** A corner of a body lies √2 of its half width off its middle; a branch leaves the body. */
    private static final double CORNER = 1.5;

    private Ways() {}

    /** The centre lines of a region, the main one first; none for a single pixel. */
    static List<CentreLine> of(final Patch patch, final double minimumLength_px) {
        final List<CentreLine> lines = new ArrayList<>();
        final int[] origin = origin(patch);
        final int tip = new Geodesic(patch, false, origin).farthest();
        final int root = root(patch, origin, new Geodesic(patch, false, tip));
        int[] way = new Geodesic(patch, true, root).wayTo(tip);
        int[] taken = new int[0];
        final int[] owner = new int[patch.arrival.length];
        Arrays.fill(owner, -1);
        while (way.length > 1 && lines.size() < MOST) {
            lines.add(CentreLine.along(way, patch, lines, owner[way[0]]));
            for (final int p : way) {
                owner[p] = owner[p] < 0 ? lines.size() - 1 : owner[p];
            }
            taken = joined(taken, way);
            way = branch(patch, taken, minimumLength_px);
        }
        return lines;
    }

    /** The way to the pixel farthest from those taken; empty when that is not far enough. */
    private static int[] branch(
            final Patch patch, final int[] taken, final double minimumLength_px) {
        final Geodesic fromTaken = new Geodesic(patch, false, taken);
        final int tip = fromTaken.farthest();
        final int[] way = new Geodesic(patch, true, taken).wayTo(tip);
        return fromTaken.to(tip) >= minimumLength_px + CORNER * patch.depth[way[0]]
                ? way
                : new int[0];
    }

    private static int[] joined(final int[] a, final int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray();
    }

    /** The pixels that became dark first. */
    private static int[] origin(final Patch patch) {
        final int first =
                Arrays.stream(patch.arrival)
                        .filter(frame -> frame != ArrivalMap.NEVER)
                        .min()
                        .orElseThrow();
        return IntStream.range(0, patch.arrival.length)
                .filter(p -> patch.arrival[p] == first)
                .toArray();
    }

    /**
     * The middle of that end of the origin which lies farthest from the tip: a dendrite that was
     * already long when first seen begins at its far end, a broad foot in its middle.
     */
    private static int root(final Patch patch, final int[] origin, final Geodesic fromTip) {
        double farthest = 0;
        double deepest = 0;
        for (final int p : origin) {
            farthest = Math.max(farthest, fromTip.to(p));
            deepest = Math.max(deepest, patch.depth[p]);
        }
        final double limit = farthest - 2 * deepest;
        final int[] end = Arrays.stream(origin).filter(p -> fromTip.to(p) >= limit).toArray();
        final double x = Arrays.stream(end).map(p -> p % patch.width).average().orElseThrow();
        final double y = Arrays.stream(end).map(p -> p / patch.width).average().orElseThrow();
        int best = end[0];
        for (final int p : end) {
            if (distance(patch, p, x, y) < distance(patch, best, x, y)) {
                best = p;
            }
        }
        return best;
    }

    private static double distance(final Patch patch, final int p, final double x, final double y) {
        return Math.hypot(p % patch.width - x, p / patch.width - y);
    }
}
