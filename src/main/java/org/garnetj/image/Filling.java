package org.garnetj.image;

import java.util.BitSet;

/**
 * Fills pixels of a plane from those around them by a pyramid: means of known pixels in ever larger
 * squares, taken over, bilinearly, where nothing smaller is known (Gortler et al., <i>SIGGRAPH</i>
 * 1996, doi 10.1145/237170.237200, push–pull).
 */
final class Filling {

    private final int width;
    private final int height;
    private final BitSet unknown;

    Filling(final int width, final int height, final BitSet unknown) {
        this.width = width;
        this.height = height;
        this.unknown = unknown;
    }

    /** The plane, changed, with its unknown pixels filled. */
    float[] filled(final float[] plane) {
        final float[] weight = new float[plane.length];
        for (int p = 0; p < plane.length; p++) {
            weight[p] = unknown.get(p) ? 0 : 1;
        }
        fill(plane, weight, width, height);
        return plane;
    }

    private static void fill(
            final float[] plane, final float[] weight, final int width, final int height) {
        if (width == 1 && height == 1 || isKnown(weight)) {
            return;
        }
        final int w = (width + 1) / 2;
        final int h = (height + 1) / 2;
        final float[] coarse = new float[w * h];
        final float[] coarseWeight = new float[w * h];
        for (int p = 0; p < plane.length; p++) {
            final int q = p / width / 2 * w + p % width / 2;
            coarse[q] += weight[p] * plane[p];
            coarseWeight[q] += weight[p];
        }
        for (int q = 0; q < coarse.length; q++) {
            coarse[q] = coarseWeight[q] > 0 ? coarse[q] / coarseWeight[q] : 0;
            coarseWeight[q] = Math.min(1, coarseWeight[q]);
        }
        fill(coarse, coarseWeight, w, h);
        for (int p = 0; p < plane.length; p++) {
            if (weight[p] == 0) {
                plane[p] = between(coarse, w, h, p % width, p / width);
            }
        }
    }

    private static boolean isKnown(final float[] weight) {
        for (final float known : weight) {
            if (known == 0) {
                return false;
            }
        }
        return true;
    }

    /** The coarse plane at the centre of pixel (x, y) of the fine one, linear in both axes. */
    private static float between(
            final float[] coarse, final int w, final int h, final int x, final int y) {
        final float u = Math.max(0, Math.min(w - 1, x / 2f - 0.25f));
        final float v = Math.max(0, Math.min(h - 1, y / 2f - 0.25f));
        final int left = (int) u;
        final int top = (int) v;
        final int right = Math.min(w - 1, left + 1);
        final int below = Math.min(h - 1, top + 1);
        final float upper =
                coarse[top * w + left]
                        + (u - left) * (coarse[top * w + right] - coarse[top * w + left]);
        final float lower =
                coarse[below * w + left]
                        + (u - left) * (coarse[below * w + right] - coarse[below * w + left]);
        return upper + (v - top) * (lower - upper);
    }
}
