package org.garnetj.shape;

import org.garnetj.image.VoxelSize;

/**
 * Areas and lengths as whole numbers, whose sums do not depend on their order: parts of 2^-32 of a
 * voxel's largest face and longest edge.
 *
 * @param face_um2 largest face of a voxel
 * @param edge_um longest edge
 */
record Units(double face_um2, double edge_um) {

    private static final double PARTS = 0x1p32;

    static Units of(final VoxelSize voxel) {
        final double[] faces = FaceAreas.faces_um2(voxel);
        return new Units(
                Math.max(faces[0], Math.max(faces[1], faces[2])),
                Math.max(voxel.x_um(), Math.max(voxel.y_um(), voxel.z_um())));
    }

    long ofArea(final double um2) {
        return Math.round(um2 / face_um2 * PARTS);
    }

    double area_um2(final long parts) {
        return parts / PARTS * face_um2;
    }

    long ofLength(final double um) {
        return Math.round(um / edge_um * PARTS);
    }

    double length_um(final long parts) {
        return parts / PARTS * edge_um;
    }
}
