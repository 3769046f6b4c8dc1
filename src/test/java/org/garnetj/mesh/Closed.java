package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

/** What leaves a triangle across an edge comes in by another one: nothing leaks. */
final class Closed {

    private Closed() {}

    static void require(final Mesh mesh) {
        final Map<Long, Integer> balance = new HashMap<>();
        final int[] triangles = mesh.triangles();
        for (int at = 0; at < triangles.length; at++) {
            final long from = triangles[at];
            final long to = triangles[at / 3 * 3 + (at + 1) % 3];
            balance.merge(
                    Math.min(from, to) << 32 | Math.max(from, to),
                    from < to ? 1 : -1,
                    Integer::sum);
        }
        assertTrue(balance.size() > 5);
        balance.values().forEach(sum -> assertEquals(0, sum));
    }
}
