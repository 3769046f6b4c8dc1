package org.garnetj.track;

/**
 * Which share of its settled darkness a body has reached at a distance behind its tip: the mean
 * over many frames, at even distances, linear in between.
 */
final class FrontProfile {

    /** How far behind the tip it is known. */
    static final double BEHIND_PX = 48;

    /** How far ahead of it. */
    static final double AHEAD_PX = 24;

    /** Distance between bins. */
    static final double BIN_PX = 0.5;

    /** Distance from which on a body is as wide as ever. */
    private static final double FULL_PX = 36;

    private final double[] products = new double[(int) ((BEHIND_PX + AHEAD_PX) / BIN_PX) + 1];
    private final double[] squares = new double[products.length];

    /** Takes in a darkness seen and the settled one of the same place. */
    void add(final double behind_px, final double darkness, final double settled) {
        final double u = (behind_px + AHEAD_PX) / BIN_PX;
        final int bin = (int) Math.floor(u);
        if (bin >= 0 && bin + 1 < products.length) {
            add(bin, bin + 1 - u, darkness, settled);
            add(bin + 1, u - bin, darkness, settled);
        }
    }

    private void add(
            final int bin, final double share, final double darkness, final double settled) {
        products[bin] += share * darkness * settled;
        squares[bin] += share * settled * settled;
    }

    /** Fills bins that saw nothing with what is known nearest to them. */
    void close() {
        int known = 0;
        while (known < squares.length - 1 && squares[known] == 0) {
            known++;
        }
        for (int bin = 0; bin < squares.length; bin++) {
            known = squares[bin] > 0 ? bin : known;
            products[bin] = squares[bin] > 0 ? products[bin] / squares[bin] : products[known];
        }
    }

    /** The share at a distance behind the tip, negative ahead; once closed. */
    double at(final double behind_px) {
        final double u = (behind_px + AHEAD_PX) / BIN_PX;
        final int bin = (int) Math.max(0, Math.min(products.length - 2, Math.floor(u)));
        final double t = Math.max(0, Math.min(1, u - bin));
        return products[bin] + t * (products[bin + 1] - products[bin]);
    }

    /** What it is where the body is full. */
    double plateau() {
        return at(FULL_PX);
    }

    /** The shares from the farthest ahead to the farthest behind, as a new array; once closed. */
    double[] values() {
        return products.clone();
    }

    /** How well each is known: inverse variances up to a factor, as a new array. */
    double[] weights() {
        return squares.clone();
    }
}
