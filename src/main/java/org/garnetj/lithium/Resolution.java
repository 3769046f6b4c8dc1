package org.garnetj.lithium;

import org.garnetj.image.VoxelSize;

/**
 * What voxels of this size, under this point spread, must have shown: the least width along each
 * axis, of a neck as of a gap.
 *
 * <p>A voxel is labelled as that which fills more than half of it. A thread of diameter d that runs
 * where four voxels of edge e meet fills more than half of one of them only if d > √(8/π) e = 1.6
 * e; blurred by a point spread of full width f at half maximum, it keeps half its contrast from d =
 * f on; the two are added in squares. So a neck or gap of one voxel may be chance, and one of two
 * voxels is none, where the point spread is no wider than a voxel.
 *
 * @param seen_um least width along x, y, z
 * @param voxel of the stack
 */
record Resolution(double[] seen_um, VoxelSize voxel) {

    private static final double EDGES = Math.sqrt(8 / Math.PI);

    static Resolution of(final VoxelSize voxel, final double blur_um) {
        final double[] seen = new double[3];
        for (int d = 0; d < 3; d++) {
            seen[d] = Math.hypot(EDGES * voxel.um(d), blur_um);
        }
        return new Resolution(seen, voxel);
    }

    /** The smallest neck, in µm, that must have been seen whatever its direction. */
    double smallest_um() {
        return Math.max(seen_um[0], Math.max(seen_um[1], seen_um[2]));
    }

    /** Edges of a voxel in units of what must have been seen: a neck is seen from width 1 on. */
    VoxelSize scaledVoxel() {
        return VoxelSize.um(
                voxel.x_um() / seen_um[0], voxel.y_um() / seen_um[1], voxel.z_um() / seen_um[2]);
    }

    /** Whether widths in µm and in units of what must have been seen are proportional. */
    boolean isIsotropic() {
        return voxel.x_um() == voxel.y_um() && voxel.y_um() == voxel.z_um();
    }

    /** Whether a gap of so many µm along one axis may have gone unseen. */
    boolean isUnseen(final double gap_um, final int axis) {
        return gap_um < seen_um[axis];
    }

    /** Whether the gap between two voxels so many steps apart may have gone unseen. */
    boolean isUnseen(final int dx, final int dy, final int dz) {
        final double x = between(dx) * voxel.x_um() / seen_um[0];
        final double y = between(dy) * voxel.y_um() / seen_um[1];
        final double z = between(dz) * voxel.z_um() / seen_um[2];
        return x * x + y * y + z * z < 1;
    }

    /** Distance in µm between the boxes of two voxels so many steps apart. */
    static double gap_um(final int dx, final int dy, final int dz, final VoxelSize voxel) {
        final double x = between(dx) * voxel.x_um();
        final double y = between(dy) * voxel.y_um();
        final double z = between(dz) * voxel.z_um();
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Voxels that lie between two so many steps apart. */
    private static int between(final int steps) {
        return Math.max(0, Math.abs(steps) - 1);
    }
}
