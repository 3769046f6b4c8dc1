package org.garnetj.label;

/**
 * The components of a slab.
 *
 * @param component for each provisional label the component, 1 … n in raster order of the
 *     components' first voxels in the slab; 0 for label 0
 * @param voxels number of voxels of component {@code i + 1}
 */
record SlabLabels(int[] component, long[] voxels) {

    int count() {
        return voxels.length;
    }
}
