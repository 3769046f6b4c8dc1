package org.garnetj.filter;

import java.util.Arrays;

/**
 * The median in a box around each pixel, by a histogram that slides along a row: what leaves is
 * taken out, what enters is put in, and the median walks to its new place.
 *
 * <p>Values are sorted into {@value #BINS} bins over a given range, values beyond it into the first
 * and the last; the result is the centre of a bin. Counts are whole numbers, so neither the start
 * of a row nor the block matters.
 */
public final class BoxMedian {

    /** Number of bins. */
    public static final int BINS = 1024;

    private final FloatBox source;
    private final int[] radius;
    private final short[] bins;
    private final float low;
    private final float step;
    private final int[] histogram = new int[BINS];
    private final int[] column;
    private final int half;
    private int median;
    private int below;

    private BoxMedian(
            final FloatBox source, final float low, final float high, final int... radius) {
        this.source = source;
        this.radius = radius;
        this.low = low;
        step = (high - low) / BINS;
        bins = binned(source.values());
        column = column();
        half = (2 * radius[0] + 1) * (2 * radius[1] + 1) * (2 * radius[2] + 1) / 2;
    }

    /**
     * The medians of the core.
     *
     * @param source its margin holds the box
     * @param low lower edge of the first bin
     * @param high upper edge of the last bin
     * @param radius half edges of the box along x, y, z in whole pixels; the box has 2 r + 1
     */
    public static FloatBox of(
            final FloatBox source, final float low, final float high, final int... radius) {
        return new BoxMedian(source, low, high, radius).run();
    }

    // -- Helper methods --

    private short[] binned(final float[] values) {
        final short[] binned = new short[values.length];
        final float perStep = 1 / step;
        for (int i = 0; i < values.length; i++) {
            final int bin = (int) ((values[i] - low) * perStep);
            binned[i] = (short) Math.max(0, Math.min(BINS - 1, bin));
        }
        return binned;
    }

    /** Distances in the array from a pixel to those of the box that have its x. */
    private int[] column() {
        final int[] offsets = new int[(2 * radius[1] + 1) * (2 * radius[2] + 1)];
        int next = 0;
        for (int z = -radius[2]; z <= radius[2]; z++) {
            for (int y = -radius[1]; y <= radius[1]; y++) {
                offsets[next++] = z * source.stride(2) + y * source.stride(1);
            }
        }
        return offsets;
    }

    private FloatBox run() {
        final FloatBox target = FloatBox.of(source.core(), 0, 0, 0);
        for (int z = 0; z < source.core()[2]; z++) {
            for (int y = 0; y < source.core()[1]; y++) {
                row(y, z, target.values(), target.index(0, y, z));
            }
        }
        return target;
    }

    private void row(final int y, final int z, final float[] target, final int to) {
        Arrays.fill(histogram, 0);
        median = 0;
        below = 0;
        final int from = source.index(0, y, z);
        for (int x = -radius[0]; x < radius[0]; x++) {
            enter(from + x);
        }
        for (int x = 0; x < source.core()[0]; x++) {
            enter(from + x + radius[0]);
            walk();
            target[to + x] = low + (median + 0.5f) * step;
            leave(from + x - radius[0]);
        }
    }

    /** Puts the column of the box at an index in. */
    private void enter(final int index) {
        int less = 0;
        for (final int offset : column) {
            final int bin = bins[index + offset];
            histogram[bin]++;
            less += bin - median >>> 31;
        }
        below += less;
    }

    /** Takes the column of the box at an index out. */
    private void leave(final int index) {
        int less = 0;
        for (final int offset : column) {
            final int bin = bins[index + offset];
            histogram[bin]--;
            less += bin - median >>> 31;
        }
        below -= less;
    }

    /** The median is the bin with at most half of the others below it and more with it. */
    private void walk() {
        while (below > half) {
            median--;
            below -= histogram[median];
        }
        while (below + histogram[median] <= half) {
            below += histogram[median];
            median++;
        }
    }
}
