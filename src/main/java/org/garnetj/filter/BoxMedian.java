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
        for (int x = -radius[0]; x < radius[0]; x++) {
            column(x, y, z, 1);
        }
        for (int x = 0; x < source.core()[0]; x++) {
            column(x + radius[0], y, z, 1);
            walk();
            target[to + x] = low + (median + 0.5f) * step;
            column(x - radius[0], y, z, -1);
        }
    }

    /** Puts a column of the box at {@code x} in or takes it out. */
    private void column(final int x, final int y, final int z, final int count) {
        int less = 0;
        for (int k = z - radius[2]; k <= z + radius[2]; k++) {
            int index = source.index(x, y - radius[1], k);
            for (int j = 0; j <= 2 * radius[1]; j++, index += source.stride(1)) {
                final int bin = bins[index];
                histogram[bin] += count;
                less += bin - median >>> 31;
            }
        }
        below += count * less;
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
