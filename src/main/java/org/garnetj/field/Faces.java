package org.garnetj.field;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LOW = 0xFF;

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
     * The conductances of all faces of a row as floats, those of even and of odd columns apart;
     * zeros beyond.
     */
    void row(final int y, final int z, final float[] even, final float[] odd) {
        final int row = y * lattice.nx();
        final int faces = axis == 0 ? lattice.nx() - 1 : lattice.nx();
        Arrays.fill(even, faces / 2, even.length, 0);
        Arrays.fill(odd, faces / 2, odd.length, 0);
        if (axis != 0 && isClosed(y, z)) {
            Arrays.fill(even, 0);
            Arrays.fill(odd, 0);
            return;
        }
        pairs(classes[z], row, next(z), nextRow(y), faces, even, odd);
        if (axis == 0 && isPeriodic) {
            odd[odd.length - 1] = (float) at(lattice.nx() - 1, y, z);
        }
        if (cut[z] != null) {
            cut[z].replace(y, even, odd);
        }
    }

    /** The conductances of all faces of a row. */
    void row(final int y, final int z, final double[] target) {
        final int nx = lattice.nx();
        if (axis != 0 && isClosed(y, z)) {
            Arrays.fill(target, 0);
            return;
        }
        pairs(classes[z], y * nx, next(z), nextRow(y), axis == 0 ? nx - 1 : nx, target);
        if (axis == 0) {
            target[nx - 1] = at(nx - 1, y, z);
        }
        if (cut[z] != null) {
            cut[z].replace(y, target);
        }
    }

    /** Whether no face of a row across y or z leads anywhere. */
    private boolean isClosed(final int y, final int z) {
        return isLast(axis == 1 ? y : z) && !isPeriodic;
    }

    /** The plane that the faces of a plane lead to. */
    private byte[] next(final int z) {
        return classes[axis != 2 ? z : isLast(z) ? 0 : z + 1];
    }

    /** Where the first cell is that the faces of a row lead to. */
    private int nextRow(final int y) {
        final int row = y * lattice.nx();
        return switch (axis) {
            case 0 -> row + 1;
            case 1 -> isLast(y) ? 0 : row + lattice.nx();
            default -> row;
        };
    }

    /** Eight pairs of classes at a time: reading bytes one by one takes twice as long. */
    private void pairs(
            final byte[] plane,
            final int from,
            final byte[] next,
            final int nextFrom,
            final int faces,
            final float[] even,
            final float[] odd) {
        final float[] known = rounded;
        int x = 0;
        for (; x + Long.BYTES <= faces; x += Long.BYTES) {
            final long own = (long) EIGHT.get(plane, from + x);
            final long pairs = own * CLASSES | (long) EIGHT.get(next, nextFrom + x);
            final int i = x >> 1;
            even[i] = known[(int) pairs & LOW];
            odd[i] = known[(int) (pairs >>> 8) & LOW];
            even[i + 1] = known[(int) (pairs >>> 16) & LOW];
            odd[i + 1] = known[(int) (pairs >>> 24) & LOW];
            even[i + 2] = known[(int) (pairs >>> 32) & LOW];
            odd[i + 2] = known[(int) (pairs >>> 40) & LOW];
            even[i + 3] = known[(int) (pairs >>> 48) & LOW];
            odd[i + 3] = known[(int) (pairs >>> 56)];
        }
        for (; x < faces; x++) {
            ((x & 1) == 0 ? even : odd)[x >> 1] =
                    known[plane[from + x] * CLASSES + next[nextFrom + x]];
        }
    }

    private void pairs(
            final byte[] plane,
            final int from,
            final byte[] next,
            final int nextFrom,
            final int faces,
            final double[] target) {
        final double[] known = table;
        int x = 0;
        for (; x + Long.BYTES <= faces; x += Long.BYTES) {
            final long own = (long) EIGHT.get(plane, from + x);
            final long pairs = own * CLASSES | (long) EIGHT.get(next, nextFrom + x);
            target[x] = known[(int) pairs & LOW];
            target[x + 1] = known[(int) (pairs >>> 8) & LOW];
            target[x + 2] = known[(int) (pairs >>> 16) & LOW];
            target[x + 3] = known[(int) (pairs >>> 24) & LOW];
            target[x + 4] = known[(int) (pairs >>> 32) & LOW];
            target[x + 5] = known[(int) (pairs >>> 40) & LOW];
            target[x + 6] = known[(int) (pairs >>> 48) & LOW];
            target[x + 7] = known[(int) (pairs >>> 56)];
        }
        for (; x < faces; x++) {
            target[x] = known[plane[from + x] * CLASSES + next[nextFrom + x]];
        }
    }

    private boolean isLast(final int position) {
        return position == lattice.size(axis) - 1;
    }
}
