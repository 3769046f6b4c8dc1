package org.garnetj.track;

import java.util.List;

/**
 * The smooth centre line of a dendrite, from its root to the far end of its region.
 *
 * <p>A way through the middle of the region is drawn onto the ridge of darkness by centroids across
 * it and smoothed, so that its length is that of the curve, free of the pixel grid. Both ends stop
 * short of the region's edge, where a way turns into a corner; the line goes on straight there.
 *
 * @param line points about one pixel apart, root first
 * @param halfWidth_px half the typical width of the region along the way
 * @param trim_px how far short of the region's edge either end stops
 * @param rootAhead_px how far ahead of the line its root lies: for a branch that is where the line,
 *     continued straight, meets the one it begins on
 * @param smoothing_px standard deviation of the smoothing along the line
 * @param parent index of the region's centre line on which it begins; −1 if it begins at an origin
 */
record CentreLine(
        Polyline line,
        double halfWidth_px,
        double trim_px,
        double rootAhead_px,
        double smoothing_px,
        int parent) {

    private static final double SMOOTHING_PX = 8;
    private static final int ROUNDS = 4;

    /** Way back to where a branch began over its distance from its parent, at the most. */
    private static final double STEEPEST = 4;

    private static final double LONGEST_MOVE_PX = 2;

    /**
     * Draws a way of at least two pixels onto the ridge.
     *
     * @param way pixels of the patch, root first
     * @param others the region's centre lines that there are already
     * @param parent which of them it begins on; −1 for none
     */
    static CentreLine along(
            final int[] way, final Patch patch, final List<CentreLine> others, final int parent) {
        final float[] depths = new float[way.length];
        final double[] x = new double[way.length];
        final double[] y = new double[way.length];
        for (int i = 0; i < way.length; i++) {
            depths[i] = patch.depth[way[i]];
            x[i] = patch.left + way[i] % patch.width;
            y[i] = patch.top + way[i] / patch.width;
        }
        final double halfWidth = Robust.median(depths);
        final double sigma = Math.max(SMOOTHING_PX, 0.75 * halfWidth);
        final Polyline whole = new Polyline(x, y).resampled(1);
        final double trim = Math.min(halfWidth + 2, 0.2 * whole.length());
        Polyline line = whole.trimmed(trim).smoothed(sigma);
        for (int round = 0; round < ROUNDS; round++) {
            line = centred(line.resampled(1), patch, halfWidth).resampled(1).smoothed(sigma);
        }
        line = line.resampled(1);
        if (parent < 0) {
            return new CentreLine(line, halfWidth, trim, trim, sigma, parent);
        }
        final CentreLine trunk = others.get(parent);
        final Polyline clear = line.clearOf(trunk.line, halfWidth + trunk.halfWidth_px + 1);
        final double rootAhead = meeting(clear, trunk.line, sigma);
        return new CentreLine(clear, halfWidth, trim, rootAhead, sigma, parent);
    }

    /** Whether it begins on another centre line. */
    boolean isBranch() {
        return parent >= 0;
    }

    /** How far before its first point a line, continued straight, comes nearest to another. */
    private static double meeting(final Polyline line, final Polyline other, final double sigma) {
        final double[] along = line.tangent(0, (int) Math.ceil(1.5 * sigma));
        final double most = STEEPEST * other.distanceTo(line.x[0], line.y[0]);
        double nearest = Double.POSITIVE_INFINITY;
        double meeting = 0;
        for (double back = 0; back <= most; back += 0.5) {
            final double distance =
                    other.distanceTo(line.x[0] - back * along[0], line.y[0] - back * along[1]);
            if (distance < nearest) {
                nearest = distance;
                meeting = back;
            }
        }
        return meeting;
    }

    /** Moves each point across the line to the centroid of darkness there. */
    private static Polyline centred(
            final Polyline line, final Patch patch, final double halfWidth) {
        final double[] x = line.x.clone();
        final double[] y = line.y.clone();
        final double reach = 2 * halfWidth + 2;
        for (int i = 0; i < x.length; i++) {
            final double[] along = line.tangent(i, 3);
            final double move = centroid(patch, x[i], y[i], -along[1], along[0], reach);
            x[i] -= move * along[1];
            y[i] += move * along[0];
        }
        return new Polyline(x, y);
    }

    /** Centroid of the unbroken darkness on both sides of a point, as an offset across. */
    private static double centroid(
            final Patch patch,
            final double x,
            final double y,
            final double acrossX,
            final double acrossY,
            final double reach) {
        double sum = patch.settledAt(x, y);
        double moment = 0;
        for (int side = -1; side <= 1; side += 2) {
            for (double offset = 0.5; offset <= reach; offset += 0.5) {
                final double darkness =
                        patch.settledAt(x + side * offset * acrossX, y + side * offset * acrossY);
                if (!(darkness > 0)) {
                    break;
                }
                sum += darkness;
                moment += side * offset * darkness;
            }
        }
        final double move = sum > 0 ? moment / sum : 0;
        return Math.max(-LONGEST_MOVE_PX, Math.min(LONGEST_MOVE_PX, move));
    }
}
