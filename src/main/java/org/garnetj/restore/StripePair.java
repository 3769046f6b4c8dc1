package org.garnetj.restore;

/**
 * The stripes of a slice.
 *
 * @param slice its pieces
 * @param behind the pieces of the slice behind it
 * @param across the pieces of the slice with rows and columns exchanged
 */
record StripePair(StripePieces slice, StripePieces behind, StripePieces across) {

    private static final int APART = 4;

    /** What the difference of two means of a random walk over pieces makes of a step's variance. */
    private static final double STEPS = (APART - 1.0 / 3) * StripePieces.LONG;

    /** Share of what is fine across that goes on along columns, more than along rows. */
    double share() {
        final StripePieces.Coherence columns = slice.coherence();
        final double rows = Math.max(0, across.coherence().product());
        return columns.square() == 0 ? 0 : (columns.product() - rows) / columns.square();
    }

    /** Pairs of numbers that the share is of. */
    int pairs() {
        return slice.coherence().pairs();
    }

    /** Variance of all that makes pieces differ. */
    double all() {
        return slice.product(slice);
    }

    /** Variance of the noise of a pixel. */
    double noise() {
        return slice.noise() * slice.pixels();
    }

    /** Variance of a stripe's change from row to row; NaN if there is too little to tell. */
    double change() {
        return Math.max(0, slice.change(APART) - 2 * slice.noise()) / STEPS;
    }

    /** How much the stripes of one slice tell of the other's, 0 to 1. */
    double correlation() {
        final double own = slice.product(slice) - slice.noise();
        final double others = behind.product(behind) - behind.noise();
        return own > 0 && others > 0
                ? Math.max(0, Math.min(1, slice.product(behind) / Math.sqrt(own * others)))
                : 0;
    }
}
