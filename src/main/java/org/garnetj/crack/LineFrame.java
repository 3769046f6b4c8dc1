package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

/**
 * The lines of voxels of a box that run along one axis, numbered by the two other axes: u is the
 * lower of these and runs fastest.
 *
 * @param size voxels of the box along x, y, z
 * @param across the axis of the lines: 0 x, 1 y, 2 z
 */
record LineFrame(int[] size, int across) {

    int axisU() {
        return across == 0 ? 1 : 0;
    }

    int axisV() {
        return across == 2 ? 1 : 2;
    }

    int sizeU() {
        return size[axisU()];
    }

    int sizeV() {
        return size[axisV()];
    }

    /** Voxels of a line. */
    int length() {
        return size[across];
    }

    /** Number of lines. */
    int lines() {
        return Math.multiplyExact(sizeU(), sizeV());
    }

    /** Slice of voxel {@code k} of a line. */
    int slice(final int line, final int k) {
        return across == 2 ? k : line / sizeU();
    }

    /** Place of voxel {@code k} of a line in its slice, x fastest. */
    int pixel(final int line, final int k) {
        final int u = line % sizeU();
        return switch (across) {
            case 0 -> u * size[0] + k;
            case 1 -> k * size[0] + u;
            default -> line / sizeU() * size[0] + u;
        };
    }

    /** Voxel {@code k} of a line along x, y, z. */
    int[] voxel(final int line, final int k) {
        final int[] voxel = new int[3];
        voxel[across] = k;
        voxel[axisU()] = line % sizeU();
        voxel[axisV()] = line / sizeU();
        return voxel;
    }

    /** The line through a voxel. */
    int lineOf(final int[] voxel) {
        return voxel[axisV()] * sizeU() + voxel[axisU()];
    }

    /** Distance of lines along u in µm. */
    double u_um(final VoxelSize voxel) {
        return voxel.um(axisU());
    }

    /** Distance of lines along v in µm. */
    double v_um(final VoxelSize voxel) {
        return voxel.um(axisV());
    }

    /** Distance of the voxels of a line in µm. */
    double across_um(final VoxelSize voxel) {
        return voxel.um(across);
    }

    /** Cross-section of a line in µm². */
    double area_um2(final VoxelSize voxel) {
        return u_um(voxel) * v_um(voxel);
    }
}
