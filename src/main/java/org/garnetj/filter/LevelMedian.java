package org.garnetj.filter;

import java.util.Arrays;

/**
 * Medians of uint8 values in balls along a row, by a histogram of the 256 levels that slides along
 * it. Not for several threads at once.
 */
final class LevelMedian {

    private final byte[] values;
    private final int[] firsts;
    private final int[] lasts;
    private final int half;
    private final int[] histogram = new int[256];

    /** Where the median is, and how many values are below it. */
    private int median;

    private int below;

    /**
     * @param size extent of the block of values along x, y, z
     */
    LevelMedian(final Ball ball, final int[] size, final byte[] values) {
        this.values = values;
        firsts = ball.offsets(size, false);
        lasts = ball.offsets(size, true);
        half = ball.voxels() / 2;
    }

    /**
     * Finds them.
     *
     * @param from index of the first voxel
     * @param to index of the first median in the target
     */
    void row(final int from, final int width, final byte[] target, final int to) {
        start(from);
        for (int x = 0; x < width; x++) {
            walk();
            target[to + x] = (byte) median;
            if (x + 1 < width) {
                slide(from + x);
            }
        }
    }

    // -- Helper methods --

    private void start(final int at) {
        Arrays.fill(histogram, 0);
        median = 0;
        below = 0;
        for (int row = 0; row < firsts.length; row++) {
            for (int i = at + firsts[row]; i <= at + lasts[row]; i++) {
                histogram[values[i] & 0xFF]++;
            }
        }
    }

    /** From the ball around one voxel to that around the next. */
    private void slide(final int at) {
        final int[] counts = histogram;
        final byte[] from = values;
        final int now = median;
        int less = below;
        for (int row = 0; row < firsts.length; row++) {
            final int leaving = from[at + firsts[row]] & 0xFF;
            final int entering = from[at + 1 + lasts[row]] & 0xFF;
            counts[leaving]--;
            counts[entering]++;
            less += (entering - now >>> 31) - (leaving - now >>> 31);
        }
        below = less;
    }

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
