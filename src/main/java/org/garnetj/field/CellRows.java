package org.garnetj.field;

/**
 * The conductances of a row of cells of 2 × 2 × 2 voxels. A corner of a cell has a bit for x, y and
 * z each. For one thread.
 */
final class CellRows {

    private final Network network;
    private final RowLinks[] rows = new RowLinks[4];
    private int y;
    private int inside;

    CellRows(final Network network) {
        this.network = network;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new RowLinks(network);
        }
    }

    /** Goes to a row of cells. */
    void load(final int cellY, final int cellZ) {
        y = 2 * cellY;
        inside = 0;
        for (int row = 0; row < rows.length; row++) {
            final int rowY = y + (row & 1);
            final int z = 2 * cellZ + (row >> 1);
            if (rowY < network.ny() && z < network.nz()) {
                rows[row].load(rowY, z);
                inside |= 1 << row;
            }
        }
    }

    /** Whether the corner of a cell lies in the stack. */
    boolean isInside(final int corner, final int cellX) {
        return (inside >> (corner >> 1) & 1) == 1 && x(corner, cellX) < network.nx();
    }

    /** The conductances of a corner's row. */
    RowLinks of(final int corner) {
        return rows[corner >> 1];
    }

    /** Number in its plane of the voxel at the corner of a cell. */
    int pixel(final int corner, final int cellX) {
        return (y + (corner >> 1 & 1)) * network.nx() + x(corner, cellX);
    }

    /** Column of the corner of a cell. */
    static int x(final int corner, final int cellX) {
        return 2 * cellX + (corner & 1);
    }
}
