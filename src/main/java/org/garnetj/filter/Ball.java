package org.garnetj.filter;

import org.garnetj.image.VoxelSize;

import java.util.Arrays;

/**
 * The voxels whose centre is within a radius of a voxel's centre, as rows along x.
 *
 * @param dy row of each stretch, from the centre
 * @param dz slice of each stretch, from the centre
 * @param half voxels of each stretch on either side of its middle one
 */
record Ball(int[] dy, int[] dz, int[] half) {

    /** Rounding allowed at the rim, as a part of the squared radius. */
    private static final double ROUNDING = 1e-9;

    static Ball of(final double radius_um, final VoxelSize voxel) {
        final int reachY = reach(radius_um, voxel.y_um());
        final int reachZ = reach(radius_um, voxel.z_um());
        final int[] dy = new int[(2 * reachY + 1) * (2 * reachZ + 1)];
        final int[] dz = new int[dy.length];
        final int[] half = new int[dy.length];
        int rows = 0;
        for (int z = -reachZ; z <= reachZ; z++) {
            for (int y = -reachY; y <= reachY; y++) {
                final double rest =
                        radius_um * radius_um * (1 + ROUNDING)
                                - sq(y * voxel.y_um())
                                - sq(z * voxel.z_um());
                if (rest >= 0) {
                    dy[rows] = y;
                    dz[rows] = z;
                    half[rows++] = (int) (Math.sqrt(rest) / voxel.x_um());
                }
            }
        }
        return new Ball(
                Arrays.copyOf(dy, rows), Arrays.copyOf(dz, rows), Arrays.copyOf(half, rows));
    }

    private static int reach(final double radius_um, final double edge_um) {
        return (int) (radius_um * (1 + ROUNDING) / edge_um);
    }

    private static double sq(final double v) {
        return v * v;
    }

    /** Number of voxels; odd. */
    int voxels() {
        int voxels = 0;
        for (final int h : half) {
            voxels += 2 * h + 1;
        }
        return voxels;
    }

    /** How far it reaches along x, y, z. */
    int[] reach() {
        final int[] reach = new int[3];
        for (int row = 0; row < half.length; row++) {
            reach[0] = Math.max(reach[0], half[row]);
            reach[1] = Math.max(reach[1], dy[row]);
            reach[2] = Math.max(reach[2], dz[row]);
        }
        return reach;
    }

    /** Distances in an array from a voxel to the first (or last) one of each row. */
    int[] offsets(final int[] size, final boolean last) {
        final int[] offsets = new int[half.length];
        for (int row = 0; row < offsets.length; row++) {
            offsets[row] =
                    (dz[row] * size[1] + dy[row]) * size[0] + (last ? half[row] : -half[row]);
        }
        return offsets;
    }
}
