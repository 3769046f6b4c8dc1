package org.garnetj.crack;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;

/**
 * How cracks in general are told from pores.
 *
 * @param surface side of the stack on which the working electrode lies; the counter electrode lies
 *     opposite
 * @param minaspect extent over opening from which a cavity, or a part of it, is a crack: a disc has
 *     its diameter over its thickness, a ball 1, a long rod 2
 * @param mindiameter smaller cracks are left out: diameter in µm of the circle of the crack's area;
 *     0 for {@value #SMALLEST} of the longest edge of a voxel
 */
public record CracksSettings(Side surface, double minaspect, double mindiameter) {

    private static final int SMALLEST = 8;

    public CracksSettings {
        ParameterException.requirePositive("minaspect", minaspect);
        ParameterException.requireNotNegative("mindiameter", mindiameter);
    }

    /** Surface at the top, minaspect 3, the smallest diameter from the voxels. */
    public static CracksSettings defaults() {
        return new CracksSettings(Side.TOP, 3, 0);
    }

    double mindiameter_um(final VoxelSize voxel) {
        return mindiameter > 0
                ? mindiameter
                : SMALLEST * Math.max(voxel.x_um(), Math.max(voxel.y_um(), voxel.z_um()));
    }
}
