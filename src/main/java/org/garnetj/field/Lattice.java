package org.garnetj.field;

/**
 * A regular lattice of cells.
 *
 * @param nx cells along x
 * @param ny cells along y
 * @param nz cells along z
 */
record Lattice(int nx, int ny, int nz) {

    /** The lattice of cells twice as large. */
    Lattice coarser() {
        return new Lattice((nx + 1) / 2, (ny + 1) / 2, (nz + 1) / 2);
    }

    /** Cells along axis 0, 1 or 2. */
    int size(final int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /** Number of cells. */
    int cells() {
        return Math.multiplyExact(Math.multiplyExact(nx, ny), nz);
    }

    /** Number of a cell, x fastest. */
    int index(final int x, final int y, final int z) {
        return (z * ny + y) * nx + x;
    }

    /** Number of the cell of the coarser lattice that a cell lies in. */
    int parent(final int cell) {
        final int x = cell % nx;
        final int y = cell / nx % ny;
        final int z = cell / nx / ny;
        return coarser().index(x / 2, y / 2, z / 2);
    }

    /** Whether the sum of a cell's indices is odd. */
    boolean isBlack(final int cell) {
        return ((cell % nx + cell / nx % ny + cell / nx / ny) & 1) == 1;
    }
}
