package org.garnetj.field;

/**
 * The parts of one cell of 2 × 2 × 2 voxels: voxels that strong conductances join within the cell.
 * A crack or an insulating wall through the cell keeps its sides apart; so does a change to a phase
 * that conducts far less, and a long voxel edge.
 *
 * <p>For one thread.
 */
final class CellParts {

    /** Conductances below this part of a voxel's greatest do not join it. */
    static final double STRONG = 0.1;

    static final byte NONE = -1;

    private final CellRows rows;
    private final byte[] part = new byte[8];
    private final double[] greatest = new double[8];
    private int cellX;

    /** Cells of the row that {@code rows} is at. */
    CellParts(final CellRows rows) {
        this.rows = rows;
    }

    /** Finds the parts of a cell of the row and returns their number. */
    int find(final int x) {
        cellX = x;
        for (int corner = 0; corner < 8; corner++) {
            greatest[corner] = rows.isInside(corner, x) ? greatest(corner) : 0;
            part[corner] = greatest[corner] > 0 ? (byte) corner : NONE;
        }
        join();
        return renumber();
    }

    /** The part of a voxel of the cell, from 0; {@link #NONE} if no conductor meets it. */
    byte part(final int corner) {
        return part[corner];
    }

    /** The greatest conductance of a voxel of the cell to another one of its part; 0 if none. */
    double inner(final int corner) {
        double found = 0;
        for (int axis = 0; axis < 3; axis++) {
            final int other = corner ^ 1 << axis;
            if (part[corner] != NONE && part[other] == part[corner]) {
                found = Math.max(found, between(Math.min(corner, other), axis));
            }
        }
        return found;
    }

    /** The greatest conductance of a voxel; a tie alone makes a part of it as well. */
    private double greatest(final int corner) {
        final RowLinks links = rows.of(corner);
        final int x = CellRows.x(corner, cellX);
        double found = 0;
        for (int axis = 0; axis < 3; axis++) {
            found = Math.max(found, Math.max(links.after(axis, x), links.before(axis, x)));
        }
        return found > 0 ? found : links.tie(x);
    }

    private void join() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int corner = 0; corner < 8; corner++) {
                for (int axis = 0; axis < 3; axis++) {
                    if ((corner >> axis & 1) == 0 && joins(corner, axis)) {
                        changed |= unite(corner, corner | 1 << axis);
                    }
                }
            }
        }
    }

    private boolean joins(final int corner, final int axis) {
        final int other = corner | 1 << axis;
        if (part[corner] == NONE || part[other] == NONE || part[corner] == part[other]) {
            return false;
        }
        final double between = between(corner, axis);
        return between > 0 && between >= STRONG * Math.max(greatest[corner], greatest[other]);
    }

    private double between(final int corner, final int axis) {
        return rows.of(corner).after(axis, CellRows.x(corner, cellX));
    }

    private boolean unite(final int a, final int b) {
        final byte low = (byte) Math.min(part[a], part[b]);
        part[a] = low;
        part[b] = low;
        return true;
    }

    private int renumber() {
        int count = 0;
        for (int corner = 0; corner < 8; corner++) {
            if (part[corner] != NONE) {
                part[corner] = part[corner] == corner ? (byte) count++ : part[part[corner]];
            }
        }
        return count;
    }
}
