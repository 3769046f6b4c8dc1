package org.garnetj.crack;

/**
 * How many sides a mid-surface has around one of its voxels: the parts (6 neighbours) into which it
 * divides the 7×7×7 voxels around. One at its rim, two on a sheet, three or more where sheets meet.
 */
final class Sides {

    static final int REACH = 3;
    private static final int EDGE = 2 * REACH + 1;
    private static final int ALL = EDGE * EDGE * EDGE;

    /** Smaller parts are pockets of a surface that is not smooth. */
    private static final int FEWEST = 12;

    private final boolean[] free = new boolean[ALL];
    private final int[] stack = new int[ALL];

    /** Whether a voxel belongs to the mid-surface. */
    interface Surface {
        boolean holds(int x, int y, int z);
    }

    int around(final Surface surface, final int x, final int y, final int z) {
        for (int i = 0; i < ALL; i++) {
            free[i] =
                    !surface.holds(
                            x + i % EDGE - REACH,
                            y + i / EDGE % EDGE - REACH,
                            z + i / EDGE / EDGE - REACH);
        }
        int sides = 0;
        for (int i = 0; i < ALL; i++) {
            sides += free[i] && take(i) >= FEWEST ? 1 : 0;
        }
        return sides;
    }

    /** Takes a part away and returns how many voxels it has. */
    private int take(final int first) {
        int taken = 0;
        int left = 0;
        free[first] = false;
        stack[left++] = first;
        while (left > 0) {
            final int i = stack[--left];
            taken++;
            final int x = i % EDGE;
            final int y = i / EDGE % EDGE;
            left = put(x > 0, i - 1, left);
            left = put(x < EDGE - 1, i + 1, left);
            left = put(y > 0, i - EDGE, left);
            left = put(y < EDGE - 1, i + EDGE, left);
            left = put(i >= EDGE * EDGE, i - EDGE * EDGE, left);
            left = put(i < ALL - EDGE * EDGE, i + EDGE * EDGE, left);
        }
        return taken;
    }

    private int put(final boolean inside, final int i, final int left) {
        if (!inside || !free[i]) {
            return left;
        }
        free[i] = false;
        stack[left] = i;
        return left + 1;
    }
}
