package org.garnetj.restore;

/**
 * The stripes s of least Σ w (d − s)² + α Σ (s(y+1) − s(y))² + γ Σ s² down each column, for the
 * differences d that the pixels show with the weights w: one tridiagonal system a column, solved by
 * elimination for all columns of a row at a time, without a difference of like numbers.
 */
final class StripeColumns {

    /** Where no pixel has a say, stripes are 0. */
    private static final double LEAST = 1e-7;

    private StripeColumns() {}

    /**
     * @param sums w d, for each pixel
     * @param weights w
     * @param smoothness α
     * @param shrinkage γ
     * @param side share that each of the columns beside has in a column afterwards
     */
    static float[] solve(
            final float[] sums,
            final float[] weights,
            final int width,
            final double smoothness,
            final double shrinkage,
            final float side) {
        final int height = sums.length / width;
        final float alpha = (float) smoothness;
        final float gamma = (float) Math.max(LEAST, shrinkage);
        final float[] stripes = new float[sums.length];
        final float[] onward = new float[sums.length];
        final float[] above = new float[width];
        final float[] own = new float[width];
        for (int y = 0; y < height; y++) {
            final float next = y == height - 1 ? 0 : alpha;
            final int row = y * width;
            final int before = Math.max(0, row - width);
            for (int x = 0; x < width; x++) {
                own[x] = weights[row + x] + gamma + above[x];
                stripes[row + x] = (sums[row + x] + alpha * stripes[before + x]) / (own[x] + next);
                onward[row + x] = next / (own[x] + next);
            }
            for (int x = 0; x < width; x++) {
                above[x] = alpha * own[x] / (own[x] + alpha);
            }
        }
        for (int row = (height - 2) * width; row >= 0; row -= width) {
            for (int x = 0; x < width; x++) {
                stripes[row + x] += onward[row + x] * stripes[row + width + x];
            }
        }
        return side == 0 ? stripes : beside(stripes, width, side);
    }

    private static float[] beside(final float[] stripes, final int width, final float side) {
        final float[] smooth = new float[stripes.length];
        final float centre = 1 - 2 * side;
        for (int row = 0; row < stripes.length; row += width) {
            for (int x = 0; x < width; x++) {
                final float left = stripes[row + Math.max(0, x - 1)];
                final float right = stripes[row + Math.min(width - 1, x + 1)];
                smooth[row + x] = centre * stripes[row + x] + side * (left + right);
            }
        }
        return smooth;
    }
}
