package org.garnetj.filter;

import java.util.Arrays;

/**
 * Medians of float values in balls along a row: values are replaced by their ranks among the
 * different values of the block, and a histogram of ranks slides along the row. Its occupied ranks
 * are kept as bits, so that the median walks past empty ones. Not for several threads at once.
 */
final class RankMedian {

    private final float[] sorted;
    private final int[] ranks;
    private final int[] firsts;
    private final int[] lasts;
    private final int half;
    private final int[] histogram;

    /** A bit for each occupied rank, and one for each word of those that is not 0. */
    private final long[] occupied;

    private final long[] words;

    /** Where the median is, and how many values are below it. */
    private int median;

    private int below;

    /**
     * @param size extent of the block of values along x, y, z
     */
    RankMedian(final Ball ball, final int[] size, final float[] values) {
        firsts = ball.offsets(size, false);
        lasts = ball.offsets(size, true);
        half = ball.voxels() / 2;
        sorted = different(values);
        ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(sorted, values[i]);
        }
        histogram = new int[sorted.length];
        occupied = new long[(sorted.length >> 6) + 1];
        words = new long[(occupied.length >> 6) + 1];
    }

    private static float[] different(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (Float.compare(sorted[i], sorted[count - 1]) != 0) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /**
     * Finds them.
     *
     * @param from index of the first voxel
     * @param target receives as many as it holds
     */
    void row(final int from, final float[] target) {
        start(from);
        for (int x = 0; x < target.length; x++) {
            walk();
            target[x] = sorted[median];
            if (x + 1 < target.length) {
                slide(from + x);
            }
        }
    }

    // -- Helper methods --

    private void start(final int at) {
        Arrays.fill(histogram, 0);
        Arrays.fill(occupied, 0);
        Arrays.fill(words, 0);
        below = 0;
        median = sorted.length;
        for (int row = 0; row < firsts.length; row++) {
            for (int i = at + firsts[row]; i <= at + lasts[row]; i++) {
                enter(ranks[i]);
            }
        }
        median = next(0);
        below = 0;
    }

    private void slide(final int at) {
        for (int row = 0; row < firsts.length; row++) {
            final int leaving = ranks[at + firsts[row]];
            final int entering = ranks[at + 1 + lasts[row]];
            if (leaving != entering) {
                leave(leaving);
                enter(entering);
            }
        }
    }

    private void enter(final int rank) {
        if (histogram[rank]++ == 0) {
            occupied[rank >> 6] |= 1L << rank;
            words[rank >> 12] |= 1L << (rank >> 6);
        }
        below += rank - median >>> 31;
    }

    private void leave(final int rank) {
        if (--histogram[rank] == 0) {
            occupied[rank >> 6] ^= 1L << rank;
            if (occupied[rank >> 6] == 0) {
                words[rank >> 12] ^= 1L << (rank >> 6);
            }
        }
        below -= rank - median >>> 31;
    }

    private void walk() {
        while (below > half) {
            median = previous(median - 1);
            below -= histogram[median];
        }
        while (below + histogram[median] <= half) {
            below += histogram[median];
            median = next(median + 1);
        }
    }

    /** The first occupied rank at or after one; there is one. */
    private int next(final int rank) {
        final long here = occupied[rank >> 6] & -1L << rank;
        if (here != 0) {
            return (rank & ~63) + Long.numberOfTrailingZeros(here);
        }
        final int from = (rank >> 6) + 1;
        int group = from >> 6;
        long some = words[group] & -1L << from;
        while (some == 0) {
            some = words[++group];
        }
        final int word = (group << 6) + Long.numberOfTrailingZeros(some);
        return (word << 6) + Long.numberOfTrailingZeros(occupied[word]);
    }

    /** The last occupied rank at or before one; there is one. */
    private int previous(final int rank) {
        final long here = occupied[rank >> 6] & -1L >>> ~rank;
        if (here != 0) {
            return (rank | 63) - Long.numberOfLeadingZeros(here);
        }
        final int to = (rank >> 6) - 1;
        int group = to >> 6;
        long some = words[group] & -1L >>> ~to;
        while (some == 0) {
            some = words[--group];
        }
        final int word = (group << 6 | 63) - Long.numberOfLeadingZeros(some);
        return (word << 6 | 63) - Long.numberOfLeadingZeros(occupied[word]);
    }
}
