package org.garnetj.restore;

/**
 * How two slices lie against each other.
 *
 * @param from the earlier slice
 * @param to the later slice
 * @param dx what {@code from} shows at x, {@code to} shows at x + dx, in pixels of the pictures
 * @param dy the same along y
 * @param xx information about dx: one over the variance that noise alone gives it
 * @param xy mixed information
 * @param yy information about dy
 * @param score correlation coefficient of the two, once laid on each other; 0 where they do not
 *     overlap
 * @param rests mean squared difference of the two in each of {@link RobustShift#TILE} tiles, rows
 *     of them after each other; NaN where they overlap by less than half
 */
record PairShift(
        int from,
        int to,
        double dx,
        double dy,
        double xx,
        double xy,
        double yy,
        double score,
        float[] rests) {

    int distance() {
        return to - from;
    }

    /** The same of two other slices. */
    PairShift between(final int first, final int second) {
        return new PairShift(first, second, dx, dy, xx, xy, yy, score, rests);
    }

    double information() {
        return xx + yy;
    }
}
