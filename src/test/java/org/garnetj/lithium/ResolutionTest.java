package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final int FINE = 40;

    /** Share of each of 3 × 3 voxels that a disc around (x, y) covers, in voxels. */
    private static double largestShare(final double x, final double y, final double diameter) {
        double largest = 0;
        for (int voxel = 0; voxel < 9; voxel++) {
            int inside = 0;
            for (int i = 0; i < FINE * FINE; i++) {
                final double u = voxel % 3 - 1 + (i % FINE + 0.5) / FINE - x;
                final double v = voxel / 3 - 1 + (i / FINE + 0.5) / FINE - y;
                inside += u * u + v * v < diameter * diameter / 4 ? 1 : 0;
            }
            largest = Math.max(largest, (double) inside / (FINE * FINE));
        }
        return largest;
    }

    /** Wherever a thread of that width runs between voxels, it fills half of one. */
    @Test
    void aThreadOfTheSmallestNeckShowsWhereverItRuns() {
        final double smallest = Resolution.of(VoxelSize.um(1, 1, 1), 0).smallest_um();
        double least = 1;
        for (int i = 0; i <= 10; i++) {
            for (int j = 0; j <= 10; j++) {
                least = Math.min(least, largestShare(i * 0.1, j * 0.1, smallest));
            }
        }
        assertEquals(0.5, least, 0.01);
        assertTrue(largestShare(0, 0, 0.9 * smallest) < 0.5, "a thinner one may be missed");
    }

    @Test
    void aGapOfOneVoxelMayBeMissedAndOneOfTwoMayNot() {
        final Resolution resolution = Resolution.of(VoxelSize.um(0.05, 0.0635, 0.1), 0);
        assertTrue(resolution.isUnseen(2, 0, 0));
        assertTrue(resolution.isUnseen(0, 0, 2));
        assertFalse(resolution.isUnseen(3, 0, 0));
        assertFalse(resolution.isUnseen(0, 3, 0));
        assertFalse(resolution.isUnseen(0, 0, 3));
        assertEquals(0.1596, resolution.smallest_um(), 1e-4);
        assertTrue(Resolution.of(VoxelSize.um(0.05, 0.0635, 0.1), 0.2).isUnseen(3, 0, 0));
    }
}
