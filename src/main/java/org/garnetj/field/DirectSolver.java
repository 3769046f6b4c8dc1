package org.garnetj.field;

/** Solves a small network exactly: its matrix as L·D·Lᵀ, in doubles. */
final class DirectSolver {

    /** A pivot that is so small beside its row's conductance is rounding: the node floats. */
    private static final double FLOATING = 1e-13;

    private final Graph graph;
    private final double[][] lower;
    private final double[] pivot;
    private final double[] work;

    DirectSolver(final Graph graph) {
        this.graph = graph;
        final int n = graph.nodes();
        lower = new double[n][];
        pivot = new double[n];
        work = new double[n];
        for (int row = 0; row < n; row++) {
            lower[row] = new double[row + 1];
            double all = Float.MIN_NORMAL;
            for (int k = graph.start()[row]; k < graph.start()[row + 1]; k++) {
                final double conductance = graph.conductance(k);
                all += conductance;
                if (graph.to(k) < row) {
                    lower[row][graph.to(k)] -= conductance;
                }
            }
            lower[row][row] = all;
            eliminate(row);
        }
    }

    /** Finds the values of the graph for its load. */
    void solve() {
        for (int row = 0; row < work.length; row++) {
            double sum = graph.load()[row];
            for (int k = 0; k < row; k++) {
                sum -= lower[row][k] * work[k];
            }
            work[row] = sum;
        }
        for (int row = work.length - 1; row >= 0; row--) {
            double sum = pivot[row] == 0 ? 0 : work[row] / pivot[row];
            for (int k = row + 1; k < work.length; k++) {
                sum -= lower[k][row] * work[k];
            }
            work[row] = sum;
            graph.values()[row] = (float) sum;
        }
    }

    /** Turns a row of the matrix into one of L and a pivot. */
    private void eliminate(final int row) {
        final double[] own = lower[row];
        final double whole = own[row];
        double left = whole;
        for (int column = 0; column < row; column++) {
            double sum = own[column];
            final double[] other = lower[column];
            for (int k = 0; k < column; k++) {
                sum -= own[k] * other[k];
            }
            own[column] = sum;
        }
        for (int column = 0; column < row; column++) {
            final double scaled = pivot[column] == 0 ? 0 : own[column] / pivot[column];
            left -= scaled * own[column];
            own[column] = scaled;
        }
        pivot[row] = left > FLOATING * whole ? left : 0;
    }
}
