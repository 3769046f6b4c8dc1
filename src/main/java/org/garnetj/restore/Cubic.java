package org.garnetj.restore;

/**
 * Weights of four pixels by cubic convolution (Keys, IEEE Trans. Acoust. 29 (1981) 1153,
 * doi:10.1109/TASSP.1981.1163711) for a place between them, where {@link AxisWeights} is for a
 * whole axis.
 */
final class Cubic {

    private Cubic() {}

    /**
     * Weights within an image.
     *
     * @param t distance from the second of the four, 0 to 1
     */
    static double[] weights(final double t) {
        return new double[] {
            0.5 * t * (-1 + t * (2 - t)),
            0.5 * (2 + t * t * (-5 + 3 * t)),
            0.5 * t * (1 + t * (4 - 3 * t)),
            0.5 * t * t * (t - 1)
        };
    }

    /**
     * Weights of the pixels from {@link #start} on, also beyond the centres of the outermost, where
     * an image goes on as a straight line.
     *
     * @param at place in pixels, 0 the centre of the first
     * @param size pixels there are, at least four
     */
    static double[] weights(final double at, final int size) {
        final int low = (int) Math.floor(at) - 1;
        final double[] weights = weights(at - low - 1);
        final int start = start(at, size);
        return start == low ? weights : AxisWeights.folded(weights, low, start, size);
    }

    /** The first of the pixels that a place is made of. */
    static int start(final double at, final int size) {
        return Math.max(0, Math.min(size - 4, (int) Math.floor(at) - 1));
    }
}
