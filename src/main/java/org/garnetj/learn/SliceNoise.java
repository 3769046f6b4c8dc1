package org.garnetj.learn;

/**
 * The variance of the noise around each pixel of a slice, by Immerkær's mask (Comput. Vis. Image
 * Underst. 1996, 64, 300, doi:10.1006/cviu.1996.0060), which edges and slopes leave alone.
 */
final class SliceNoise {

    private static final float TO_DEVIATION = (float) (Math.sqrt(Math.PI / 2) / 6);

    private SliceNoise() {}

    /** In squared units of {@code grey}, by the mean deviation around. */
    static float[] variance(final float[] grey, final int width, final LocalMean around) {
        final float[] noise = around.of(curvature(bends(grey, width), width));
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (TO_DEVIATION * noise[i]) * (TO_DEVIATION * noise[i]);
        }
        return noise;
    }

    /** Second differences along x; the outermost pixels are repeated. */
    private static float[] bends(final float[] grey, final int width) {
        final float[] bends = new float[grey.length];
        for (int row = 0; row < grey.length; row += width) {
            final int last = row + width - 1;
            for (int i = row + 1; i < last; i++) {
                bends[i] = grey[i - 1] - 2 * grey[i] + grey[i + 1];
            }
            bends[row] = grey[Math.min(row + 1, last)] - grey[row];
            bends[last] = grey[Math.max(last - 1, row)] - grey[last];
        }
        return bends;
    }

    /** The sizes of their second differences along y. */
    private static float[] curvature(final float[] bends, final int width) {
        final float[] curvature = new float[bends.length];
        for (int row = 0; row < bends.length; row += width) {
            final int above = Math.max(0, row - width);
            final int below = Math.min(bends.length - width, row + width);
            for (int x = 0; x < width; x++) {
                curvature[row + x] =
                        Math.abs(bends[above + x] - 2 * bends[row + x] + bends[below + x]);
            }
        }
        return curvature;
    }
}
