package org.garnetj.field;

/**
 * Numbers for the nodes of a lattice's cells, cell after cell: plane by plane, on each plane first
 * those of red cells (even sum of indices) and then those of black ones.
 *
 * @param lattice the cells
 * @param base number of the first node of each cell
 * @param planes number of the first node of each plane's red and of its black cells, and the end
 */
record Numbering(Lattice lattice, int[] base, int[] planes) {

    /** Numbers so many nodes in each cell. */
    static Numbering of(final Lattice lattice, final int[] count) {
        final int[] base = new int[count.length];
        final int[] planes = new int[2 * lattice.nz() + 1];
        int next = 0;
        for (int plane = 0; plane < 2 * lattice.nz(); plane++) {
            planes[plane] = next;
            for (int y = 0; y < lattice.ny(); y++) {
                for (int x = HalfRows.parity(plane & 1, y, plane / 2); x < lattice.nx(); x += 2) {
                    final int cell = lattice.index(x, y, plane / 2);
                    base[cell] = next;
                    next = Math.addExact(next, count[cell]);
                }
            }
        }
        planes[planes.length - 1] = next;
        return new Numbering(lattice, base, planes);
    }

    /** Number of nodes. */
    int nodes() {
        return planes[planes.length - 1];
    }

    /** The cell of each node. */
    int[] cells(final int[] count) {
        final int[] cells = new int[nodes()];
        for (int cell = 0; cell < count.length; cell++) {
            for (int i = 0; i < count[cell]; i++) {
                cells[base[cell] + i] = cell;
            }
        }
        return cells;
    }
}
