package org.garnetj.restore;

/**
 * How greys of one stack become those of another.
 *
 * @param gain factor
 * @param offset what is added
 */
record GreyChange(double gain, double offset) {

    static final GreyChange NONE = new GreyChange(1, 0);

    double of(final double grey) {
        return gain * grey + offset;
    }

    GreyChange changed(final double more, final double higher) {
        return new GreyChange(gain + more, offset + higher);
    }
}
