package org.garnetj.label;

import net.imglib2.Interval;

import org.garnetj.image.VoxelSize;

/**
 * The points where a ball may have its centre: the voxel centres of an image (even positions) and
 * the points half-way between them (odd positions), along each axis.
 *
 * @param voxels number of voxels along x, y, z
 * @param edge_um edge length of a voxel along x, y, z
 */
record BallLattice(int[] voxels, double[] edge_um) {

    static BallLattice over(final Interval image, final VoxelSize voxel) {
        final int[] voxels = new int[3];
        final double[] edge = new double[3];
        for (int d = 0; d < 3; d++) {
            voxels[d] = Math.toIntExact(image.dimension(d));
            edge[d] = voxel.um(d);
        }
        return new BallLattice(voxels, edge);
    }

    /** Number of lattice points along {@code d}. */
    int size(final int d) {
        return 2 * voxels[d] - 1;
    }

    /** Number of longs that hold a bit for each voxel of a row. */
    int words() {
        return (voxels[0] + Long.SIZE - 1) / Long.SIZE;
    }

    /** Distance of neighbouring lattice points along {@code d}. */
    double spacing_um(final int d) {
        return edge_um[d] / 2;
    }

    double smallestSpacing_um() {
        return Math.min(spacing_um(0), Math.min(spacing_um(1), spacing_um(2)));
    }
}
