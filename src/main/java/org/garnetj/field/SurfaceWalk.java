package org.garnetj.field;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The crossings around one, found from each to those it is joined to, so that a surface near by is
 * not mistaken for this one. For one thread.
 */
final class SurfaceWalk {

    /** Crossings beyond these are not looked for. */
    static final int MOST = 2000;

    private static final int SLOTS = 8192;

    private final SurfaceCrossings crossings;
    private final int[] found = new int[MOST];

    /** Those found by their hash, and where each of them is there. */
    private final int[] slots = new int[SLOTS];

    private final int[] slotOf = new int[MOST];
    private int count;
    private int walked;

    SurfaceWalk(final SurfaceCrossings crossings) {
        this.crossings = crossings;
        Arrays.fill(slots, SurfaceCrossings.NONE);
    }

    /** Starts anew. */
    void start(final int crossing) {
        for (int i = 0; i < count; i++) {
            slots[slotOf[i]] = SurfaceCrossings.NONE;
        }
        count = 0;
        walked = 0;
        add(crossing, slot(crossing));
    }

    /** Goes on, ring by ring, until so many are found or no more satisfy a condition. */
    void goOn(final int wished, final IntPredicate isWanted) {
        while (walked < count && count < wished) {
            final int from = found[walked++];
            for (int i = 0; i < SurfaceCrossings.JOINED && count < MOST; i++) {
                final int next = crossings.joined(from, i);
                if (next != SurfaceCrossings.NONE) {
                    final int slot = slot(next);
                    if (slots[slot] == SurfaceCrossings.NONE && isWanted.test(next)) {
                        add(next, slot);
                    }
                }
            }
        }
    }

    /** Goes on until none is left that satisfies a condition. */
    void goOn(final IntPredicate isWanted) {
        goOn(MOST, isWanted);
    }

    int count() {
        return count;
    }

    /** The crossing that was found as the i-th; as the first one, that it started from. */
    int found(final int i) {
        return found[i];
    }

    /** Where a crossing is among those found, or is to come. */
    private int slot(final int crossing) {
        int slot = crossing * 0x9E3779B9 >>> 19;
        while (slots[slot] != SurfaceCrossings.NONE && slots[slot] != crossing) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    private void add(final int crossing, final int slot) {
        slots[slot] = crossing;
        slotOf[count] = slot;
        found[count++] = crossing;
    }
}
