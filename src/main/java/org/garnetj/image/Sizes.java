package org.garnetj.image;

/** Products of lengths that a damaged file may make huge. */
final class Sizes {

    private Sizes() {}

    /** The product of positive numbers; {@code Long.MAX_VALUE} if it is larger. */
    static long product(final long... factors) {
        long product = 1;
        for (final long factor : factors) {
            if (Math.multiplyHigh(product, factor) != 0 || product * factor < 0) {
                return Long.MAX_VALUE;
            }
            product *= factor;
        }
        return product;
    }
}
