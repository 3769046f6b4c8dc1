package org.garnetj.learn;

import java.util.Arrays;

/**
 * Counts the edges below a value without a branch: a table of even cells says how many edges lie in
 * the cells before the value's own, and halving finds it among the few within.
 */
final class EdgeLookup {

    private static final int CELLS = 1024;

    private final int[] edges;
    private final float low;
    private final float scale;
    private final short[] before = new short[CELLS];
    private final int widest;

    /**
     * @param rising edges, rising strictly, fewer than {@link BinEdges#MOST_BINS}
     */
    EdgeLookup(final float... rising) {
        final int n = rising.length;
        edges = new int[n + BinEdges.MOST_BINS];
        Arrays.setAll(edges, i -> key(i < n ? rising[i] : Float.POSITIVE_INFINITY));
        low = n == 0 ? 0 : rising[0];
        scale = n < 2 ? 0 : scale(rising[n - 1] - rising[0]);
        final int[] inside = new int[CELLS];
        for (final float edge : rising) {
            inside[cell(edge)]++;
        }
        int sum = 0;
        int most = 0;
        for (int k = 0; k < CELLS; k++) {
            before[k] = (short) sum;
            sum += inside[k];
            most = Math.max(most, inside[k]);
        }
        widest = Integer.highestOneBit(most);
    }

    /** Cells per unit; none where edges lie so close or so far apart that this is no number. */
    private static float scale(final float range) {
        final float scale = CELLS / range;
        return scale < Float.POSITIVE_INFINITY ? scale : 0;
    }

    /** Rises with the value, as its every step does, however it is rounded. */
    private int cell(final float value) {
        return Math.max(0, Math.min(CELLS - 1, (int) ((value - low) * scale)));
    }

    /**
     * A number that rises as the value does, least of all for what is no number: differences of
     * such are taken without a branch, which the processor would guess wrong half the time.
     */
    private static int key(final float value) {
        if (Float.isNaN(value)) {
            return Integer.MIN_VALUE;
        }
        final int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    /**
     * Marks each value at the number of edges below it: bit {@code i} of {@code marks}, at word
     * {@code i / 64} of the row of that number.
     *
     * @param marks rows of {@link VoteCounter#WORDS} words; the first row stands at {@code offset}
     */
    void mark(
            final float[] values,
            final int from,
            final int n,
            final long[] marks,
            final int offset) {
        for (int i = 0; i < n; i++) {
            final float value = values[from + i];
            final long key = key(value);
            int below = before[cell(value)];
            for (int half = widest; half > 0; half >>= 1) {
                below += (int) (edges[below + half - 1] - key >>> Long.SIZE - 1) * half;
            }
            marks[offset + below * VoteCounter.WORDS + (i >> 6)] |= 1L << i;
        }
    }
}
