package org.garnetj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A forest laid out for {@link VoteCounter}. Each tree is a list of decisions on sets of voxels: a
 * decision takes the set at one slot and hands it on to two others, by a condition. Leaves with the
 * same votes share a slot, the first ones; the slots of the decisions follow. The list is cut into
 * runs, each of some levels of a tree ({@link VoteProgramWriter}): where no voxel comes to a run,
 * it is passed over with all that follows from it.
 *
 * @param lookups of the edges that decisions ask for, feature by feature
 * @param rows first condition of each feature, and at the end the number of conditions; one more
 *     for each feature than it has edges
 * @param code four numbers for each decision: condition, slot to take from, slot for the voxels at
 *     most at the edge, slot for those above; all in words
 * @param runs four numbers for each run: its slot in words, where its code begins and ends, and the
 *     run that follows if no voxel comes here
 * @param starts first run of each tree, and at the end the number of runs
 * @param roots slot, in words, at which a tree takes all voxels
 * @param words of all slots, for each tree
 * @param planes {@code [class * bits + bit]}, without the last class: slots, in words, whose votes
 *     for the class have the bit
 * @param bits that the votes of a tree take
 * @param votes of all trees together
 */
record VoteProgram(
        EdgeLookup[] lookups,
        int[] rows,
        int[] code,
        int[] runs,
        int[] starts,
        int[] roots,
        int[] words,
        int[][] planes,
        int bits,
        int votes) {

    static VoteProgram of(final BinEdges edges, final Trees trees) {
        final Map<List<Integer>, Integer> patterns = new LinkedHashMap<>();
        final int[] slotOfLeaf = new int[trees.votes().length / trees.classCount()];
        for (int leaf = 0; leaf < slotOfLeaf.length; leaf++) {
            final int slot = patterns.size();
            slotOfLeaf[leaf] = patterns.computeIfAbsent(votes(trees, leaf), p -> slot);
        }
        final UsedEdges used = UsedEdges.of(edges, trees);
        final VoteProgramWriter writer =
                new VoteProgramWriter(trees, used, slotOfLeaf, patterns.size());
        final int[] starts = new int[trees.count() + 1];
        final int[] roots = new int[trees.count()];
        final int[] words = new int[trees.count()];
        for (int t = 0; t < trees.count(); t++) {
            roots[t] = writer.write(t) * VoteCounter.WORDS;
            words[t] = writer.slotCount() * VoteCounter.WORDS;
            starts[t + 1] = writer.runCount();
        }
        final int bits = 32 - Integer.numberOfLeadingZeros(trees.quantum());
        return new VoteProgram(
                used.lookups(),
                used.rows(),
                writer.code(),
                writer.runs(),
                starts,
                roots,
                words,
                planes(patterns, trees.classCount() - 1, bits),
                bits,
                trees.count() * trees.quantum());
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
