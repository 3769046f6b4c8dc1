package org.garnetj.restore;

/**
 * What the pixels of a slice say about its noise: a difference of nine pixels whose variance is
 * that of one, and the mean grey of the nine. Pixels beside one that is saturated are left out.
 *
 * @param greys mean greys
 * @param residuals differences
 * @param count how many of them there are
 */
record NoiseSamples(float[] greys, float[] residuals, int count) {

    static NoiseSamples of(final float[] plane, final int width) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (final float grey : plane) {
            least = Math.min(least, grey);
            most = Math.max(most, grey);
        }
        final int height = plane.length / width;
        final float[] greys = new float[plane.length];
        final float[] residuals = new float[plane.length];
        int count = 0;
        for (int y = 1; y + 1 < height; y++) {
            for (int x = 1; x + 1 < width; x++) {
                final int i = y * width + x;
                final float up = corner(plane, i - width);
                final float here = corner(plane, i);
                final float down = corner(plane, i + width);
                final float sum = sum(plane, i - width) + sum(plane, i) + sum(plane, i + width);
                if (plane[i] > least && plane[i] < most) {
                    greys[count] = sum / 9;
                    residuals[count++] = (up - 2 * here + down) / 6;
                }
            }
        }
        return new NoiseSamples(greys, residuals, count);
    }

    private static float corner(final float[] plane, final int i) {
        return plane[i - 1] - 2 * plane[i] + plane[i + 1];
    }

    private static float sum(final float[] plane, final int i) {
        return plane[i - 1] + plane[i] + plane[i + 1];
    }
}
