package org.garnetj.segment;

import org.garnetj.filter.Gauss;

/**
 * How much of the grey of a voxel is that of the LLZO around: the LLZO as labelled, blurred by the
 * point spread of the tomograph, a Gaussian alike in all directions.
 *
 * @param sigma_px standard deviation of the point spread
 */
record LlzoShare(Scene scene, double sigma_px) {

    /** Beyond so many standard deviations nothing is added. */
    private static final double RADIUS_IN_SIGMA = 3;

    /** How far the labelled wall is from the true one, in pixels: a third, by the grid alone. */
    private static final double WALL_ERROR_PX = 0.3;

    /** The slope of a blurred wall is about this times share · (1 − share) / sigma. */
    private static final double SLOPE = 1.6;

    /** Share of LLZO in each voxel of slice {@code z}, 0 to 1; beyond the ends the end is seen. */
    float[] of(final int z) {
        final int radius = (int) Math.ceil(RADIUS_IN_SIGMA * sigma_px);
        final float[] sum = new float[scene.width * scene.height];
        double total = 0;
        for (int d = -radius; d <= radius; d++) {
            total += weight(d);
        }
        for (int d = -radius; d <= radius; d++) {
            final float weight = (float) (weight(d) / total);
            final byte[] labels = scene.labels(Math.max(0, Math.min(scene.depth - 1, z + d)));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += labels[i] == Scene.LLZO ? weight : 0;
            }
        }
        return Gauss.smoothPlane(sum, scene.width, sigma_px, sigma_px);
    }

    private double weight(final int distance) {
        return Math.exp(-0.5 * distance * distance / (sigma_px * sigma_px));
    }

    /** Standard error of a share, since a wall lies somewhere between two voxels. */
    double error(final double share) {
        return WALL_ERROR_PX * SLOPE * share * (1 - share) / sigma_px;
    }
}
