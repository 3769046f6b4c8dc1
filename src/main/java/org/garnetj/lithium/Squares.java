package org.garnetj.lithium;

import java.util.Arrays;

/** Squares of a plane that have been seen, in the order in which they were: a hash table. */
final class Squares {

    private static final long FREE = Long.MIN_VALUE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table = new long[256];
    private long[] order = new long[128];
    private int count;

    Squares() {
        Arrays.fill(table, FREE);
    }

    void clear() {
        Arrays.fill(table, FREE);
        count = 0;
    }

    int count() {
        return count;
    }

    int column(final int number) {
        return (int) (order[number] >> Integer.SIZE);
    }

    int row(final int number) {
        return (int) order[number];
    }

    /** Adds one unless it is there. */
    void add(final int column, final int row) {
        final long square = (long) column << Integer.SIZE | row & 0xFFFFFFFFL;
        if (put(square)) {
            if (count == order.length) {
                order = Arrays.copyOf(order, 2 * count);
                table = new long[2 * table.length];
                Arrays.fill(table, FREE);
                for (int i = 0; i < count; i++) {
                    put(order[i]);
                }
                put(square);
            }
            order[count++] = square;
        }
    }

    private boolean put(final long square) {
        int at = (int) (square * SPREAD >>> 33) & table.length - 1;
        while (table[at] != FREE) {
            if (table[at] == square) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = square;
        return true;
    }
}
