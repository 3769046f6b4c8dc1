package org.garnetj.segment;

/**
 * The brightness of curtains that do not span their column: for each pixel of a slice the mean of
 * the LLZO in its column within so many rows, less what noise makes of so few pixels (a Wiener
 * factor, one for the slice). LLZO within two columns of something darker has no say, so that the
 * rim of a steep crack is no curtain.
 */
final class CurtainGains {

    private static final int LEAST_PIXELS = 6;
    private static final int RIM = 2;

    private final int rows;
    private final int width;
    private final int height;

    /** Sums of what LLZO is above 1, its squares, and its pixels, from the top to before a row. */
    private final float[] sum;

    private final int[] count;
    private double squares;

    /**
     * @param plane greys of the slice, LLZO about 1
     * @param llzo which pixels are LLZO
     * @param rows how far up and down the mean is taken
     */
    CurtainGains(final float[] plane, final boolean[] llzo, final int width, final int rows) {
        this.rows = rows;
        this.width = width;
        height = plane.length / width;
        sum = new float[plane.length + width];
        count = new int[plane.length + width];
        for (int i = 0; i < plane.length; i++) {
            final boolean counts = llzo[i] && !isRim(llzo, i);
            final float excess = counts ? plane[i] - 1 : 0;
            sum[i + width] = sum[i] + excess;
            count[i + width] = count[i] + (counts ? 1 : 0);
            squares += excess * excess;
        }
    }

    private boolean isRim(final boolean[] llzo, final int i) {
        final int x = i % width;
        for (int u = Math.max(0, x - RIM); u <= Math.min(width - 1, x + RIM); u++) {
            if (!llzo[i - x + u]) {
                return true;
            }
        }
        return false;
    }

    /** Divides the slice by its curtains. */
    void divide(final float[] plane) {
        final double trust = trust();
        for (int y = 0; trust > 0 && y < height; y++) {
            final int above = above(y);
            final int below = below(y);
            for (int x = 0; x < width; x++) {
                plane[y * width + x] /= (float) (1 + trust * excess(above + x, below + x));
            }
        }
    }

    /** The share of the variance of the means that is not noise. */
    private double trust() {
        double ofMeans = 0;
        double ofNoise = 0;
        double means = 0;
        long pixels = 0;
        for (int y = 0; y < height; y++) {
            final int above = above(y);
            final int below = below(y);
            for (int x = 0; x < width; x++) {
                final int n = count[below + x] - count[above + x];
                if (n >= LEAST_PIXELS) {
                    final double mean = excess(above + x, below + x);
                    ofMeans += mean * mean;
                    ofNoise += 1.0 / n;
                    means++;
                }
            }
        }
        for (int x = 0; x < width; x++) {
            pixels += count[height * width + x];
        }
        if (means == 0) {
            return 0;
        }
        final double noise = Math.max(0, squares / pixels - ofMeans / means) * ofNoise / means;
        return Math.max(0, 1 - noise / Math.max(1e-12, ofMeans / means));
    }

    /** Mean excess of the LLZO between two places of a column; 0 where there is too little. */
    private double excess(final int above, final int below) {
        final int n = count[below] - count[above];
        return n < LEAST_PIXELS ? 0 : (sum[below] - sum[above]) / n;
    }

    /** Where the sums to before the first of the rows around {@code y} begin. */
    private int above(final int y) {
        return Math.max(0, y - rows) * width;
    }

    /** Where the sums to the last of the rows around {@code y} begin. */
    private int below(final int y) {
        return Math.min(height, y + rows + 1) * width;
    }
}
