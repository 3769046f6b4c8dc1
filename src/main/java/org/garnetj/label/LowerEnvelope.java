package org.garnetj.label;

import java.util.Arrays;

/**
 * The lower envelope of parabolas of one width along a line (Felzenszwalb and Huttenlocher 2012,
 * Theory of Computing 8, 415, DOI 10.4086/toc.2012.v008a019): one axis of an exact distance
 * transform. Reused from line to line; not for several threads at once.
 *
 * <p>Where heights and weight are whole numbers, the result is exact: a crossing at a whole
 * position is found without rounding.
 */
final class LowerEnvelope {

    private final double weight;
    private final int[] vertex;
    private final double[] from;
    private int parabolas;

    /**
     * @param weight squared distance of neighbouring positions, positive
     */
    LowerEnvelope(final int length, final double weight) {
        this.weight = weight;
        vertex = new int[length];
        from = new double[length];
    }

    /**
     * Finds for each position p of a line the position q that minimises {@code height[q] +
     * weight·(p − q)²}; of several the first.
     *
     * @param height squared distances; infinite ones are never nearest
     * @param nearest receives q for each p, or -1 if no height is finite
     */
    void nearest(final double[] height, final int[] nearest) {
        final int length = height.length;
        int start = 0;
        while (start < length) {
            if (height[start] == 0) {
                nearest[start] = start;
                start++;
            } else {
                int end = start + 1;
                while (end < length && height[end] != 0) {
                    end++;
                }
                between(height, start, end, nearest);
                start = end;
            }
        }
    }

    /** Nothing beyond the zeros at either end of a stretch can be nearest within it. */
    private void between(
            final double[] height, final int start, final int end, final int[] nearest) {
        parabolas = 0;
        if (start > 0) {
            vertex[0] = start - 1;
            from[0] = Double.NEGATIVE_INFINITY;
            parabolas = 1;
        }
        for (int q = start; q < end; q++) {
            if (height[q] < Double.POSITIVE_INFINITY) {
                add(height, q);
            }
        }
        if (end < height.length) {
            add(height, end);
        }
        if (parabolas == 0) {
            Arrays.fill(nearest, start, end, -1);
            return;
        }
        int k = 0;
        for (int p = start; p < end; p++) {
            while (k + 1 < parabolas && from[k + 1] < p) {
                k++;
            }
            nearest[p] = vertex[k];
        }
    }

    private void add(final double[] height, final int q) {
        double start = Double.NEGATIVE_INFINITY;
        while (parabolas > 0) {
            final int top = vertex[parabolas - 1];
            start = (height[q] - height[top]) / (2 * weight * (q - top)) + 0.5 * ((double) top + q);
            if (start > from[parabolas - 1]) {
                break;
            }
            parabolas--;
            start = Double.NEGATIVE_INFINITY;
        }
        vertex[parabolas] = q;
        from[parabolas++] = start;
    }
}
