package org.garnetj.field;

import java.util.Arrays;

/**
 * The conductances of all voxel faces across one axis. They follow from the classes of the two
 * voxels, of which a byte each is kept; faces that a phase surface cuts have conductances of their
 * own.
 *
 * <p>The face of cell (x, y, z) is the one towards the next cell; the faces of the last cells lead
 * around to the first ones where the axis is periodic, and nowhere otherwise.
 */
final class Faces {

    /** Classes are told apart by their last four bits. */
    static final int CLASSES = 16;

    private final Lattice lattice;
    private final int axis;
    private final boolean isPeriodic;
    private final byte[][] classes;
    private final double[] table;
    private final float[] rounded;
    private final SparsePlane[] cut;

    /**
     * Faces of a grid.
     *
     * @param classes for each plane the classes of its cells, x fastest
     * @param table the conductance between classes a and b at {@code a * CLASSES + b}
     * @param cut for each plane the conductances of its cut faces, {@code null} where it has none
     */
    Faces(
            final Lattice lattice,
            final int axis,
            final boolean isPeriodic,
            final byte[][] classes,
            final double[] table,
            final SparsePlane[] cut) {
        this.lattice = lattice;
        this.axis = axis;
        this.isPeriodic = isPeriodic;
        this.classes = classes;
        this.table = table.clone();
        this.cut = cut;
        rounded = new float[table.length];
        for (int pair = 0; pair < rounded.length; pair++) {
            rounded[pair] = (float) table[pair];
        }
    }

    /** The conductance of one face. */
    double at(final int x, final int y, final int z) {
        final int nx = lattice.nx();
        final boolean isLast = isLast(axis == 0 ? x : axis == 1 ? y : z);
        if (isLast && !isPeriodic) {
            return 0;
        }
        if (cut[z] != null) {
            final int k = cut[z].find(y, x);
            if (k >= 0) {
                return cut[z].value()[k];
            }
        }
        final int own = classes[z][y * nx + x];
        final int next =
                switch (axis) {
                    case 0 -> classes[z][y * nx + (isLast ? 0 : x + 1)];
                    case 1 -> classes[z][(isLast ? 0 : y + 1) * nx + x];
                    default -> classes[isLast ? 0 : z + 1][y * nx + x];
                };
        return table[own * CLASSES + next];
    }

    /**
     * The conductances of every second face of a row.
     *
     * @param first column of the first one; −1 stands for the face before the row, which is the
     *     last one
     * @param target receives as many as the row has from there on, zeros beyond
     */
    void row(final int first, final int y, final int z, final float[] target) {
        final boolean isLast = isLast(axis == 1 ? y : z);
        if (axis != 0 && isLast && !isPeriodic) {
            Arrays.fill(target, 0);
            return;
        }
        final int row = y * lattice.nx();
        switch (axis) {
            case 0 -> along(first, y, z, target);
            case 1 -> {
                final int next = (isLast ? 0 : y + 1) * lattice.nx();
                pairs(classes[z], row + first, classes[z], next + first, first, target);
            }
            default ->
                    pairs(
                            classes[z],
                            row + first,
                            classes[isLast ? 0 : z + 1],
                            row + first,
                            first,
                            target);
        }
        if (cut[z] != null) {
            cut[z].replace(y, first, target);
        }
    }

    /** The conductances of all faces of a row. */
    void row(final int y, final int z, final double[] target) {
        final int nx = lattice.nx();
        final boolean isLast = axis != 0 && isLast(axis == 1 ? y : z);
        if (isLast && !isPeriodic) {
            Arrays.fill(target, 0);
            return;
        }
        final byte[] plane = classes[z];
        final byte[] next = axis == 2 ? classes[isLast ? 0 : z + 1] : plane;
        final int row = y * nx;
        final int nextRow = axis == 1 ? (isLast ? 0 : y + 1) * nx : row;
        final int step = axis == 0 ? 1 : 0;
        for (int x = 0; x < nx - step; x++) {
            target[x] = table[plane[row + x] * CLASSES + next[nextRow + x + step]];
        }
        if (axis == 0) {
            target[nx - 1] = at(nx - 1, y, z);
        }
        if (cut[z] != null) {
            cut[z].replace(y, target);
        }
    }

    private void along(final int first, final int y, final int z, final float[] target) {
        final byte[] plane = classes[z];
        final int width = lattice.nx();
        final int row = y * width;
        int i = 0;
        if (first < 0) {
            target[i++] = (float) at(width - 1, y, z);
        }
        for (int x = first + 2 * i; x < width - 1; x += 2) {
            target[i++] = rounded[plane[row + x] * CLASSES + plane[row + x + 1]];
        }
        for (; i < target.length; i++) {
            final int x = first + 2 * i;
            target[i] = x == width - 1 ? (float) at(x, y, z) : 0;
        }
    }

    private void pairs(
            final byte[] plane,
            final int from,
            final byte[] next,
            final int nextFrom,
            final int first,
            final float[] target) {
        final int count = (lattice.nx() - first + 1) >> 1;
        for (int i = 0; i < count; i++) {
            target[i] = rounded[plane[from + 2 * i] * CLASSES + next[nextFrom + 2 * i]];
        }
        for (int i = count; i < target.length; i++) {
            target[i] = 0;
        }
    }

    private boolean isLast(final int position) {
        return position == lattice.size(axis) - 1;
    }
}
