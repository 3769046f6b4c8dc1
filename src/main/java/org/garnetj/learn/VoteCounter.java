package org.garnetj.learn;

import java.util.Arrays;

/**
 * Counts the votes of a forest for {@value #VOXELS} voxels at once. A set of voxels is a row of
 * bits, one for each voxel. For every edge that the forest asks for, the set of the voxels above it
 * is found once; then a decision of a tree is a few logical operations on whole sets, runs of
 * decisions that no voxel reaches are passed over, and votes are added bit by bit. Serves one
 * thread.
 */
final class VoteCounter {

    /** Words in a set. */
    static final int WORDS = 4;

    /** Voxels in a set. */
    static final int VOXELS = 64 * WORDS;

    /** Trees whose votes are added at a time. */
    private static final int TREES = 8;

    private final VoteProgram program;
    private final long[] above;
    private final long[] sets;
    private final BitSum[] sums;
    private final long[] voters;

    VoteCounter(final VoteProgram program) {
        this.program = program;
        above = new long[program.rows()[program.rows().length - 1] * WORDS];
        sets = new long[Arrays.stream(program.words()).max().orElse(0)];
        sums = new BitSum[program.planes().length / program.bits() * WORDS];
        Arrays.setAll(sums, k -> new BitSum(program.roots().length * ((1 << program.bits()) - 1)));
        voters = new long[program.planes().length * WORDS * TREES];
    }

    /**
     * Counts votes for voxels {@code from} to {@code from + n - 1}, at most {@value #VOXELS}.
     *
     * @param votes {@code [class * VOXELS + voxel]}, filled
     */
    void count(final float[][] features, final int from, final int n, final int[] votes) {
        compare(features, from, n);
        for (int tree = 0; tree < program.roots().length; tree++) {
            Arrays.fill(sets, 0, program.words()[tree], 0);
            final int root = program.roots()[tree];
            Arrays.fill(sets, root, root + WORDS, -1L);
            decide(tree);
            keepVotes(tree % TREES);
            if (tree % TREES == TREES - 1) {
                addVotes();
            }
        }
        addRest(program.roots().length % TREES);
        for (int k = 0; k < sums.length; k++) {
            sums[k].drain(votes, k * 64);
        }
        leaveRest(votes, n);
    }

    /** What no other class has is for the last one. */
    private void leaveRest(final int[] votes, final int n) {
        final int last = sums.length * 64;
        for (int i = 0; i < n; i++) {
            int rest = program.votes();
            for (int k = i; k < last; k += VOXELS) {
                rest -= votes[k];
            }
            votes[last + i] = rest;
        }
    }

    /** For each edge, the voxels that lie above it. */
    private void compare(final float[][] features, final int from, final int n) {
        Arrays.fill(above, 0);
        for (int f = 0; f < features.length; f++) {
            final int first = program.rows()[f] * WORDS;
            final int end = program.rows()[f + 1] * WORDS;
            program.lookups()[f].mark(features[f], from, n, above, first);
            for (int w = 0; w < WORDS; w++) {
                long sum = 0;
                for (int k = end - WORDS + w; k >= first; k -= WORDS) {
                    final long here = above[k];
                    above[k] = sum;
                    sum |= here;
                }
            }
        }
    }

    /** Sorts the voxels into the leaves of a tree, past the runs that none comes to. */
    private void decide(final int tree) {
        final int[] runs = program.runs();
        final int end = program.starts()[tree + 1];
        for (int run = program.starts()[tree]; run < end; ) {
            final int at = 4 * run;
            final int slot = runs[at];
            if ((sets[slot] | sets[slot + 1] | sets[slot + 2] | sets[slot + 3]) == 0) {
                run = runs[at + 3];
            } else {
                decide(program.code(), runs[at + 1], runs[at + 2], above, sets);
                run++;
            }
        }
    }

    private static void decide(
            final int[] code,
            final int start,
            final int end,
            final long[] above,
            final long[] sets) {
        for (int i = start; i < end; i += 4) {
            final int edge = code[i];
            final int from = code[i + 1];
            final int low = code[i + 2];
            final int high = code[i + 3];
            final long a = sets[from];
            final long b = sets[from + 1];
            final long c = sets[from + 2];
            final long d = sets[from + 3];
            final long aHigh = a & above[edge];
            final long bHigh = b & above[edge + 1];
            final long cHigh = c & above[edge + 2];
            final long dHigh = d & above[edge + 3];
            sets[low] |= a ^ aHigh;
            sets[low + 1] |= b ^ bHigh;
            sets[low + 2] |= c ^ cHigh;
            sets[low + 3] |= d ^ dHigh;
            sets[high] |= aHigh;
            sets[high + 1] |= bHigh;
            sets[high + 2] |= cHigh;
            sets[high + 3] |= dHigh;
        }
    }

    /** Notes which voxels vote, for each plane, in the tree that was decided last. */
    private void keepVotes(final int tree) {
        for (int p = 0; p < program.planes().length; p++) {
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            for (final int slot : program.planes()[p]) {
                a |= sets[slot];
                b |= sets[slot + 1];
                c |= sets[slot + 2];
                d |= sets[slot + 3];
            }
            final int at = p * WORDS * TREES + tree;
            voters[at] = a;
            voters[at + TREES] = b;
            voters[at + 2 * TREES] = c;
            voters[at + 3 * TREES] = d;
        }
    }

    private void addVotes() {
        final int bits = program.bits();
        for (int k = 0; k < program.planes().length * WORDS; k++) {
            final int plane = k / WORDS;
            sums[plane / bits * WORDS + k % WORDS].addEight(voters, k * TREES, plane % bits);
        }
    }

    /** Adds the votes of the last trees, fewer than eight. */
    private void addRest(final int trees) {
        final int bits = program.bits();
        for (int k = 0; k < program.planes().length * WORDS; k++) {
            final int plane = k / WORDS;
            for (int tree = 0; tree < trees; tree++) {
                sums[plane / bits * WORDS + k % WORDS].add(voters[k * TREES + tree], plane % bits);
            }
        }
    }
}
