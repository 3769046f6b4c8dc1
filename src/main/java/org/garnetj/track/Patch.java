package org.garnetj.track;

import java.util.Arrays;

/**
 * One region cut out with a margin: its pixels' arrivals and settled darkness on a small grid of
 * its own, zero outside the region.
 */
final class Patch {

    private static final int MARGIN = 4;
    private static final int SETTLING_FRAMES = 3;
    private static final double LEAST_DEPTH = 2;

    final int left;
    final int top;
    final int width;
    final int height;
    final int[] arrival;

    /** Distance to the outside in pixels, good enough to stay in the middle. */
    final float[] depth;

    /** Half the typical width of the body: twice the mean depth, at least two pixels. */
    final double typicalDepth;

    private final float[] settled;
    private final int lastFrame;
    private final int label;
    private final int[] labels;
    private final int planeWidth;

    /**
     * @param labels number of the region at each pixel of the whole image, 0 for none
     */
    Patch(final Region region, final ArrivalMap map, final int[] labels) {
        this.labels = labels;
        label = region.label();
        planeWidth = map.width;
        int x0 = Integer.MAX_VALUE;
        int x1 = -1;
        int y0 = Integer.MAX_VALUE;
        int y1 = -1;
        for (final int p : region.pixels()) {
            x0 = Math.min(x0, p % map.width);
            x1 = Math.max(x1, p % map.width);
            y0 = Math.min(y0, p / map.width);
            y1 = Math.max(y1, p / map.width);
        }
        left = x0 - MARGIN;
        top = y0 - MARGIN;
        width = x1 - x0 + 1 + 2 * MARGIN;
        height = y1 - y0 + 1 + 2 * MARGIN;
        lastFrame = map.lastFrame();
        arrival = new int[width * height];
        settled = new float[width * height];
        Arrays.fill(arrival, ArrivalMap.NEVER);
        for (final int p : region.pixels()) {
            final int local = (p / map.width - top) * width + p % map.width - left;
            arrival[local] = map.arrival[p];
            settled[local] = map.settled[p];
        }
        depth = depths();
        double sum = 0;
        for (final float each : depth) {
            sum += each;
        }
        typicalDepth = Math.max(LEAST_DEPTH, 2 * sum / region.pixels().length);
    }

    boolean contains(final int p) {
        return arrival[p] != ArrivalMap.NEVER;
    }

    /** Whether the pixel at a point of the whole image is dark for {@link #SETTLING_FRAMES}. */
    boolean isSettledAt(final double x, final double y) {
        final int u = (int) Math.round(x) - left;
        final int v = (int) Math.round(y) - top;
        if (u < 0 || v < 0 || u >= width || v >= height) {
            return false;
        }
        final int p = v * width + u;
        return contains(p) && arrival[p] + SETTLING_FRAMES <= lastFrame;
    }

    /** Whether another region holds the pixel at a point of the whole image. */
    boolean isAnothers(final double x, final double y) {
        final int u = (int) Math.round(x);
        final int v = (int) Math.round(y);
        if (u < 0 || v < 0 || u >= planeWidth || v >= labels.length / planeWidth) {
            return false;
        }
        final int there = labels[v * planeWidth + u];
        return there != 0 && there != label;
    }

    /** Settled darkness at a point of the whole image, bilinear. */
    double settledAt(final double x, final double y) {
        final double u = x - left;
        final double v = y - top;
        final int u0 = (int) Math.floor(u);
        final int v0 = (int) Math.floor(v);
        if (u0 < 0 || v0 < 0 || u0 + 1 >= width || v0 + 1 >= height) {
            return 0;
        }
        final int p = v0 * width + u0;
        final double a = settled[p] + (u - u0) * (settled[p + 1] - settled[p]);
        final double b =
                settled[p + width] + (u - u0) * (settled[p + width + 1] - settled[p + width]);
        return a + (v - v0) * (b - a);
    }

    /** Distances of the region's pixels to the outside, by a 3-4 chamfer. */
    private float[] depths() {
        final float[] distance = new float[arrival.length];
        for (int p = 0; p < distance.length; p++) {
            distance[p] = contains(p) ? width + height : 0;
        }
        for (int p = width + 1; p < distance.length - width - 1; p++) {
            relax(distance, p, -1, -width, -width - 1, -width + 1);
        }
        for (int p = distance.length - width - 2; p > width; p--) {
            relax(distance, p, 1, width, width + 1, width - 1);
        }
        return distance;
    }

    private static void relax(
            final float[] distance,
            final int p,
            final int side,
            final int line,
            final int diagonal,
            final int otherDiagonal) {
        final float straight = Math.min(distance[p + side], distance[p + line]) + 1;
        final float oblique =
                Math.min(distance[p + diagonal], distance[p + otherDiagonal]) + 1.3333f;
        distance[p] = Math.min(distance[p], Math.min(straight, oblique));
    }
}
