package org.garnetj.learn;

import java.util.List;

/** Lays trees side by side. */
final class TreeJoiner {

    private TreeJoiner() {}

    /** The trees in one set of arrays, in this order. */
    static Trees join(final List<Tree> trees, final int classCount) {
        final int nodes = trees.stream().mapToInt(Tree::size).sum();
        final int votes = trees.stream().mapToInt(tree -> tree.votes().length).sum();
        final Trees joined =
                new Trees(
                        new int[trees.size() + 1],
                        new char[nodes],
                        new byte[nodes],
                        new int[nodes],
                        new byte[votes],
                        classCount,
                        Trees.VOTES);
        int leaf = 0;
        for (int t = 0; t < trees.size(); t++) {
            final Tree tree = trees.get(t);
            final int root = joined.roots()[t];
            joined.roots()[t + 1] = root + tree.size();
            System.arraycopy(tree.feature(), 0, joined.feature(), root, tree.size());
            System.arraycopy(tree.cut(), 0, joined.cut(), root, tree.size());
            for (int i = 0; i < tree.size(); i++) {
                final int base = tree.feature()[i] == Trees.LEAF ? leaf : root;
                joined.next()[root + i] = base + tree.next()[i];
            }
            System.arraycopy(
                    tree.votes(), 0, joined.votes(), leaf * classCount, tree.votes().length);
            leaf += tree.votes().length / classCount;
        }
        return joined;
    }
}
