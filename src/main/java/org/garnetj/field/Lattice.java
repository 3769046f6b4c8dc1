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

    /** Index of a cell along axis 0, 1 or 2. */
    int position(final int axis, final int cell) {
        return axis == 0 ? cell % nx : axis == 1 ? cell / nx % ny : cell / nx / ny;
    }

    /** Number of the cell of the coarser lattice that a cell lies in. */
    int parent(final int cell) {
        return coarser().index(position(0, cell) / 2, position(1, cell) / 2, position(2, cell) / 2);
    }

    /** Whether the sum of a cell's indices is odd. */
    boolean isBlack(final int cell) {
        return ((position(0, cell) + position(1, cell) + position(2, cell)) & 1) == 1;
    }
}
