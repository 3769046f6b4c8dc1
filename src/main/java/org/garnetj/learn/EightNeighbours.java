package org.garnetj.learn;

/**
 * Sums over the eight neighbours of each pixel of a slice, the diagonal ones with half the weight;
 * beyond the edge there are none. The weights are those of two passes of (√½, √2, √½), less the
 * pixel itself.
 */
final class EightNeighbours {

    private static final float SIDE = (float) Math.sqrt(0.5);
    private static final float CENTRE = (float) Math.sqrt(2);

    private EightNeighbours() {}

    /** Fills {@code sums}, another array than {@code values}. */
    static void sum(final float[] values, final int width, final float[] sums) {
        final float[] rows = new float[values.length];
        for (int row = 0; row < rows.length; row += width) {
            final int last = row + width - 1;
            for (int i = row + 1; i < last; i++) {
                rows[i] = SIDE * (values[i - 1] + values[i + 1]) + CENTRE * values[i];
            }
            rows[row] = CENTRE * values[row] + (width > 1 ? SIDE * values[row + 1] : 0);
            if (width > 1) {
                rows[last] = SIDE * values[last - 1] + CENTRE * values[last];
            }
        }
        for (int row = 0; row < rows.length; row += width) {
            for (int i = row; i < row + width; i++) {
                sums[i] = CENTRE * rows[i] - 2 * values[i];
            }
            if (row > 0) {
                add(rows, row - width, sums, row, width);
            }
            if (row + width < rows.length) {
                add(rows, row + width, sums, row, width);
            }
        }
    }

    private static void add(
            final float[] rows, final int from, final float[] sums, final int to, final int width) {
        for (int x = 0; x < width; x++) {
            sums[to + x] += SIDE * rows[from + x];
        }
    }
}
