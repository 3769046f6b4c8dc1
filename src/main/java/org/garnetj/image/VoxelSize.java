package org.garnetj.image;

import org.garnetj.electro.ParameterException;

/**
 * The edge lengths of a voxel along x (right), y (down) and z (slice), in one unit. Anisotropic
 * voxels are the normal case.
 *
 * @param x width, positive
 * @param y height, positive
 * @param z slice pitch, positive
 * @param unit the unit of the three
 */
public record VoxelSize(double x, double y, double z, LengthUnit unit) {

    public VoxelSize {
        ParameterException.requirePositive("voxel width", x);
        ParameterException.requirePositive("voxel height", y);
        ParameterException.requirePositive("voxel depth", z);
    }

    /** A voxel of {@code x} × {@code y} × {@code z} µm³. */
    public static VoxelSize um(final double x, final double y, final double z) {
        return new VoxelSize(x, y, z, LengthUnit.MICROMETRE);
    }

    /** Width in micrometres. */
    public double x_um() {
        return unit.toMicrometres(x);
    }

    /** Height in micrometres. */
    public double y_um() {
        return unit.toMicrometres(y);
    }

    /** Slice pitch in micrometres. */
    public double z_um() {
        return unit.toMicrometres(z);
    }

    /** Edge length along dimension 0, 1 or 2, in micrometres. */
    public double um(final int dimension) {
        return switch (dimension) {
            case 0 -> x_um();
            case 1 -> y_um();
            case 2 -> z_um();
            default -> throw new IndexOutOfBoundsException(dimension);
        };
    }

    /** Volume of one voxel in µm³. */
    public double volume_um3() {
        return x_um() * y_um() * z_um();
    }

    /** The same voxel with another height (in this object's unit). */
    public VoxelSize withY(final double height) {
        return new VoxelSize(x, height, z, unit);
    }
}
