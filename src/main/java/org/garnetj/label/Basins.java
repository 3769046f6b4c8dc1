package org.garnetj.label;

import java.util.Arrays;

/** Basins of a flood, each with its peak; a merged one stands for the one it was merged into. */
final class Basins {

    private int[] into = new int[1024];
    private float[] squaredPeak = new float[1024];
    private int count = 1;

    /** Begins a basin and returns its number, from 1. */
    int begin(final float squared) {
        if (count == into.length) {
            into = Arrays.copyOf(into, Math.multiplyExact(2, count));
            squaredPeak = Arrays.copyOf(squaredPeak, 2 * count);
        }
        into[count] = count;
        squaredPeak[count] = squared;
        return count++;
    }

    /** One more than the greatest number. */
    int end() {
        return count;
    }

    /** What a basin has become part of. */
    int find(final int basin) {
        int b = basin;
        while (into[b] != b) {
            into[b] = into[into[b]];
            b = into[b];
        }
        return b;
    }

    float squaredPeak(final int basin) {
        return squaredPeak[basin];
    }

    /** Whether a basin outranks another: by its peak, or its number if those are equal. */
    boolean isHigher(final int basin, final int other) {
        return squaredPeak[basin] > squaredPeak[other]
                || squaredPeak[basin] == squaredPeak[other] && basin < other;
    }

    void merge(final int basin, final int higher) {
        into[basin] = higher;
    }
}
