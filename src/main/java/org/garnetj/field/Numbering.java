package org.garnetj.field;

/**
 * Numbers for the nodes of a lattice's cells: those of red cells first, then those of black ones,
 * cell after cell.
 *
 * @param base number of the first node of each cell
 * @param red nodes in red cells
 * @param nodes in all cells
 */
record Numbering(int[] base, int red, int nodes) {

    /** Numbers so many nodes in each cell. */
    static Numbering of(final Lattice lattice, final int[] count) {
        final int[] base = new int[count.length];
        int next = 0;
        int red = 0;
        for (int colour = 0; colour < 2; colour++) {
            for (int cell = 0; cell < count.length; cell++) {
                if (count[cell] != 0 && lattice.isBlack(cell) == (colour == 1)) {
                    base[cell] = next;
                    next = Math.addExact(next, count[cell]);
                }
            }
            red = colour == 0 ? next : red;
        }
        return new Numbering(base, red, next);
    }

    /** The cell of each node. */
    int[] cells(final int[] count) {
        final int[] cells = new int[nodes];
        for (int cell = 0; cell < count.length; cell++) {
            for (int i = 0; i < (count[cell]); i++) {
                cells[base[cell] + i] = cell;
            }
        }
        return cells;
    }
}
