package org.garnetj.learn;

/**
 * The trees of a forest as arrays: nodes in breadth-first order, tree after tree. The right child
 * of a node follows the left one, and children follow their parents, so that every walk ends.
 *
 * @param roots the first node of each tree, and at the end the number of nodes
 * @param feature feature that a node asks for; {@link #LEAF} at a leaf
 * @param cut last bin (unsigned) that goes to the left child
 * @param next left child of a node, counted through the forest; at a leaf the row of its votes
 * @param votes {@code [leaf * classCount + class]}, unsigned; the votes of a leaf sum to {@code
 *     quantum}
 * @param classCount number of classes
 * @param quantum votes that a tree has
 */
record Trees(
        int[] roots,
        char[] feature,
        byte[] cut,
        int[] next,
        byte[] votes,
        int classCount,
        int quantum) {

    /** Stands for a feature at a leaf. */
    static final char LEAF = Character.MAX_VALUE;

    /** Number of trees. */
    int count() {
        return roots.length - 1;
    }

    /**
     * Votes that a new tree has. Leaves that are not pure share them out: on overlapping clouds
     * three votes err and calibrate as 255 do, and a single one does worse.
     */
    static final int VOTES = 3;

    /** The leaf at which a voxel with these bins ends up in a tree. */
    int leaf(final int tree, final byte[][] bins, final int voxel) {
        int node = roots[tree];
        while (feature[node] != LEAF) {
            final int bin = bins[feature[node]][voxel] & 255;
            node = next[node] + (bin > (cut[node] & 255) ? 1 : 0);
        }
        return next[node];
    }

    /** Adds the votes of a leaf. */
    void vote(final int leaf, final int[] sums) {
        for (int c = 0; c < classCount; c++) {
            sums[c] += votes[leaf * classCount + c] & 255;
        }
    }
}
