package org.garnetj.restore;

import java.util.Arrays;

/**
 * The step of a slice: the mean of its rows of squares, each with the weight that its scatter
 * leaves, since curtains begin somewhere below the surface and make the lower rows less sure.
 */
final class SliceStep {

    /** Squares of a row that tell its scatter; with fewer it is that of the slice. */
    private static final int LEAST = 6;

    private SliceStep() {}

    /**
     * Measures.
     *
     * @param rest what the field leaves of each square; NaN for none
     * @param across squares in a row
     * @return the step, NaN if there is none, and the number of squares
     */
    static double[] of(final double[] rest, final int across) {
        final double[] values = new double[rest.length];
        final int[] ends = new int[rest.length / across];
        int count = 0;
        for (int row = 0; row < ends.length; row++) {
            for (int i = row * across; i < (row + 1) * across; i++) {
                if (!Double.isNaN(rest[i])) {
                    values[count++] = rest[i];
                }
            }
            ends[row] = count;
        }
        final double whole = sureness(values, 0, count);
        final double[] weights = new double[rest.length];
        for (int row = 0, from = 0; row < ends.length; from = ends[row++]) {
            Arrays.fill(
                    weights,
                    from,
                    ends[row],
                    ends[row] - from < LEAST ? whole : sureness(values, from, ends[row]));
        }
        return new double[] {Tukey.weighted(values, weights, count), count};
    }

    /** One over the variance of some values about their median. */
    private static double sureness(final double[] values, final int from, final int to) {
        final double[] some = Arrays.copyOfRange(values, from, to);
        final double middle = Tukey.median(some, some.length);
        Arrays.setAll(some, i -> some[i] - middle);
        final double scale = Tukey.scale(some, some.length);
        return 1 / (scale * scale + 1e-12);
    }
}
