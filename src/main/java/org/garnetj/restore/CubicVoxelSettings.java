package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * How a stack is resampled to cubic voxels.
 *
 * @param voxel_um edge of the cubic voxel; empty: the smallest edge of the input's voxels
 * @param method how values between voxels are found
 */
public record CubicVoxelSettings(OptionalDouble voxel_um, CubicVoxelMethod method) {

    public CubicVoxelSettings {
        voxel_um.ifPresent(edge -> ParameterException.requirePositive("voxel", edge));
    }
}
