package org.garnetj.track;

import java.util.ArrayList;
import java.util.List;

/**
 * The smooth centre line of a region from where it began to its far end.
 *
 * <p>The way through the middle of the region is drawn onto the ridge of darkness by centroids
 * across it and smoothed, so that its length is that of the curve, free of the pixel grid.
 */
final class CentreLine {

    private static final double SMOOTHING_PX = 4;
    private static final int ROUNDS = 4;
    private static final double LONGEST_MOVE_PX = 2;

    private CentreLine() {}

    /** The centre line, points about one pixel apart, root first. */
    static Polyline of(final Patch patch) {
        final int[] origin = origin(patch);
        final int tip = new Geodesic(patch, false, origin).farthest();
        final int root = root(patch, origin, new Geodesic(patch, false, tip));
        Polyline line = new Geodesic(patch, true, root).wayTo(tip);
        if (line.size() < 2) {
            return line;
        }
        final double sigma = smoothing(patch);
        line = line.resampled(1).smoothed(sigma);
        for (int round = 0; round < ROUNDS; round++) {
            line = centred(line.resampled(1), patch).resampled(1).smoothed(sigma);
        }
        return line.resampled(1);
    }

    /** Standard deviation of the smoothing along the line, in pixels. */
    static double smoothing(final Patch patch) {
        return Math.max(SMOOTHING_PX, patch.halfWidth());
    }

    private static int[] origin(final Patch patch) {
        int first = Integer.MAX_VALUE;
        for (int p = 0; p < patch.arrival.length; p++) {
            if (patch.contains(p)) {
                first = Math.min(first, patch.arrival[p]);
            }
        }
        final List<Integer> pixels = new ArrayList<>();
        for (int p = 0; p < patch.arrival.length; p++) {
            if (patch.arrival[p] == first) {
                pixels.add(p);
            }
        }
        return pixels.stream().mapToInt(Integer::intValue).toArray();
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
        final List<Integer> end = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (final int p : origin) {
            if (fromTip.to(p) >= farthest - 2 * deepest) {
                end.add(p);
                x += p % patch.width;
                y += p / patch.width;
            }
        }
        x /= end.size();
        y /= end.size();
        int best = end.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (final int p : end) {
            final double distance = Math.hypot(p % patch.width - x, p / patch.width - y);
            if (distance < least) {
                least = distance;
                best = p;
            }
        }
        return best;
    }

    /** Moves each point across the line to the centroid of darkness there. */
    private static Polyline centred(final Polyline line, final Patch patch) {
        final double[] x = line.x.clone();
        final double[] y = line.y.clone();
        for (int i = 0; i < x.length; i++) {
            final double[] along = line.tangent(i, 3);
            final double move = centroid(patch, x[i], y[i], -along[1], along[0]);
            x[i] -= move * along[1];
            y[i] += move * along[0];
        }
        return new Polyline(x, y);
    }

    private static double centroid(
            final Patch patch,
            final double x,
            final double y,
            final double acrossX,
            final double acrossY) {
        final double[] sums = new double[2];
        final double centre = patch.settledAt(x, y);
        if (centre > 0) {
            sums[0] += centre;
        }
        for (int side = -1; side <= 1; side += 2) {
            double offset = 0.5;
            double darkness =
                    patch.settledAt(x + side * offset * acrossX, y + side * offset * acrossY);
            while (darkness > 0) {
                sums[0] += darkness;
                sums[1] += side * offset * darkness;
                offset += 0.5;
                darkness =
                        patch.settledAt(x + side * offset * acrossX, y + side * offset * acrossY);
            }
        }
        final double move = sums[0] > 0 ? sums[1] / sums[0] : 0;
        return Math.max(-LONGEST_MOVE_PX, Math.min(LONGEST_MOVE_PX, move));
    }
}
