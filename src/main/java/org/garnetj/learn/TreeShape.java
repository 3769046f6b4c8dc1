package org.garnetj.learn;

import static org.garnetj.learn.DamagedModelException.require;

/** Builds the children of nodes that were read, and sees that what was read is trees. */
final class TreeShape {

    private TreeShape() {}

    /** {@link Trees#next} of nodes in breadth-first order. */
    static int[] children(final int[] roots, final char[] feature) throws DamagedModelException {
        final int[] next = new int[feature.length];
        int leaf = 0;
        for (int t = 0; t + 1 < roots.length; t++) {
            int child = roots[t] + 1;
            for (int i = roots[t]; i < roots[t + 1]; i++) {
                if (feature[i] == Trees.LEAF) {
                    next[i] = leaf++;
                } else {
                    require(child > i, "tree " + t + " is in pieces");
                    next[i] = child;
                    child += 2;
                }
            }
            require(child == roots[t + 1], "tree " + t + " has loose ends");
        }
        return next;
    }

    /** Every decision asks for a feature and an edge that exist, every leaf gives all its votes. */
    static void check(final Trees trees, final BinEdges edges) throws DamagedModelException {
        for (int i = 0; i < trees.feature().length; i++) {
            if (trees.feature()[i] == Trees.LEAF) {
                require(trees.cut()[i] == 0, "a leaf has an edge");
            } else {
                require(
                        trees.feature()[i] < edges.featureCount(),
                        "a node asks for feature " + (int) trees.feature()[i]);
                require(
                        (trees.cut()[i] & 255) < edges.edges()[trees.feature()[i]].length,
                        "a node asks for an edge that is none");
            }
        }
        final int[] sums = new int[trees.votes().length / trees.classCount()];
        for (int k = 0; k < trees.votes().length; k++) {
            sums[k / trees.classCount()] += trees.votes()[k] & 255;
        }
        for (final int sum : sums) {
            require(sum == trees.quantum(), "a leaf has " + sum + " votes");
        }
    }
}
