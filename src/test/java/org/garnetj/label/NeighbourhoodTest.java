package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

class NeighbourhoodTest {

    private static final int CENTRE = 13;

    @Test
    void partsEqualAFloodOverTheVoxelsOneByOne() {
        final SplittableRandom random = new SplittableRandom(31);
        int simple = 0;
        for (int i = 0; i < 40_000; i++) {
            final int around = draw(random, (i % 9 + 1) / 10.0);
            final int object = objectParts(around);
            final int background = backgroundParts(around);
            assertEquals(Math.min(2, object), Neighbourhood.objectParts(around));
            assertEquals(Math.min(2, background), Neighbourhood.backgroundParts(around));
            assertEquals(object == 1 && background == 1, Neighbourhood.isSimple(around));
            simple += object == 1 && background == 1 ? 1 : 0;
        }
        assertTrue(simple > 4000, "simple voxels are among them: " + simple);
    }

    @Test
    void takingASimpleVoxelAwayLeavesTheEulerNumber() {
        final SplittableRandom random = new SplittableRandom(32);
        for (int i = 0; i < 3000; i++) {
            final int around = draw(random, (i % 9 + 1) / 10.0);
            final int with = around | 1 << CENTRE;
            final int without = around & ~(1 << CENTRE);
            if (Neighbourhood.isSimple(around)) {
                assertEquals(euler(with), euler(without));
            }
        }
    }

    @Test
    void theMiddleVoxelItselfIsOfNoAccount() {
        final SplittableRandom random = new SplittableRandom(33);
        for (int i = 0; i < 1000; i++) {
            final int around = draw(random, 0.5) & ~(1 << CENTRE);
            final int with = around | 1 << CENTRE;
            assertEquals(Neighbourhood.objectParts(around), Neighbourhood.objectParts(with));
            assertEquals(
                    Neighbourhood.backgroundParts(around), Neighbourhood.backgroundParts(with));
            assertEquals(Integer.bitCount(around), Neighbourhood.neighbours(with));
        }
    }

    private static int draw(final SplittableRandom random, final double density) {
        int around = 0;
        for (int bit = 0; bit < 27; bit++) {
            around |= random.nextDouble() < density ? 1 << bit : 0;
        }
        return around;
    }

    private static int objectParts(final int around) {
        return parts(i -> i != CENTRE && (around >> i & 1) == 1, 3, i -> true);
    }

    private static int backgroundParts(final int around) {
        return parts(
                i -> i != CENTRE && (around >> i & 1) == 0 && steps(i, CENTRE) <= 2,
                1,
                i -> steps(i, CENTRE) == 1);
    }

    /** Parts of the wanted voxels that hold one that counts. */
    private static int parts(
            final IntPredicate wanted, final int reach, final IntPredicate counts) {
        final Set<Integer> left = new HashSet<>();
        for (int i = 0; i < 27; i++) {
            if (wanted.test(i)) {
                left.add(i);
            }
        }
        int parts = 0;
        while (!left.isEmpty()) {
            final ArrayDeque<Integer> front = new ArrayDeque<>();
            front.add(left.iterator().next());
            left.remove(front.peek());
            boolean holds = false;
            while (!front.isEmpty()) {
                final int i = front.poll();
                holds |= counts.test(i);
                for (int j = 0; j < 27; j++) {
                    if (farthest(i, j) == 1 && steps(i, j) <= reach && left.remove(j)) {
                        front.add(j);
                    }
                }
            }
            parts += holds ? 1 : 0;
        }
        return parts;
    }

    private static int steps(final int i, final int j) {
        return apart(i, j, 1) + apart(i, j, 3) + apart(i, j, 9);
    }

    private static int farthest(final int i, final int j) {
        return Math.max(apart(i, j, 1), Math.max(apart(i, j, 3), apart(i, j, 9)));
    }

    private static int apart(final int i, final int j, final int stride) {
        return Math.abs(i / stride % 3 - j / stride % 3);
    }

    private static int euler(final int around) {
        return EulerNumber.of(
                Masks.draw(3, 3, 3, (x, y, z) -> (around >> (z * 9 + y * 3 + x) & 1) == 1));
    }
}
