package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cracks that rise to the surface under a cap at a low angle: a mouth beside a wedge of lid. */
class ThinLidsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.063, 0.1);
    private static final int TOP = 14;
    private static final int MOUTH = 40;
    private static final int OPEN = 10;

    /** A crack 8 rows high whose lid is 0.15 rows a column thick, and pores of lithium and void. */
    private static int label(final int x, final int y, final int z, final int filling) {
        if (y < TOP) {
            return 255;
        }
        final double lid = 0.15 * (x - MOUTH);
        final double depth = y - TOP + 0.5;
        if (x > MOUTH - OPEN && x < 95 && depth > lid && depth < Math.max(0, lid) + 8) {
            return filling;
        }
        return Math.hypot(Math.hypot(x - 25, y - 60), 2 * (z - 12)) < 11
                ? 2
                : Math.hypot(Math.hypot(x - 70, y - 60), 2 * (z - 12)) < 11 ? 0 : 1;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "2, 3", "2, 4"})
    void theMouthIsAsWideAsItWasDrawn(final int filling, final long seed) {
        final GreyScene scene =
                new GreyScene(110, 90, 24, VOXEL, (x, y, z) -> label(x, y, z, filling))
                        .poreBacks(0.4, 4)
                        .uneven(0.05, 0.02, 0.01, seed)
                        .blur(0.6)
                        .noise(8, seed + 10);
        final Segmentation found =
                PhaseSegmenter.segment(scene.bytes(), SegmentSettings.fibSem(), Execution.on(2));
        double drawn = 0;
        double open = 0;
        for (int z = 0; z < 24; z++) {
            final byte[] labels = Planes.bytePlane(found.phases().pixels(), z);
            for (int x = 0; x < 110; x++) {
                drawn += label(x, TOP, z, filling) == filling ? 1.0 / 24 : 0;
                open += labels[TOP * 110 + x] == filling ? 1.0 / 24 : 0;
            }
        }
        assertEquals(drawn, open, 2);
    }
}
