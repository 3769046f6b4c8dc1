package org.garnetj.learn;

/**
 * One tree as it was grown; see {@link Trees}, whose arrays these become.
 *
 * @param feature feature that each node asks for, or {@link Trees#LEAF}
 * @param cut last bin that goes left
 * @param next left child, or row of votes
 * @param votes of each leaf
 * @param importance impurity that each feature took away, as a share of the tree's weight
 */
record Tree(char[] feature, byte[] cut, int[] next, byte[] votes, double[] importance) {

    /** Number of nodes. */
    int size() {
        return feature.length;
    }
}
