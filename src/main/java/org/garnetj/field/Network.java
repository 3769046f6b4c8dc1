package org.garnetj.field;

/**
 * A network of conductors: a node in the middle of each voxel, joined with its six neighbours
 * through the faces between them, and in places tied to known potentials. What cells hold is
 * determined where a chain of conductors leads to a tie. Along a periodic axis the last faces lead
 * to the first cells; such an axis has an even number of cells.
 *
 * @param nx cells along x
 * @param ny cells along y
 * @param nz cells along z
 * @param faces conductances across x, y and z
 * @param anchors for each plane its ties, {@code null} where it has none
 */
record Network(int nx, int ny, int nz, Faces[] faces, Anchors[] anchors) {

    /** Cells along axis 0, 1 or 2. */
    int size(final int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /** Conductance of the face of a cell towards its next neighbour along an axis. */
    double after(final int axis, final int x, final int y, final int z) {
        return faces[axis].at(x, y, z);
    }

    /** Conductance of the face of a cell towards its previous neighbour along an axis. */
    double before(final int axis, final int x, final int y, final int z) {
        return switch (axis) {
            case 0 -> faces[0].at(x == 0 ? nx - 1 : x - 1, y, z);
            case 1 -> faces[1].at(x, y == 0 ? ny - 1 : y - 1, z);
            default -> faces[2].at(x, y, z == 0 ? nz - 1 : z - 1);
        };
    }

    /** Conductance of all ties of a cell. */
    double anchor(final int x, final int y, final int z) {
        return anchors[z] == null ? 0 : anchors[z].conductance(y, x);
    }
}
