package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whether there is lithium, where the backs of pores have its grey. */
class LithiumPresenceTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.063, 0.1);
    private static final int SIZE = 90;
    private static final int SLICES = 30;

    /** Balls of many sizes, every so many of lithium; shine fades over so many slices. */
    private static GreyScene pores(
            final long seed, final int filled, final double shine, final double fading) {
        final Random random = new Random(seed);
        final List<double[]> balls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            balls.add(
                    new double[] {
                        random.nextInt(SIZE),
                        random.nextInt(SIZE),
                        2 + random.nextInt(SLICES - 4),
                        7 + 6 * random.nextDouble()
                    });
        }
        return new GreyScene(
                        SIZE,
                        SIZE,
                        SLICES,
                        VOXEL,
                        (x, y, z) -> {
                            for (int i = 0; i < balls.size(); i++) {
                                final double[] ball = balls.get(i);
                                final double flat = Math.hypot(x - ball[0], y - ball[1]);
                                if (Math.hypot(flat, 2 * (z - ball[2])) < ball[3]) {
                                    return i < filled ? 2 : 0;
                                }
                            }
                            return 1;
                        })
                .poreBacks(shine, fading)
                .blur(0.6)
                .noise(8, seed);
    }

    @ParameterizedTest
    @CsvSource({"1,0.2,4", "2,0.4,4", "3,0.4,8", "4,0.6,3", "5,0.6,6", "6,0.5,10", "7,0.3,14"})
    void backsThatShineLikeLithiumAreNone(
            final long seed, final double shine, final double fading) {
        final GreyScene scene = pores(seed, 0, shine, fading);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(0, GreyScene.found(found, 2), found.notes().toString());
        final long most = found.darkSplit().map(DarkSplit::lithiumHigh).orElse(0L);
        assertTrue(most < 0.15 * GreyScene.found(found, 0), most + " could be lithium");
    }

    @ParameterizedTest
    @CsvSource({"1,3,0.2,4", "2,4,0.4,4", "3,6,0.4,3", "4,12,0.6,3", "5,20,0.3,6"})
    void lithiumBesideThemIsFound(
            final long seed, final int filled, final double shine, final double fading) {
        final GreyScene scene = pores(seed, filled, shine, fading);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 2) > 0.7, scene.overlap(found, 2) + " " + found.notes());
        assertTrue(found.darkSplit().isEmpty());
    }

    @Test
    void wherePoresHaveOneGreyAllOrNothingMayBeLithium() {
        final GreyScene scene = pores(8, 24, 0.4, 4);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        final List<PhaseVolume> rows =
                PhaseFractions.of(found.phases(), PhaseDoubt.of(found), Execution.on(2));
        final double truth = (double) scene.truth(2) / (scene.truth(1) + scene.truth(2));
        final PhaseVolume lithium = rows.get(Phase.LI.label());
        assertTrue(lithium.fraction_ci_low() <= 0.01 * truth, "" + lithium);
        assertTrue(lithium.fraction_ci_high() >= truth, "" + lithium);
        final Segmentation told =
                scene.segment(SegmentSettings.fibSem().withLithium(LithiumPresence.NO));
        assertFalse(told.darkSplit().isPresent());
    }
}
