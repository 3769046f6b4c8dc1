package org.garnetj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the code of a {@link VoteProgram}, one tree after the other. */
final class VoteProgramWriter {

    /** Levels of decisions that a run holds at least. */
    static final int LEVELS = 4;

    /** Below those levels, a decision with so many at and below it begins a run of its own. */
    static final int MANY = 8;

    private final Trees trees;
    private final UsedEdges used;
    private final int[] slotOfLeaf;
    private final int firstSlot;
    private final int[] decisions;
    private final int[] code;
    private final List<int[]> runs = new ArrayList<>();
    private int length;
    private final int[] slots;
    private int next;

    /**
     * @param slotOfLeaf slot of the votes of each leaf
     * @param leafSlots number of those; the slots behind them are for sets that wait
     */
    VoteProgramWriter(
            final Trees trees, final UsedEdges used, final int[] slotOfLeaf, final int leafSlots) {
        this.trees = trees;
        this.used = used;
        this.slotOfLeaf = slotOfLeaf.clone();
        firstSlot = leafSlots;
        slots = new int[trees.feature().length];
        decisions = decisions(trees);
        code = new int[4 * (trees.feature().length - slotOfLeaf.length)];
    }

    /** Writes a tree; the slot at which it takes all voxels. */
    int write(final int tree) {
        next = firstSlot;
        final int root = trees.roots()[tree];
        take(root);
        runFrom(root);
        return slots[root];
    }

    int[] code() {
        return code.clone();
    }

    int[] runs() {
        return runs.stream().flatMapToInt(Arrays::stream).toArray();
    }

    int runCount() {
        return runs.size();
    }

    /** Number of slots that the last tree needs. */
    int slotCount() {
        return next;
    }

    // -- Helper methods --

    /** Decisions at and below each node. */
    private static int[] decisions(final Trees trees) {
        final int[] decisions = new int[trees.feature().length];
        for (int i = decisions.length - 1; i >= 0; i--) {
            if (trees.feature()[i] != Trees.LEAF) {
                final int low = trees.next()[i];
                decisions[i] = 1 + decisions[low] + decisions[low + 1];
            }
        }
        return decisions;
    }

    /** Gives a node its slot: that of its votes, or a new one for the set that waits there. */
    private void take(final int node) {
        slots[node] = decisions[node] == 0 ? slotOfLeaf[trees.next()[node]] : next++;
    }

    /**
     * Writes the run that begins with a node and those that follow from it. Within a run the
     * decisions go from level to level: neighbours do not wait for each other.
     */
    private void runFrom(final int root) {
        final int[] run = {slots[root] * VoteCounter.WORDS, length, 0, 0};
        runs.add(run);
        final List<Integer> later = new ArrayList<>();
        List<Integer> level = List.of(root);
        for (int depth = 0; !level.isEmpty(); depth++) {
            final List<Integer> below = new ArrayList<>();
            for (final int node : level) {
                if (decisions[node] == 0) {
                    continue;
                }
                if (depth >= LEVELS && decisions[node] >= MANY) {
                    later.add(node);
                } else {
                    decide(node);
                    below.add(trees.next()[node]);
                    below.add(trees.next()[node] + 1);
                }
            }
            level = below;
        }
        run[2] = length;
        later.forEach(this::runFrom);
        run[3] = runs.size();
    }

    private void decide(final int node) {
        final int low = trees.next()[node];
        take(low);
        take(low + 1);
        final int condition = used.condition(trees.feature()[node], trees.cut()[node] & 255);
        for (final int word : new int[] {condition, slots[node], slots[low], slots[low + 1]}) {
            code[length++] = word * VoteCounter.WORDS;
        }
    }
}
