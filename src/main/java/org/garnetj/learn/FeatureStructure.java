package org.garnetj.learn;

import org.garnetj.filter.Convolution;
import org.garnetj.filter.Eigenvalues;
import org.garnetj.filter.FloatBox;

/** The eigenvalues of the structure tensor of a smoothed block. */
final class FeatureStructure {

    private FeatureStructure() {}

    /**
     * Writes the eigenvalues.
     *
     * @param smooth the smoothed block; its margin holds the slopes and another Gaussian
     * @param targets largest, middle, smallest (largest, smallest in two dimensions); null where
     *     nobody asks
     */
    static void compute(
            final FloatBox smooth,
            final FeatureScale scale,
            final float[][] targets,
            final Eigenvalues eigenvalues) {
        final int dimensions = scale.first().length;
        final FloatBox[] gradient = new FloatBox[dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            gradient[axis] =
                    Convolution.along(smooth, axis, scale.first()[axis], scale.gaussReach());
        }
        final float[][] tensor = new float[dimensions * (dimensions + 1) / 2][];
        int next = 0;
        for (int apart = 0; apart < dimensions; apart++) {
            for (int a = 0; a + apart < dimensions; a++) {
                final FloatBox product = product(gradient[a], gradient[a + apart]);
                tensor[order(dimensions, next)] = scale.smooth(product, new int[3]).values();
                next++;
            }
        }
        final float[][] sorted = new float[dimensions][];
        for (int i = 0; i < dimensions; i++) {
            sorted[i] = targets[i] == null ? new float[tensor[0].length] : targets[i];
        }
        eigenvalues.of(tensor, sorted, tensor[0].length);
    }

    // -- Helper methods --

    /** Products come as xx, yy, zz, xy, yz, xz; the matrix wants xz before yz. */
    private static int order(final int dimensions, final int product) {
        return dimensions == 3 && product > 3 ? 9 - product : product;
    }

    private static FloatBox product(final FloatBox a, final FloatBox b) {
        final float[] values = new float[a.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = a.values()[i] * b.values()[i];
        }
        return new FloatBox(a.core(), a.margin(), values);
    }
}
