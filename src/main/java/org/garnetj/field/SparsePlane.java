package org.garnetj.field;

import java.util.Arrays;

/**
 * Numbers at a few cells of one plane, by rows.
 *
 * @param start where each row begins; one entry more than there are rows
 * @param x column of each number, ascending within a row
 * @param value the numbers
 */
record SparsePlane(int[] start, int[] x, float[] value) {

    /** Puts the numbers of one row into their places among those of even and of odd columns. */
    void replace(final int row, final float[] even, final float[] odd) {
        for (int k = start[row]; k < start[row + 1]; k++) {
            final float[] target = (x[k] & 1) == 0 ? even : odd;
            target[x[k] >> 1] = value[k];
        }
    }

    /** Puts the numbers of one row into their places. */
    void replace(final int row, final double[] target) {
        for (int k = start[row]; k < start[row + 1]; k++) {
            target[x[k]] = value[k];
        }
    }

    /** Where the number of a cell stands; negative if it has none. */
    int find(final int row, final int column) {
        return Arrays.binarySearch(x, start[row], start[row + 1], column);
    }

    /** Collects numbers in ascending order of row and column. */
    static final class Builder {

        private final int[] start;
        private int[] x = new int[16];
        private float[] value = new float[16];
        private int count;

        Builder(final int rows) {
            start = new int[rows + 1];
        }

        void add(final int row, final int column, final float number) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                value = Arrays.copyOf(value, 2 * count);
            }
            x[count] = column;
            value[count++] = number;
            start[row + 1] = count;
        }

        /** The plane, or {@code null} if it holds nothing. */
        SparsePlane build() {
            if (count == 0) {
                return null;
            }
            for (int row = 1; row < start.length; row++) {
                start[row] = Math.max(start[row], start[row - 1]);
            }
            return new SparsePlane(start, Arrays.copyOf(x, count), Arrays.copyOf(value, count));
        }
    }
}
