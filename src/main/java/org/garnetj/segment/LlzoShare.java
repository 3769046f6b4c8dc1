package org.garnetj.segment;

/**
 * How much of the grey of a voxel is that of the LLZO around: the LLZO as labelled, blurred by the
 * point spread of the tomograph.
 */
final class LlzoShare {

    /** How far the labelled wall is from the true one, in pixels: a third, by the grid alone. */
    private static final double WALL_ERROR_PX = 0.3;

    /** The slope of a blurred wall is about this times share · (1 − share) / sigma. */
    private static final double SLOPE = 1.6;

    private static final float[] LLZO_ALONE = new float[256];

    static {
        LLZO_ALONE[Scene.LLZO] = 1;
    }

    private final LabelBlur blur;

    /**
     * @param sigma_px standard deviation of the point spread in pixels
     */
    LlzoShare(final Scene scene, final double sigma_px) {
        blur = new LabelBlur(scene, sigma_px);
    }

    /** Standard deviation of the point spread in pixels. */
    double sigma_px() {
        return blur.sigma_px();
    }

    /** Share of LLZO in each voxel of slice {@code z}, 0 to 1. */
    float[] of(final int z) {
        return blur.of(z, LLZO_ALONE);
    }

    /** Standard error of a share, since a wall lies somewhere between two voxels. */
    double error(final double share) {
        return WALL_ERROR_PX * SLOPE * share * (1 - share) / blur.sigma_px();
    }
}
