package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class FibSemSegmenterTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.063, 0.1);

    /** A cap of 18 rows, a lithium layer, a crack half filled, spherical voids. */
    private static int crackedBlock(final int x, final int y, final int z) {
        if (y < 18) {
            return 255;
        }
        final boolean crack = Math.abs(y - 60 - 0.1 * (x - 60)) < 2 && Math.abs(x - 60) < 45;
        if (crack) {
            return x < 60 ? 2 : 0;
        }
        if (sphere(x, y, z, 30, 85, 14, 9) || sphere(x, y, z, 90, 35, 10, 8)) {
            return 0;
        }
        return sphere(x, y, z, 80, 85, 15, 9) ? 2 : 1;
    }

    private static boolean sphere(
            final int x, final int y, final int z, int cx, int cy, int cz, final double r) {
        return Math.hypot(Math.hypot(x - cx, y - cy), 2 * (z - cz)) < r;
    }

    private static GreyScene block() {
        return new GreyScene(120, 100, 28, VOXEL, FibSemSegmenterTest::crackedBlock);
    }

    @Test
    void aCrackedBlockUnderAllNuisancesKeepsItsPhases() {
        final GreyScene scene =
                block().poreBacks(0.4, 4).uneven(0.15, 0.03, 0.02, 5).blur(0.6).noise(8, 7);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 1) > 0.97);
        assertTrue(scene.overlap(found, 0) > 0.8);
        assertTrue(scene.overlap(found, 2) > 0.8);
        assertTrue(scene.overlap(found, 255) > 0.97);
    }

    @Test
    void withoutNuisancesThePhasesAreExactButForTheirRims() {
        final GreyScene scene = block();
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(1, scene.overlap(found, 1), 0.01);
        assertEquals(1, scene.overlap(found, 0), 0.05);
        assertEquals(1, scene.overlap(found, 2), 0.05);
    }
}
