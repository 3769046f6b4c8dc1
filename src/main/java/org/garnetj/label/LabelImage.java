package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

/**
 * Objects of a stack.
 *
 * @param labels 0 outside objects, 1 … n inside them
 * @param voxels number of voxels of object {@code i + 1}
 */
public record LabelImage(PlanarImg<IntType, ?> labels, long[] voxels) {

    /** Number of objects. */
    public int count() {
        return voxels.length;
    }

    /** Number of voxels of object {@code label}, from 1. */
    public long voxels(final int label) {
        return voxels[label - 1];
    }
}
