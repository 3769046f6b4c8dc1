package org.garnetj.label;

import java.util.Arrays;

/** The runs of foreground in a slice, row by row, each with a label. Reused from slice to slice. */
final class RunSlice {

    private final int[] firstOfRow;
    private int[] start = new int[1024];
    private int[] end = new int[1024];
    private int[] label = new int[1024];
    private int count;

    RunSlice(final int rows) {
        firstOfRow = new int[rows + 1];
    }

    void clear() {
        count = 0;
        Arrays.fill(firstOfRow, 0);
    }

    /** Finds the runs of row {@code y}, unlabelled; rows come in order. */
    void find(final RunFinder finder, final byte[] pixels, final int y, final int width) {
        firstOfRow[y] = count;
        final int last = (y + 1) * width;
        int at = finder.foreground(pixels, y * width, last);
        while (at < last) {
            final int stop = finder.background(pixels, at, last);
            add(at - y * width, stop - y * width);
            at = finder.foreground(pixels, stop, last);
        }
        firstOfRow[y + 1] = count;
    }

    private void add(final int from, final int to) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            label = Arrays.copyOf(label, 2 * count);
        }
        start[count] = from;
        end[count] = to;
        label[count++] = 0;
    }

    /**
     * Joins the runs of row {@code y} to those of a row of a slice labelled before that they touch.
     *
     * @param reach 0 if runs must share a column, 1 if neighbouring columns will do
     */
    void join(
            final int y,
            final RunSlice other,
            final int otherY,
            final int reach,
            final DisjointSets sets) {
        int theirs = other.firstOfRow[otherY];
        final int theirEnd = other.firstOfRow[otherY + 1];
        for (int mine = firstOfRow[y]; mine < firstOfRow[y + 1]; mine++) {
            final int from = start[mine] - reach;
            final int to = end[mine] + reach;
            while (theirs < theirEnd && other.end[theirs] <= from) {
                theirs++;
            }
            for (int i = theirs; i < theirEnd && other.start[i] < to; i++) {
                join(mine, other.label[i], sets);
            }
        }
    }

    private void join(final int mine, final int neighbour, final DisjointSets sets) {
        if (label[mine] == 0) {
            label[mine] = sets.find(neighbour);
        } else if (label[mine] != neighbour) {
            label[mine] = sets.union(label[mine], neighbour);
        }
    }

    /** Gives runs of row {@code y} that touch nothing new labels, and writes all into a slice. */
    void write(final int y, final DisjointSets sets, final Sizes sizes, final int[] slice) {
        final int row = y * (slice.length / (firstOfRow.length - 1));
        for (int run = firstOfRow[y]; run < firstOfRow[y + 1]; run++) {
            if (label[run] == 0) {
                label[run] = sets.add();
            }
            sizes.add(label[run], end[run] - start[run]);
            Arrays.fill(slice, row + start[run], row + end[run], label[run]);
        }
    }

    /** Numbers of voxels. */
    static final class Sizes {

        private long[] voxels = new long[1024];

        private void add(final int label, final int more) {
            if (label >= voxels.length) {
                voxels = Arrays.copyOf(voxels, Math.max(label + 1, 2 * voxels.length));
            }
            voxels[label] += more;
        }

        long of(final int label) {
            return voxels[label];
        }
    }
}
