package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the sample begins below vacuum, and what the grey scale of a stack is. */
class SurfaceAndScaleTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.06, 0.08);
    private static final int VACUUM = 254;
    private static final int OUTSIDE = 255;

    /** A block below vacuum, its surface rising by a row every ten columns, cracked open. */
    private static int belowVacuum(final int x, final int y) {
        final int depth = y - 20 + x / 10;
        if (depth < 0) {
            return VACUUM;
        }
        final boolean mouth = Math.abs(x - 55) < 12 && depth < 30;
        final boolean crack = Math.abs(depth - 28) < 4 && Math.abs(x - 55) < 40;
        return mouth || crack ? 0 : 1;
    }

    @Test
    void vacuumAboveTheSampleIsNotAnalysed() {
        final GreyScene scene =
                new GreyScene(110, 80, 12, VOXEL, (x, y, z) -> belowVacuum(x, y))
                        .blur(0.7)
                        .noise(8, 11);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(scene.truth(VACUUM), GreyScene.found(found, OUTSIDE), 2 * 110 * 12);
        assertEquals(1, scene.overlap(found, 1), 0.03);
        assertEquals(0, GreyScene.found(found, 2));
    }

    @Test
    void anOpenCrackBelowVacuumStaysACrack() {
        final GreyScene scene =
                new GreyScene(110, 80, 12, VOXEL, (x, y, z) -> belowVacuum(x, y))
                        .blur(0.7)
                        .noise(8, 12);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 0) > 0.85, "void " + scene.overlap(found, 0));
    }

    @ParameterizedTest
    @CsvSource({"16,16,4,3,1", "16,16,4,8,2", "16,16,4,15,3", "24,24,8,15,4", "60,60,2,8,5"})
    void aSolidBlockIsSolidHoweverSmall(
            final int width,
            final int height,
            final int depth,
            final double deviation,
            final long seed) {
        for (int run = 0; run < 8; run++) {
            final GreyScene scene =
                    new GreyScene(width, height, depth, VOXEL, (x, y, z) -> 1)
                            .noise(deviation, 100 * seed + run);
            final Segmentation found = scene.segment(SegmentSettings.fibSem());
            assertEquals(scene.truth(1), GreyScene.found(found, 1), "run " + run);
        }
    }

    @Test
    void aDarkLayerInTheUpperHalfSetsNoFalseBlack() {
        final GreyScene scene =
                new GreyScene(
                                90,
                                80,
                                12,
                                VOXEL,
                                (x, y, z) -> Math.abs(y - 36) < 6 ? 2 : inPore(x, y) ? 0 : 1)
                        .blur(0.7)
                        .noise(6, 13);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 2) > 0.85, "Li " + scene.overlap(found, 2));
    }

    private static boolean inPore(final int x, final int y) {
        return Math.hypot(x - 45, y - 14) < 8;
    }

    @Test
    void nothingIsSaidOfBodiesThatThereAreNot() {
        final GreyScene scene =
                new GreyScene(
                        90, 80, 8, VOXEL, (x, y, z) -> Math.abs(y - 40) < 8 ? x < 45 ? 0 : 2 : 1);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(found.notes().toString().contains("two plateaus"), found.notes().toString());
        assertFalse(found.notes().toString().contains("bod"), found.notes().toString());
    }

    /** Grains of a second, brighter solid all through the block, up to its top. */
    private static int brightGrain(final int x, final int y, final int z) {
        final double wave =
                Math.sin(0.31 * x + 1.3 * Math.sin(0.17 * y))
                        + Math.sin(0.27 * y + 1.1 * Math.sin(0.21 * x + 0.5 * z));
        return wave > 0.9 ? OUTSIDE : wave < -1.3 ? 0 : 1;
    }

    @Test
    void brightGrainsAllThroughTheBlockAreNoCap() {
        final GreyScene scene =
                new GreyScene(128, 120, 12, VOXEL, SurfaceAndScaleTest::brightGrain)
                        .blur(0.7)
                        .noise(8, 14);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(0, GreyScene.found(found, OUTSIDE), found.notes().toString());
    }

    @Test
    void theEdgesOfLargeDarkBodiesAreNoCap() {
        final GreyScene scene =
                new GreyScene(
                                80,
                                70,
                                6,
                                VOXEL,
                                (x, y, z) ->
                                        y < 14
                                                ? OUTSIDE
                                                : Math.hypot(x - 22, y - 45) < 15
                                                        ? 0
                                                        : Math.hypot(x - 58, y - 45) < 15 ? 2 : 1)
                        .noise(8, 5);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        for (final int label : new int[] {0, 1, 2, OUTSIDE}) {
            assertTrue(scene.overlap(found, label) > 0.97, label + ": " + found.notes());
        }
    }
}
