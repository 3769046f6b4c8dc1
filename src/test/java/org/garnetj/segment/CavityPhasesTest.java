package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CavityPhasesTest {

    private static final int SIZE = 96;
    private static final int DEPTH = 30;

    /** A lying crack seven slices wide, half of it lithium, and pores of radius 3 to 6. */
    private static int crackAndPores(final int x, final int y, final int z) {
        final double middle = 14 + 2 * Math.sin(0.06 * (x + y));
        if (Math.abs(z - middle) < 3.5 && Math.hypot(x - 48, y - 48) < 32) {
            return x < 46 ? 2 : 0;
        }
        return isPore(x, y, z) ? 0 : 1;
    }

    private static boolean isPore(final int x, final int y, final int z) {
        for (int k = 0; k < 12; k++) {
            final double a = 0.524 * k;
            final double dx = x - 48 - 40 * Math.cos(a);
            final double dy = y - 48 - 40 * Math.sin(a);
            final double dz = z - 6 - k % 3 * 9;
            if (Math.hypot(Math.hypot(dx, dy), dz) < 3 + k % 4) {
                return true;
            }
        }
        return false;
    }

    private static TomogramScene scene(final TomogramScene.Greys greys, final double blur_px) {
        return new TomogramScene(
                SIZE, SIZE, DEPTH, greys, blur_px, CavityPhasesTest::crackAndPores);
    }

    private static void assertPhases(final TomogramScene scene, final double limit) {
        final Segmentation found = scene.segment();
        assertEquals(scene.truth(0), scene.found(found, 0), limit * scene.truth(0), "void");
        assertEquals(scene.truth(2), scene.found(found, 2), limit * scene.truth(2), "lithium");
        assertEquals(scene.truth(1), scene.found(found, 1), 0.01 * scene.truth(1), "LLZO");
    }

    @ParameterizedTest
    @CsvSource({
        "20,45,170,8,0.8",
        "20,45,170,4,0.8",
        "22,36,180,7,0.8",
        "60,90,200,12,1.2",
        "20,45,170,15,0.8"
    })
    void rimsOfVoidsAreNoLithium(
            final double empty,
            final double lithium,
            final double llzo,
            final double noise,
            final double blur_px) {
        assertPhases(scene(new TomogramScene.Greys(0, empty, lithium, llzo, noise), blur_px), 0.15);
    }

    @ParameterizedTest
    @CsvSource({"8,0.8", "15,0.8", "4,1.2"})
    void voidsAloneHoldNoLithium(final double noise, final double blur_px) {
        final TomogramScene scene = scene(new TomogramScene.Greys(0, 20, 20, 170, noise), blur_px);
        assertEquals(0, scene.found(scene.segment(), 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.2, 1.6})
    void thePointSpreadIsMeasuredOnTheWalls(final double blur_px) {
        final TomogramScene scene = scene(new TomogramScene.Greys(0, 20, 20, 170, 5), blur_px);
        assertEquals(blur_px, PointSpread.fit(scene.drawn(170), Execution.on(2)), 0.15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.3, 1.7})
    void blurMakesPoresNoSmaller(final double blur_px) {
        final TomogramScene scene = scene(new TomogramScene.Greys(0, 20, 20, 170, 8), blur_px);
        final long dark = scene.truth(0) + scene.truth(2);
        assertEquals(dark, scene.found(scene.segment(), 0), 0.05 * dark);
    }

    @Test
    void threadsMakeNoDifference() {
        final TomogramScene scene = scene(new TomogramScene.Greys(0, 20, 45, 170, 8), 0.8);
        final Segmentation one = scene.segment(1);
        final Segmentation three = scene.segment(3);
        for (int z = 0; z < DEPTH; z++) {
            assertArrayEquals(
                    Planes.bytePlane(one.phases().pixels(), z),
                    Planes.bytePlane(three.phases().pixels(), z));
        }
    }
}
