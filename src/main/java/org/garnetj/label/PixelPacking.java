package org.garnetj.label;

/**
 * Column and row of a pixel in one int that is never the bits of a NaN, so that it may also stand
 * in an array of floats until a float takes its place.
 *
 * @param bits number of bits of the column
 */
record PixelPacking(int bits) {

    /** No pixel. */
    static final int NONE = Float.floatToIntBits(Float.MAX_VALUE);

    static PixelPacking of(final int width, final int height) {
        final int bits = Integer.SIZE - Integer.numberOfLeadingZeros(width - 1);
        if ((long) height << bits > NONE) {
            throw new IllegalArgumentException(
                    "slices of " + width + " x " + height + " pixels are too large; cut the stack");
        }
        return new PixelPacking(bits);
    }

    int pack(final int x, final int y) {
        return y << bits | x;
    }

    int x(final int packed) {
        return packed & (1 << bits) - 1;
    }

    int y(final int packed) {
        return packed >> bits;
    }
}
