package org.garnetj.restore;

/**
 * A picture laid on another of its size, moved by a part of a pixel (Catmull–Rom), where the two
 * overlap.
 */
final class Moved {

    private final int width;
    private final float[] values;
    private final float[] rows;
    private int left;
    private int right;
    private int top;
    private int bottom;

    Moved(final Picture picture) {
        width = picture.width();
        values = new float[picture.values().length];
        rows = new float[values.length];
    }

    /** Puts at x what {@code picture} shows at x + d. */
    void move(final Picture picture, final double dx, final double dy) {
        final int wholeX = (int) Math.floor(dx);
        final int wholeY = (int) Math.floor(dy);
        left = Math.max(0, 1 - wholeX);
        right = Math.min(width, width - 2 - wholeX);
        top = Math.max(0, 1 - wholeY);
        bottom = Math.min(picture.height(), picture.height() - 2 - wholeY);
        if (!overlaps(8)) {
            return;
        }
        alongX(picture.values(), wholeX, weights(dx - wholeX), wholeY);
        alongY(weights(dy - wholeY), wholeY);
    }

    /** Whether at least so many columns and rows overlap. */
    boolean overlaps(final int least) {
        return right - left >= least && bottom - top >= least;
    }

    /** The moved values; those outside the overlap mean nothing. */
    float[] values() {
        return values;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    private void alongX(
            final float[] from, final int whole, final float[] weights, final int wholeY) {
        for (int y = top + wholeY - 1; y < bottom + wholeY + 2; y++) {
            for (int x = left; x < right; x++) {
                final int i = y * width + x;
                final int s = i + whole;
                rows[i] =
                        weights[0] * from[s - 1]
                                + weights[1] * from[s]
                                + weights[2] * from[s + 1]
                                + weights[3] * from[s + 2];
            }
        }
    }

    private void alongY(final float[] weights, final int whole) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                final int i = y * width + x;
                final int s = i + whole * width;
                values[i] =
                        weights[0] * rows[s - width]
                                + weights[1] * rows[s]
                                + weights[2] * rows[s + width]
                                + weights[3] * rows[s + 2 * width];
            }
        }
    }

    private static float[] weights(final double t) {
        return new float[] {
            (float) (0.5 * t * (-1 + t * (2 - t))),
            (float) (0.5 * (2 + t * t * (-5 + 3 * t))),
            (float) (0.5 * t * (1 + t * (4 - 3 * t))),
            (float) (0.5 * t * t * (t - 1))
        };
    }
}
