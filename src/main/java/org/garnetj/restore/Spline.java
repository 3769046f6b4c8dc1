package org.garnetj.restore;

/**
 * Basis functions along one axis: uniform cubic B-splines (de Boor, A Practical Guide to Splines,
 * 1978), hats, or a constant.
 *
 * @param length pixels along the axis
 * @param intervals between knots; 0 for a constant
 * @param cubic whether B-splines, else hats
 */
record Spline(int length, int intervals, boolean cubic) {

    /** Number of functions. */
    int size() {
        return intervals == 0 ? 1 : intervals + (cubic ? 3 : 1);
    }

    /** Functions that are not 0 at a place. */
    int reach() {
        return intervals == 0 ? 1 : cubic ? 4 : 2;
    }

    /**
     * Their values at a pixel.
     *
     * @param values receives {@link #reach()} of them
     * @return index of the first
     */
    int at(final double pixel, final double[] values) {
        if (intervals == 0) {
            values[0] = 1;
            return 0;
        }
        final double knots = (pixel + 0.5) / length * intervals;
        final int first = (int) Math.max(0, Math.min(intervals - 1, Math.floor(knots)));
        final double t = knots - first;
        if (cubic) {
            final double u = 1 - t;
            values[0] = u * u * u / 6;
            values[1] = (4 - 6 * t * t + 3 * t * t * t) / 6;
            values[2] = (4 - 6 * u * u + 3 * u * u * u) / 6;
            values[3] = t * t * t / 6;
        } else {
            values[0] = 1 - t;
            values[1] = t;
        }
        return first;
    }
}
