package org.garnetj.field;

/**
 * A coarse network: nodes, each with its neighbours and conductances. Nodes of one cell of its
 * lattice stand together, those of the red cells (even sum of indices) before those of the black
 * ones. Neighbours are of the other colour or the same cell, so the cells of a colour may be
 * relaxed in any order; where that is not so, each colour is one share.
 *
 * @param nodes their number
 * @param red how many of them lie in red cells
 * @param start where each node's neighbours begin; one entry more than there are nodes
 * @param to the neighbours
 * @param conductance to each of them
 * @param anchor each node's conductance to known potentials
 * @param shares cuts of the nodes into what one thread does at a time, between cells
 * @param redShares how many of the shares are red
 * @param values of the nodes
 * @param load the right-hand side
 * @param spare room for another number of each node
 */
record Graph(
        int nodes,
        int red,
        int[] start,
        int[] to,
        float[] conductance,
        float[] anchor,
        int[] shares,
        int redShares,
        float[] values,
        float[] load,
        float[] spare) {

    /** Relaxes the nodes of one share in ascending order (Gauss–Seidel). */
    void relaxUp(final int share) {
        for (int node = shares[share]; node < shares[share + 1]; node++) {
            relax(node);
        }
    }

    /** Relaxes the nodes of one share in descending order: the transpose of {@link #relaxUp}. */
    void relaxDown(final int share) {
        for (int node = shares[share + 1] - 1; node >= shares[share]; node--) {
            relax(node);
        }
    }

    /**
     * What is missing in the equations of the nodes of one share. By differences: what two nodes
     * exchange then cancels exactly, however well they conduct.
     */
    void residuals(final int share, final float[] missing) {
        for (int node = shares[share]; node < shares[share + 1]; node++) {
            final float own = values[node];
            float sum = load[node] - anchor[node] * own;
            for (int k = start[node]; k < start[node + 1]; k++) {
                sum += conductance[k] * (values[to[k]] - own);
            }
            missing[node] = sum;
        }
    }

    private void relax(final int node) {
        float sum = load[node];
        float all = anchor[node];
        for (int k = start[node]; k < start[node + 1]; k++) {
            sum += conductance[k] * values[to[k]];
            all += conductance[k];
        }
        values[node] = sum / all;
    }
}
