package org.garnetj.segment;

import org.garnetj.filter.Gauss;

/**
 * A scene as the tomograph would show it without noise: each label at its grey, blurred by the
 * point spread, a Gaussian alike in all directions of space; beyond the ends the end is seen.
 *
 * @param sigma_px standard deviation of the point spread in pixels along x
 */
record LabelBlur(Scene scene, double sigma_px) {

    /** Beyond so many standard deviations nothing is added. */
    private static final double RADIUS_IN_SIGMA = 3;

    /** Slice {@code z}, the greys being those of the labels 0 … 255. */
    float[] of(final int z, final float[] greys) {
        final double sigmaZ = sigma_px * scene.voxelSize.x() / scene.voxelSize.z();
        final int radius = (int) Math.ceil(RADIUS_IN_SIGMA * sigmaZ);
        final float[] sum = new float[scene.width * scene.height];
        double total = 0;
        for (int d = -radius; d <= radius; d++) {
            total += weight(d, sigmaZ);
        }
        for (int d = -radius; d <= radius; d++) {
            final float weight = (float) (weight(d, sigmaZ) / total);
            final byte[] labels = scene.labels(Math.max(0, Math.min(scene.depth - 1, z + d)));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * greys[labels[i] & 0xff];
            }
        }
        return Gauss.smoothPlane(
                sum, scene.width, sigma_px, sigma_px * scene.voxelSize.x() / scene.voxelSize.y());
    }

    private static double weight(final int distance, final double sigma) {
        return distance == 0 ? 1 : Math.exp(-0.5 * distance * distance / (sigma * sigma));
    }
}
