package org.garnetj.crack;

/** Fills gaps in a row of numbers. */
final class Interpolation {

    private Interpolation() {}

    /** Replaces NaNs by the straight line between their neighbours, by the nearest at the ends. */
    static void fillGaps(final double[] values) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                fill(values, last, i);
                last = i;
            }
        }
        fill(values, last, values.length);
    }

    private static void fill(final double[] values, final int before, final int after) {
        for (int i = before + 1; i < after; i++) {
            if (before < 0 && after == values.length) {
                values[i] = 0;
            } else if (before < 0) {
                values[i] = values[after];
            } else if (after == values.length) {
                values[i] = values[before];
            } else {
                final double t = (double) (i - before) / (after - before);
                values[i] = (1 - t) * values[before] + t * values[after];
            }
        }
    }
}
