package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of voxels along z at one row of a scene, with the labels beside them. They are fetched a
 * few columns at a time, for a slice's neighbouring pixels lie together in memory and the next
 * slice's far away.
 *
 * <p>Not safe for several threads: each makes its own.
 */
final class Columns {

    private static final int FETCHED = 16;

    private final Scene scene;
    private final float[][] source;
    private final int y;
    private final float[][] grey;

    /** Labels of this row, from the column before the first fetched to the one after the last. */
    private final byte[][] row;

    private final byte[][] rowAbove;
    private final byte[][] rowBelow;
    private int first;
    private int column;

    /**
     * @param source the greys to go by, slice by slice
     * @param y the row
     */
    Columns(final Scene scene, final float[][] source, final int y) {
        this.scene = scene;
        this.source = source;
        this.y = y;
        grey = new float[FETCHED][scene.depth];
        row = new byte[FETCHED + 2][scene.depth];
        rowAbove = new byte[FETCHED][scene.depth];
        rowBelow = new byte[FETCHED][scene.depth];
        first = -FETCHED;
    }

    /** Goes to column {@code x}, never back. */
    void moveTo(final int x) {
        if (x >= first + FETCHED) {
            first = x;
            fetch(Math.min(FETCHED, scene.width - x));
        }
        column = x - first;
    }

    private void fetch(final int count) {
        for (int z = 0; z < scene.depth; z++) {
            final float[] plane = source[z];
            final byte[] labels = scene.labels(z);
            final int start = y * scene.width + first;
            for (int c = 0; c < count; c++) {
                grey[c][z] = plane[start + c];
                row[c + 1][z] = labels[start + c];
            }
            row[0][z] = first > 0 ? labels[start - 1] : Scene.OUTSIDE;
            row[count + 1][z] = first + count < scene.width ? labels[start + count] : Scene.OUTSIDE;
            fetchRow(labels, y - 1, z, count, rowAbove);
            fetchRow(labels, y + 1, z, count, rowBelow);
        }
    }

    private void fetchRow(
            final byte[] labels,
            final int otherY,
            final int z,
            final int count,
            final byte[][] target) {
        final boolean exists = otherY >= 0 && otherY < scene.height;
        final int start = otherY * scene.width + first;
        for (int c = 0; c < count; c++) {
            target[c][z] = exists ? labels[start + c] : Scene.OUTSIDE;
        }
    }

    /** Greys of the line, by slice; live until the next column. */
    float[] grey() {
        return grey[column];
    }

    /** Labels of the line at x - 1; outside the image they are {@link Scene#OUTSIDE}. */
    byte[] left() {
        return row[column];
    }

    /** Labels of the line at x + 1. */
    byte[] right() {
        return row[column + 2];
    }

    /** Labels of the line at y - 1. */
    byte[] above() {
        return rowAbove[column];
    }

    /** Labels of the line at y + 1. */
    byte[] below() {
        return rowBelow[column];
    }

    /** The stretches of the line that lie in the sample: first slice, slice after last. */
    List<int[]> openRuns() {
        final byte[] labels = row[column + 1];
        final List<int[]> runs = new ArrayList<>(1);
        int start = -1;
        for (int z = 0; z <= scene.depth; z++) {
            final boolean open = z < scene.depth && labels[z] != Scene.OUTSIDE;
            if (open && start < 0) {
                start = z;
            } else if (!open && start >= 0) {
                runs.add(new int[] {start, z});
                start = -1;
            }
        }
        return runs;
    }

    /** A cost of LLZO, lithium and void at each voxel of the line: none. */
    static float[][] noPenalty(final int depth) {
        final float[][] none = new float[depth][];
        Arrays.fill(none, new float[3]);
        return none;
    }
}
