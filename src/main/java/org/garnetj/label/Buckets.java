package org.garnetj.label;

import java.util.Arrays;

/** A queue of non-negative integers in numbered buckets; in a bucket the first in is first. */
final class Buckets {

    private static final int[] EMPTY = {};

    private int[][] items;
    private int[] count;

    /**
     * @param sizes how many items each of the first buckets will hold at first
     */
    Buckets(final int[] sizes) {
        items = new int[sizes.length][];
        count = new int[sizes.length];
        for (int bucket = 0; bucket < sizes.length; bucket++) {
            items[bucket] = sizes[bucket] == 0 ? EMPTY : new int[sizes[bucket]];
        }
    }

    void add(final int bucket, final int item) {
        if (bucket >= count.length) {
            final int old = count.length;
            items = Arrays.copyOf(items, bucket + bucket / 2 + 1);
            count = Arrays.copyOf(count, items.length);
            Arrays.fill(items, old, items.length, EMPTY);
        }
        if (count[bucket] == items[bucket].length) {
            items[bucket] = Arrays.copyOf(items[bucket], Math.max(8, 2 * count[bucket]));
        }
        items[bucket][count[bucket]++] = item;
    }

    /** One more than the greatest bucket there is. */
    int end() {
        return count.length;
    }

    int size(final int bucket) {
        return count[bucket];
    }

    /** The items of a bucket, of which the first {@link #size} count; nobody else has them then. */
    int[] take(final int bucket) {
        final int[] taken = items[bucket];
        items[bucket] = EMPTY;
        count[bucket] = 0;
        return taken;
    }
}
