package org.garnetj.restore;

/**
 * A picture laid on another of its size, moved by a part of a pixel (Catmull–Rom), where the two
 * overlap.
 */
final class Moved {

    private static final int TAPS = 4;

    private final int width;
    private final float[][] values;
    private final float[][] across;
    private final float[][] taps;
    private int left;
    private int right;
    private int top;
    private int bottom;

    Moved(final Picture picture) {
        width = picture.width();
        values = new float[picture.height()][width];
        across = new float[picture.height()][width];
        taps = new float[TAPS][width];
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

    /** A row of the moved values; those outside the overlap mean nothing. */
    float[] row(final int y) {
        return values[y];
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
            for (int tap = 0; tap < TAPS; tap++) {
                final int first = y * width + left + whole + tap - 1;
                System.arraycopy(from, first, taps[tap], left, right - left);
            }
            interpolate(taps, 0, weights, across[y]);
        }
    }

    private void alongY(final float[] weights, final int whole) {
        for (int y = top; y < bottom; y++) {
            interpolate(across, y + whole - 1, weights, values[y]);
        }
    }

    private void interpolate(
            final float[][] rows, final int first, final float[] weights, final float[] sum) {
        final float[] a = rows[first];
        final float[] b = rows[first + 1];
        final float[] c = rows[first + 2];
        final float[] d = rows[first + 3];
        final float ofA = weights[0];
        final float ofB = weights[1];
        final float ofC = weights[2];
        final float ofD = weights[3];
        for (int x = left; x < right; x++) {
            sum[x] = ofA * a[x] + ofB * b[x] + ofC * c[x] + ofD * d[x];
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
