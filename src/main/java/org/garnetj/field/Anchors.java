package org.garnetj.field;

import java.util.Arrays;

/**
 * Conductances that tie cells of one plane to known potentials (an electrode, lithium in contact
 * with one, an interface with its resistance in between), and known currents into cells.
 *
 * @param start where each row begins; one entry more than there are rows
 * @param x column of each tie, ascending within a row; a cell may have several
 * @param conductance of each tie
 * @param current through each tie into its cell, were that at potential 0
 * @param terminal which of the network's terminals the other end is
 */
record Anchors(int[] start, int[] x, double[] conductance, double[] current, byte[] terminal) {

    /** Adds the conductances at every second column of a row, from {@code first}. */
    void addConductance(final int row, final int first, final float[] diagonal) {
        for (int k = start[row]; k < start[row + 1]; k++) {
            if (((x[k] - first) & 1) == 0) {
                diagonal[(x[k] - first) >> 1] += (float) conductance[k];
            }
        }
    }

    /** Adds the conductances and the currents at potential 0 of a row to its cells. */
    void add(final int row, final double[] diagonal, final double[] inflow) {
        for (int k = start[row]; k < start[row + 1]; k++) {
            diagonal[x[k]] += conductance[k];
            inflow[x[k]] += current[k];
        }
    }

    /** The conductance of all ties of a cell. */
    double conductance(final int row, final int column) {
        double sum = 0;
        for (int k = start[row]; k < start[row + 1]; k++) {
            sum += x[k] == column ? conductance[k] : 0;
        }
        return sum;
    }

    /** The sum of the squares of the cells' currents at potential 0. */
    double squaredCurrents() {
        double squares = 0;
        for (int row = 0; row + 1 < start.length; row++) {
            for (int k = start[row]; k < start[row + 1]; ) {
                final int cell = x[k];
                double sum = 0;
                for (; k < start[row + 1] && x[k] == cell; k++) {
                    sum += current[k];
                }
                squares += sum * sum;
            }
        }
        return squares;
    }

    /** Collects ties in ascending order of row and column. */
    static final class Builder {

        private final int[] start;
        private int[] x = new int[16];
        private double[] conductance = new double[16];
        private double[] current = new double[16];
        private byte[] terminal = new byte[16];
        private int count;

        Builder(final int rows) {
            start = new int[rows + 1];
        }

        /** Ties a cell to a potential. */
        void tie(
                final int row,
                final int column,
                final double tie,
                final double potential,
                final int id) {
            add(row, column, tie, tie * potential, id);
        }

        /** Sends a current into a cell. */
        void send(final int row, final int column, final double into, final int id) {
            add(row, column, 0, into, id);
        }

        private void add(
                final int row,
                final int column,
                final double tie,
                final double into,
                final int id) {
            if (count == x.length) {
                grow();
            }
            x[count] = column;
            conductance[count] = tie;
            current[count] = into;
            terminal[count++] = (byte) id;
            start[row + 1] = count;
        }

        /** The plane, or {@code null} if it holds nothing. */
        Anchors build() {
            if (count == 0) {
                return null;
            }
            for (int row = 1; row < start.length; row++) {
                start[row] = Math.max(start[row], start[row - 1]);
            }
            return new Anchors(
                    start,
                    Arrays.copyOf(x, count),
                    Arrays.copyOf(conductance, count),
                    Arrays.copyOf(current, count),
                    Arrays.copyOf(terminal, count));
        }

        private void grow() {
            x = Arrays.copyOf(x, 2 * count);
            conductance = Arrays.copyOf(conductance, 2 * count);
            current = Arrays.copyOf(current, 2 * count);
            terminal = Arrays.copyOf(terminal, 2 * count);
        }
    }
}
