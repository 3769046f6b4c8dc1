package org.garnetj.label;

import java.util.Arrays;

/**
 * Sets of non-negative integers that are merged (union–find). The representative of a set is its
 * smallest member, so it does not depend on the order of merging.
 */
final class DisjointSets {

    private int[] parent;
    private int size;

    DisjointSets(final int capacity) {
        parent = new int[Math.max(16, capacity)];
    }

    /** Sets {@code 0 … count - 1} of one member each. */
    static DisjointSets singletons(final int count) {
        final DisjointSets sets = new DisjointSets(count);
        for (int i = 0; i < count; i++) {
            sets.add();
        }
        return sets;
    }

    /** Adds a set of one new member and returns that member. */
    int add() {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, Math.multiplyExact(size, 2));
        }
        parent[size] = size;
        return size++;
    }

    int size() {
        return size;
    }

    /** The smallest member of the set that {@code member} is in. */
    int find(final int member) {
        int m = member;
        while (parent[m] != m) {
            parent[m] = parent[parent[m]];
            m = parent[m];
        }
        return m;
    }

    /** Merges two sets and returns the smallest member of both. */
    int union(final int a, final int b) {
        final int rootA = find(a);
        final int rootB = find(b);
        final int smaller = Math.min(rootA, rootB);
        parent[Math.max(rootA, rootB)] = smaller;
        return smaller;
    }
}
