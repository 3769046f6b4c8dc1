package org.garnetj.crack;

import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;

/**
 * The original LLZO surface: a plane, slightly curved along x, with an offset for each slice, which
 * takes up drift between slices and any curve along z.
 *
 * <p>Positions are in voxels of the stack turned by {@link Side#toTop}: x and z of a column's
 * centre, y from the upper face of the first row, so voxel row j spans y = j … j + 1.
 *
 * @param side the side of the stack it lies on
 * @param level y at the centre of the stack, before offsets
 * @param slopeX rows per column
 * @param slopeZ rows per slice
 * @param curveX rows per column squared
 * @param offsets rows to add in each slice
 * @param width columns of the turned stack
 * @param voxel voxel of the turned stack
 */
public record ReferenceSurface(
        Side side,
        double level,
        double slopeX,
        double slopeZ,
        double curveX,
        double[] offsets,
        int width,
        VoxelSize voxel) {

    /** Position of the surface in the column (x, z), in rows of the turned stack. */
    public double row(final int x, final int z) {
        final double u = x - 0.5 * (width - 1);
        return level
                + (slopeX + curveX * u) * u
                + slopeZ * (z - 0.5 * (offsets.length - 1))
                + offsets[z];
    }

    /** First row of the column (x, z) whose centre lies below the surface, at least 0. */
    public int firstRow(final int x, final int z) {
        return Math.max(0, (int) Math.ceil(row(x, z) - 0.5));
    }

    /** The surface of a stack whose slices were moved up by these rows. */
    ReferenceSurface movedUp(final int[] rows) {
        final double[] moved = offsets.clone();
        for (int z = 0; z < moved.length; z++) {
            moved[z] -= rows[z];
        }
        return new ReferenceSurface(side, level, slopeX, slopeZ, curveX, moved, width, voxel);
    }

    /** Cosine of the angle between the plane's normal and the turned stack's y axis. */
    public double cosine() {
        final double x = slopeX * voxel.y_um() / voxel.x_um();
        final double z = slopeZ * voxel.y_um() / voxel.z_um();
        return 1 / Math.sqrt(1 + x * x + z * z);
    }

    /** Unit normal of the plane, pointing down, along x, y, z of the turned stack. */
    double[] normal() {
        final double down = cosine();
        return new double[] {
            -slopeX * voxel.y_um() / voxel.x_um() * down,
            down,
            -slopeZ * voxel.y_um() / voxel.z_um() * down
        };
    }

    /** Perpendicular depth in µm of the point at {@code y} rows in the column (x, z). */
    public double depth_um(final int x, final double y, final int z) {
        return (y - row(x, z)) * voxel.y_um() * cosine();
    }
}
