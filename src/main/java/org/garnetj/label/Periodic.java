package org.garnetj.label;

/**
 * Along which axes an image goes on at its other end, as a unit cell does.
 *
 * @param x whether the last column neighbours the first
 * @param y whether the last row neighbours the first
 * @param z whether the last slice neighbours the first
 */
public record Periodic(boolean x, boolean y, boolean z) {

    /** Along none. */
    public static final Periodic NONE = new Periodic(false, false, false);

    /** Along axis 0, 1 or 2. */
    public boolean along(final int d) {
        return switch (d) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IndexOutOfBoundsException(d);
        };
    }

    boolean alongAny() {
        return x || y || z;
    }
}
