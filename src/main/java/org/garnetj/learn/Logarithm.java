package org.garnetj.learn;

/**
 * The natural logarithm of many numbers, by additions and products alone: loops over it run on
 * whole vectors of numbers. The power of two is taken off, and {@code ln m = 2 artanh((m - 1)/(m +
 * 1))} of what is left, from √½ to √2, by its series to the seventh power: within 3e-7 of the true
 * value where that is below 16. The same bits on every machine.
 */
final class Logarithm {

    private static final float LN2 = 0.6931472f;
    private static final int ROOT_OF_HALF = 0x3f3504f3;
    private static final int FRACTION_BITS = 23;

    private Logarithm() {}

    /** {@code ln x} for x that are positive and not subnormal. */
    static float of(final float x) {
        final int bits = Float.floatToRawIntBits(x);
        final int power = bits - ROOT_OF_HALF >> FRACTION_BITS;
        final float rest = Float.intBitsToFloat(bits - (power << FRACTION_BITS));
        final float t = (rest - 1) / (rest + 1);
        final float square = t * t;
        final float series = 1 + square * (1f / 3 + square * (1f / 5 + square * (1f / 7)));
        return power * LN2 + 2 * t * series;
    }
}
