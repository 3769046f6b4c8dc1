package org.garnetj.restore;

import java.util.Arrays;

/**
 * Where a body's middle lies in the slices that it is seen in.
 *
 * @param slices rising
 * @param x column of the middle in each, in pixels
 * @param y row of the middle in each
 */
record BodyTrack(int[] slices, double[] x, double[] y) {

    int length() {
        return slices.length;
    }

    int first() {
        return slices[0];
    }

    int last() {
        return slices[slices.length - 1];
    }

    /** The middles from one to before another. */
    BodyTrack part(final int from, final int to) {
        return new BodyTrack(
                Arrays.copyOfRange(slices, from, to),
                Arrays.copyOfRange(x, from, to),
                Arrays.copyOfRange(y, from, to));
    }

    /** Columns (axis 0) or rows (1). */
    double[] along(final int axis) {
        return axis == 0 ? x : y;
    }
}
