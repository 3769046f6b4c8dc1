package org.garnetj.label;

import org.garnetj.image.VoxelSize;

/**
 * A volume that parts are compared with, in voxels.
 *
 * @param voxels the volume, not rounded; infinite if there is no limit
 */
public record VolumeLimit(double voxels) {

    /** What a quotient of two decimals may be off by. */
    private static final double ROUNDING = 1e-9;

    /** A limit in µm³; 0 is none. */
    public static VolumeLimit of(final double below_um3, final VoxelSize voxel) {
        return new VolumeLimit(
                below_um3 == 0 ? Double.POSITIVE_INFINITY : below_um3 / voxel.volume_um3());
    }

    /** Whether the limit lies above a part of so many voxels. */
    public boolean isAbove(final long part) {
        return part < voxels * (1 - ROUNDING);
    }
}
