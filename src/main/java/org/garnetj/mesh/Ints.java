package org.garnetj.mesh;

import java.util.Arrays;

/** A growing list of integers. */
final class Ints {

    private int[] values = new int[16];
    private int size;

    void add(final int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(2, size));
        }
        values[size++] = value;
    }

    int get(final int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
