package org.garnetj.learn;

/**
 * Sums of whole numbers over boxes in a slice, cut off at its edge; exact, if they stay below 2³¹.
 */
final class RunningSums {

    private RunningSums() {}

    /** Replaces each number by the sum over the box with these half edges. */
    static void box(final int[] values, final int width, final int halfX, final int halfY) {
        if (halfX > 0) {
            final int[] row = new int[width];
            for (int start = 0; start < values.length; start += width) {
                System.arraycopy(values, start, row, 0, width);
                alongX(row, values, start, halfX);
            }
        }
        if (halfY > 0) {
            alongY(values.clone(), values, width, halfY);
        }
    }

    private static void alongX(
            final int[] row, final int[] target, final int start, final int half) {
        int sum = 0;
        for (int x = 0; x < Math.min(half, row.length); x++) {
            sum += row[x];
        }
        for (int x = 0; x < row.length; x++) {
            sum += x + half < row.length ? row[x + half] : 0;
            target[start + x] = sum;
            sum -= x >= half ? row[x - half] : 0;
        }
    }

    private static void alongY(
            final int[] source, final int[] target, final int width, final int half) {
        final int height = source.length / width;
        final int[] sum = new int[width];
        for (int y = 0; y < Math.min(half, height); y++) {
            add(source, y * width, sum, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + half < height) {
                add(source, (y + half) * width, sum, 1);
            }
            System.arraycopy(sum, 0, target, y * width, width);
            if (y >= half) {
                add(source, (y - half) * width, sum, -1);
            }
        }
    }

    private static void add(final int[] source, final int from, final int[] sum, final int sign) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += sign * source[from + x];
        }
    }
}
