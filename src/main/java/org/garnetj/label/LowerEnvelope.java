package org.garnetj.label;

/**
 * The lower envelope of parabolas of one width along a line (Felzenszwalb and Huttenlocher 2012,
 * Theory of Computing 8, 415, DOI 10.4086/toc.2012.v008a019): one axis of an exact distance
 * transform. Reused from line to line; not for several threads at once.
 */
final class LowerEnvelope {

    private final int[] vertex;
    private final double[] from;
    private int parabolas;

    LowerEnvelope(final int length) {
        vertex = new int[length];
        from = new double[length];
    }

    /**
     * Finds for each position p of a line the position q that minimises {@code height[q] +
     * weight·(p − q)²}.
     *
     * @param height squared distances; infinite ones are never nearest
     * @param weight squared distance of neighbouring positions, positive
     * @param nearest receives q for each p, or -1 if no height is finite
     */
    void nearest(final double[] height, final double weight, final int[] nearest) {
        build(height, weight);
        int k = 0;
        for (int p = 0; p < nearest.length; p++) {
            while (k + 1 < parabolas && from[k + 1] <= p) {
                k++;
            }
            nearest[p] = parabolas == 0 ? -1 : vertex[k];
        }
    }

    private void build(final double[] height, final double weight) {
        parabolas = 0;
        for (int q = 0; q < height.length; q++) {
            if (height[q] < Double.POSITIVE_INFINITY) {
                add(height, weight, q);
            }
        }
    }

    private void add(final double[] height, final double weight, final int q) {
        double start = Double.NEGATIVE_INFINITY;
        while (parabolas > 0) {
            start = crossing(height, weight, vertex[parabolas - 1], q);
            if (start > from[parabolas - 1]) {
                break;
            }
            parabolas--;
            start = Double.NEGATIVE_INFINITY;
        }
        vertex[parabolas] = q;
        from[parabolas++] = start;
    }

    /** Where parabola {@code b} dives below parabola {@code a}, for a before b. */
    private static double crossing(
            final double[] height, final double weight, final int a, final int b) {
        return (height[b] - height[a]) / (2 * weight * (b - a)) + 0.5 * ((double) a + b);
    }
}
