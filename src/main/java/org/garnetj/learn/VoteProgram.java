package org.garnetj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A forest laid out for {@link VoteCounter}. Each tree is a list of decisions on sets of voxels: a
 * decision takes the set at one slot and hands it on to two others, by a condition. Leaves with the
 * same votes share a slot, the first ones; the slots of the decisions follow.
 *
 * @param lookups of the edges that decisions ask for, feature by feature
 * @param rows first condition of each feature, and at the end the number of conditions; one more
 *     for each feature than it has edges
 * @param code four numbers for each decision: condition, slot to take from, slot for the voxels at
 *     most at the edge, slot for those above; all in words
 * @param starts first decision of each tree, and at the end the number of decisions, times four
 * @param roots slot, in words, at which a tree takes all voxels
 * @param words of all slots, for each tree
 * @param planes {@code [class * bits + bit]}: slots, in words, whose votes for the class have the
 *     bit
 * @param bits that the votes of a tree take
 */
record VoteProgram(
        EdgeLookup[] lookups,
        int[] rows,
        int[] code,
        int[] starts,
        int[] roots,
        int[] words,
        int[][] planes,
        int bits) {

    static VoteProgram of(final BinEdges edges, final Trees trees) {
        final UsedEdges used = UsedEdges.of(edges, trees);
        final Map<List<Integer>, Integer> patterns = new LinkedHashMap<>();
        final int[] slotOfLeaf = new int[trees.votes().length / trees.classCount()];
        for (int leaf = 0; leaf < slotOfLeaf.length; leaf++) {
            final int slot = patterns.size();
            slotOfLeaf[leaf] = patterns.computeIfAbsent(votes(trees, leaf), p -> slot);
        }
        final int[] code = new int[4 * (trees.feature().length - slotOfLeaf.length)];
        final int[] starts = new int[trees.count() + 1];
        final int[] roots = new int[trees.count()];
        final int[] words = new int[trees.count()];
        final int[] slots = new int[trees.feature().length];
        for (int t = 0; t < trees.count(); t++) {
            final int decisions = number(trees, t, slotOfLeaf, patterns.size(), slots);
            final int root = trees.roots()[t];
            roots[t] = slots[root] * VoteCounter.WORDS;
            words[t] = (patterns.size() + decisions) * VoteCounter.WORDS;
            int at = starts[t];
            for (int i = root; i < trees.roots()[t + 1]; i++) {
                if (trees.feature()[i] != Trees.LEAF) {
                    final int condition = used.condition(trees.feature()[i], trees.cut()[i] & 255);
                    code[at++] = condition * VoteCounter.WORDS;
                    code[at++] = slots[i] * VoteCounter.WORDS;
                    code[at++] = slots[trees.next()[i]] * VoteCounter.WORDS;
                    code[at++] = slots[trees.next()[i] + 1] * VoteCounter.WORDS;
                }
            }
            starts[t + 1] = at;
        }
        final int bits = 32 - Integer.numberOfLeadingZeros(trees.quantum());
        return new VoteProgram(
                used.lookups(),
                used.rows(),
                code,
                starts,
                roots,
                words,
                planes(patterns, trees.classCount(), bits),
                bits);
    }

    /** Slots of the nodes of a tree; the number of its decisions. */
    private static int number(
            final Trees trees,
            final int tree,
            final int[] slotOfLeaf,
            final int first,
            final int[] slots) {
        int decisions = 0;
        for (int i = trees.roots()[tree]; i < trees.roots()[tree + 1]; i++) {
            slots[i] =
                    trees.feature()[i] == Trees.LEAF
                            ? slotOfLeaf[trees.next()[i]]
                            : first + decisions++;
        }
        return decisions;
    }

    private static List<Integer> votes(final Trees trees, final int leaf) {
        final List<Integer> votes = new ArrayList<>();
        for (int c = 0; c < trees.classCount(); c++) {
            votes.add(trees.votes()[leaf * trees.classCount() + c] & 255);
        }
        return votes;
    }

    private static int[][] planes(
            final Map<List<Integer>, Integer> patterns, final int classCount, final int bits) {
        final int[][] planes = new int[classCount * bits][];
        Arrays.setAll(
                planes,
                p ->
                        patterns.entrySet().stream()
                                .filter(e -> (e.getKey().get(p / bits) >> p % bits & 1) != 0)
                                .mapToInt(e -> e.getValue() * VoteCounter.WORDS)
                                .toArray());
        return planes;
    }
}
