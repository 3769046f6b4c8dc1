package org.garnetj.track;

/** Samples a plane at pixels moved by one sub-pixel shift, by Catmull–Rom interpolation. */
final class CubicSampler {

    private final int width;
    private final int height;
    private final int wholeX;
    private final int wholeY;
    private final double[] weightX;
    private final double[] weightY;

    CubicSampler(final int width, final int height, final double dx, final double dy) {
        this.width = width;
        this.height = height;
        wholeX = (int) Math.floor(dx);
        wholeY = (int) Math.floor(dy);
        weightX = weights(dx - wholeX);
        weightY = weights(dy - wholeY);
    }

    /** The plane at pixel {@code p} moved by the shift; NaN where that is outside. */
    double at(final float[] plane, final int p) {
        final int x = p % width + wholeX - 1;
        final int y = p / width + wholeY - 1;
        if (x < 0 || y < 0 || x + 3 >= width || y + 3 >= height) {
            return Double.NaN;
        }
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            final int q = (y + j) * width + x;
            sum +=
                    weightY[j]
                            * (weightX[0] * plane[q]
                                    + weightX[1] * plane[q + 1]
                                    + weightX[2] * plane[q + 2]
                                    + weightX[3] * plane[q + 3]);
        }
        return sum;
    }

    private static double[] weights(final double t) {
        return new double[] {
            0.5 * t * (-1 + t * (2 - t)),
            0.5 * (2 + t * t * (-5 + 3 * t)),
            0.5 * t * (1 + t * (4 - 3 * t)),
            0.5 * t * t * (t - 1)
        };
    }
}
