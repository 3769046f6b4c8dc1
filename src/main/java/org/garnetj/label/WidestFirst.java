package org.garnetj.label;

import java.util.Arrays;

/** A queue of points, the widest first, of equal ones the one that came first: a binary heap. */
final class WidestFirst {

    /** Falling width in the high, order of arrival in the low bits. */
    private long[] keys = new long[1024];

    private int[] points = new int[1024];
    private int count;
    private int arrived;

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * @param width 0 or more
     */
    void add(final int point, final float width) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, Math.multiplyExact(2, count));
            points = Arrays.copyOf(points, 2 * count);
        }
        final long key = (long) ~Float.floatToIntBits(width) << Integer.SIZE | arrived++;
        int at = count++;
        while (at > 0 && key < keys[(at - 1) / 2]) {
            put(at, keys[(at - 1) / 2], points[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, key, point);
    }

    int remove() {
        final int first = points[0];
        count--;
        final long key = keys[count];
        int at = 0;
        while (2 * at + 1 < count) {
            int child = 2 * at + 1;
            if (child + 1 < count && keys[child + 1] < keys[child]) {
                child++;
            }
            if (key <= keys[child]) {
                break;
            }
            put(at, keys[child], points[child]);
            at = child;
        }
        put(at, key, points[count]);
        return first;
    }

    private void put(final int at, final long key, final int point) {
        keys[at] = key;
        points[at] = point;
    }
}
