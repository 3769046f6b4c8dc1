package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JetTest {

    private static final int[] CORE = {6, 5, 4};
    private static final Kernel[] FIRST = {
        Differences.first(2), Differences.first(0.8), Differences.first(0.3)
    };
    private static final Kernel[] SECOND = {
        Differences.second(2), Differences.second(0.8), Differences.second(0.3)
    };

    /** On a quadric every difference is exact: all ten derivatives by pencil. */
    @Test
    void aQuadricHasItsDerivatives() {
        final FloatBox box = FloatBox.of(CORE, 2, 3, 1);
        for (int z = -1; z < 5; z++) {
            for (int y = -3; y < 8; y++) {
                for (int x = -2; x < 8; x++) {
                    box.values()[box.index(x, y, z)] = quadric(x, y, z);
                }
            }
        }
        final Jet jet = new Jet(box, FIRST, SECOND);
        for (int z = 0; z < 4; z++) {
            for (int y = 0; y < 5; y++) {
                final float[][] slope = jet.gradient(y, z);
                for (int x = 0; x < 6; x++) {
                    assertEquals(x + 4 * y + 5 * z, slope[0][x], 1e-3);
                    assertEquals(2 * y + 4 * x + 6 * z, slope[1][x], 1e-3);
                    assertEquals(3 * z + 5 * x + 6 * y + 7, slope[2][x], 1e-3);
                }
                final float[][] hessian = jet.hessian(y, z);
                for (int x = 0; x < 6; x++) {
                    for (int i = 0; i < 6; i++) {
                        assertEquals(i + 1, hessian[i][x], 2e-3, "element " + i);
                    }
                }
            }
        }
    }

    /** Second derivatives 1 … 6 in the order xx, yy, zz, xy, xz, yz. */
    private static float quadric(final int x, final int y, final int z) {
        return 0.5f * x * x + y * y + 1.5f * z * z + 4 * x * y + 5 * x * z + 6 * y * z + 7 * z;
    }
}
