package org.garnetj.track;

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
 * @param smoothing_px standard deviation of the smoothing along the line
 * @param isBranch whether it begins on another centre line and not at an origin
 */
record CentreLine(
        Polyline line, double halfWidth_px, double trim_px, double smoothing_px, boolean isBranch) {

    private static final double SMOOTHING_PX = 8;
    private static final int ROUNDS = 4;
    private static final double LONGEST_MOVE_PX = 2;

    /**
     * Draws a way of at least two pixels onto the ridge.
     *
     * @param way pixels of the patch, root first
     */
    static CentreLine along(final int[] way, final Patch patch, final boolean isBranch) {
        final float[] depths = new float[way.length];
        final double[] x = new double[way.length];
        final double[] y = new double[way.length];
        for (int i = 0; i < way.length; i++) {
            depths[i] = patch.depth[way[i]];
            x[i] = patch.left + way[i] % patch.width;
            y[i] = patch.top + way[i] / patch.width;
        }
        final double halfWidth = Robust.median(depths);
        final double sigma = Math.max(SMOOTHING_PX, 1.5 * halfWidth);
        final Polyline whole = new Polyline(x, y).resampled(1);
        final double trim = Math.min(halfWidth + 2, 0.2 * whole.length());
        Polyline line = whole.trimmed(trim).smoothed(sigma);
        for (int round = 0; round < ROUNDS; round++) {
            line = centred(line.resampled(1), patch, halfWidth).resampled(1).smoothed(sigma);
        }
        return new CentreLine(line.resampled(1), halfWidth, trim, sigma, isBranch);
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
