package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ways through one region: from where it began to its far end, and from there the branches, the
 * farthest first, as long as one is long enough to be a dendrite of its own. Where two part, that
 * one goes on as before which was dark first beyond: a branch that overtakes its parent stays a
 * branch, and so does new growth from where a tip drew back.
 */
final class Ways {

    private static final int MOST = 100;

    /** A corner of a body lies √2 of its half width off its middle; a branch leaves the body. */
    private static final double CORNER = 1.5;

    /** Frames by which one is dark earlier than another for certain. */
    private static final int EARLIER = 2;

    /** So far out of the body in which two part, blur does not take one for the other. */
    private static final double CLEAR_PX = 3;

    private Ways() {}

    /**
     * The centre lines of a region, each after the one it begins on; none for a single pixel. The
     * first one begins at the origin.
     */
    static List<CentreLine> of(final Patch patch, final double minimumLength_px) {
        final List<int[]> ways = ways(patch, minimumLength_px);
        final List<CentreLine> lines = new ArrayList<>();
        final int[] places = new int[ways.size()];
        Arrays.fill(places, -1);
        while (lines.size() < ways.size()) {
            for (int i = 0; i < places.length; i++) {
                final int parent = parent(i, ways);
                if (places[i] < 0 && (parent < 0 || places[parent] >= 0)) {
                    places[i] = lines.size();
                    lines.add(
                            CentreLine.along(
                                    ways.get(i), patch, lines, parent < 0 ? -1 : places[parent]));
                }
            }
        }
        return lines;
    }

    /** Ways that share no pixel but those that they begin with. */
    private static List<int[]> ways(final Patch patch, final double minimumLength_px) {
        final List<int[]> ways = new ArrayList<>();
        final int[] origin = origin(patch);
        final int tip = new Geodesic(patch, false, origin).farthest();
        final int root = root(patch, origin, new Geodesic(patch, false, tip));
        int[] way = new Geodesic(patch, true, root).wayTo(tip);
        int[] taken = new int[0];
        while (way.length > 1 && ways.size() < MOST) {
            taken = joined(taken, way);
            ways.add(way);
            letTheEarlierGoOn(patch, ways, minimumLength_px);
            way = branch(patch, taken, minimumLength_px);
        }
        return ways;
    }

    /**
     * Lets the last way and what its parent is beyond the fork change places, if that was dark
     * later and is long enough for a dendrite of its own.
     */
    private static void letTheEarlierGoOn(
            final Patch patch, final List<int[]> ways, final double minimumLength_px) {
        final int last = ways.size() - 1;
        final int parent = parent(last, ways);
        if (parent < 0) {
            return;
        }
        final int[] branch = ways.get(last);
        final int[] trunk = ways.get(parent);
        final int fork = indexOf(branch[0], trunk);
        final int[] rest = Arrays.copyOfRange(trunk, fork, trunk.length);
        if (length(patch, rest) >= leaving(patch, rest[0], minimumLength_px)
                && isEarlier(patch, branch, rest)) {
            ways.set(
                    parent,
                    IntStream.concat(Arrays.stream(trunk, 0, fork), Arrays.stream(branch))
                            .toArray());
            ways.set(last, rest);
        }
    }

    /** Whether a way was dark before another, out of the body that both begin in. */
    private static boolean isEarlier(final Patch patch, final int[] way, final int[] other) {
        final double beyond = CORNER * patch.depth[way[0]] + CLEAR_PX;
        return arrival(patch, way, beyond) + EARLIER <= arrival(patch, other, beyond);
    }

    /** Frame in which a way became dark at a distance from its beginning, or at its end. */
    private static int arrival(final Patch patch, final int[] way, final double distance_px) {
        int i = 1;
        for (double way_px = step(patch, way, i);
                way_px < distance_px && i + 1 < way.length;
                way_px += step(patch, way, i)) {
            i++;
        }
        return patch.arrival[way[i]];
    }

    private static double length(final Patch patch, final int[] way) {
        return IntStream.range(1, way.length).mapToDouble(i -> step(patch, way, i)).sum();
    }

    /** From pixel {@code i − 1} of a way to the next, in pixels. */
    private static double step(final Patch patch, final int[] way, final int i) {
        return distance(patch, way[i], way[i - 1] % patch.width, way[i - 1] / patch.width);
    }

    /** The way on which another begins; −1 for the first. */
    private static int parent(final int way, final List<int[]> ways) {
        for (int i = 0; way > 0 && i < ways.size(); i++) {
            if (i != way && indexOf(ways.get(way)[0], ways.get(i)) >= (i == 0 ? 0 : 1)) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(final int pixel, final int[] way) {
        for (int i = 0; i < way.length; i++) {
            if (way[i] == pixel) {
                return i;
            }
        }
        return -1;
    }

    /** The way to the pixel farthest from those taken; empty when that is not far enough. */
    private static int[] branch(
            final Patch patch, final int[] taken, final double minimumLength_px) {
        final Geodesic fromTaken = new Geodesic(patch, false, taken);
        final int tip = fromTaken.farthest();
        final int[] way = new Geodesic(patch, true, taken).wayTo(tip);
        return fromTaken.to(tip) >= leaving(patch, way[0], minimumLength_px) ? way : new int[0];
    }

    /** How far a branch must reach from the middle of the body it begins in. */
    private static double leaving(
            final Patch patch, final int fork, final double minimumLength_px) {
        return minimumLength_px + CORNER * patch.depth[fork];
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
