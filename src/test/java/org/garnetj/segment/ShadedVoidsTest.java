package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** Voids whose greys are anything between black and LLZO, in slices that say nothing more. */
class ShadedVoidsTest {

    private static final int SIZE = 160;

    /** Sixteen round pores; the grey of each is its own share of LLZO. */
    private static float[] pores(final double brightest) {
        final float[] plane = new float[SIZE * SIZE];
        for (int i = 0; i < plane.length; i++) {
            final int pore = pore(i);
            plane[i] = pore < 0 ? 175 : (float) (175 * brightest * pore / 15);
        }
        return plane;
    }

    private static int pore(final int i) {
        final int x = i % SIZE;
        final int y = i / SIZE;
        final boolean inside = Math.hypot(x % 40 - 20, y % 40 - 20) < 9;
        return inside ? y / 40 * 4 + x / 40 : -1;
    }

    private static float[] noisy(final float[] plane, final double deviation) {
        final Random random = new Random(11);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += (float) (deviation * random.nextGaussian());
        }
        return plane;
    }

    private static Segmentation segment(final float[] plane) {
        return new GreyScene(SIZE, SIZE, VoxelSize.um(0.05, 0.05, 0.1), plane)
                .segment(SegmentSettings.fibSem().withLithium(LithiumPresence.NO));
    }

    private static int wrong(final Segmentation found) {
        final byte[] labels = Planes.bytePlane(found.phases().pixels(), 0);
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            wrong += labels[i] != (pore(i) < 0 ? Scene.LLZO : Scene.VOID) ? 1 : 0;
        }
        return wrong;
    }

    @ParameterizedTest
    @CsvSource({"0.5,3,0", "0.7,8,0.005", "0.8,16,0.02"})
    void wallsStandHalfWayBetweenTheGreysOnTheirSides(
            final double brightest, final double noise, final double limit) {
        final Segmentation found = segment(noisy(pores(brightest), noise));
        assertEquals(0, wrong(found), limit * SIZE * SIZE + 20);
    }

    @Test
    void curtainsThatBeginInMidColumnAreNoVoids() {
        final float[] plane = new float[SIZE * SIZE];
        for (int i = 0; i < plane.length; i++) {
            final int x = i % SIZE;
            final int y = i / SIZE;
            final int begin = 20 + 37 * (x / 5) % 100;
            final double grown = Math.max(0, Math.min(1, (y - begin) / 30.0));
            plane[i] =
                    pore(i) == 5 ? 20 : (float) (175 * (1 - (x / 5 % 3 == 0 ? 0.12 * grown : 0)));
        }
        final long found = GreyScene.found(segment(noisy(plane, 8)), 0);
        final double pore = Math.PI * 81;
        assertEquals(pore, found, 0.1 * pore);
    }
}
