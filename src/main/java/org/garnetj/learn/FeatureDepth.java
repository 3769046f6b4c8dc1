package org.garnetj.learn;

import net.imglib2.Interval;

/**
 * Where the surface of the sample lies, for the depth features. It is asked for a block at a time,
 * from several threads at once, and answers the same for a voxel whatever the block.
 */
@FunctionalInterface
public interface FeatureDepth {

    /**
     * Writes the distance below the surface of every voxel of {@code interval}, x fastest, in µm;
     * negative above the surface.
     */
    void fill(Interval interval, float[] depth_um);
}
