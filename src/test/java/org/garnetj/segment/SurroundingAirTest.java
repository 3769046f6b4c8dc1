package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingAirTest {

    private static final int SIZE = 120;
    private static final TomogramScene.Greys GREYS = new TomogramScene.Greys(15, 22, 50, 170, 7);

    private static TomogramScene pellet(
            final TomogramScene.Greys greys, final double radius, final double middle) {
        return new TomogramScene(
                SIZE,
                SIZE,
                12,
                greys,
                0.8,
                (x, y, z) -> {
                    if (Math.hypot(x - middle, y - middle) > radius) {
                        return 255;
                    }
                    return Math.hypot(x - 50, y - 60) < 8 ? 0 : 1;
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {35, 47, 53, 57, 59})
    void airIsFoundHoweverNearTheFrameThePelletComes(final double radius) {
        final TomogramScene scene = pellet(GREYS, radius, 59.5);
        final Segmentation found = scene.segment();
        assertEquals(scene.truth(255), scene.found(found, 255), 0.02 * scene.truth(255));
        assertEquals(scene.truth(0), scene.found(found, 0), 0.1 * scene.truth(0));
    }

    @Test
    void airIsFoundWhereThePelletIsCutOffByTheFrame() {
        final TomogramScene scene = pellet(GREYS, 70, 45);
        final Segmentation found = scene.segment();
        assertEquals(scene.truth(255), scene.found(found, 255), 0.02 * scene.truth(255));
    }

    @Test
    void airBrighterThanHalfWayFromBlackIsNoLithium() {
        final TomogramScene.Greys bright = new TomogramScene.Greys(68, 70, 95, 160, 5);
        final TomogramScene scene = pellet(bright, 54, 59.5);
        final Segmentation found = scene.segment();
        assertEquals(scene.truth(255), scene.found(found, 255), 0.02 * scene.truth(255));
        assertEquals(0, scene.found(found, 2), found.notes() + " " + found.classes());
    }

    @Test
    void aCrackThatOpensIntoTheAirKeepsItsMouth() {
        final TomogramScene scene =
                new TomogramScene(
                        SIZE,
                        SIZE,
                        12,
                        GREYS,
                        0.8,
                        (x, y, z) -> {
                            if (Math.hypot(x - 59.5, y - 59.5) > 53) {
                                return 255;
                            }
                            return x > 60 && Math.abs(y - 59.5) < 4 ? 0 : 1;
                        });
        final Segmentation found = scene.segment();
        final long mouth = 8 * 12;
        final long eaten = scene.confused(found, 0, 255);
        assertTrue(eaten <= 2 * mouth, eaten + " of the mouth are air");
    }

    @Test
    void aPelletInAFieldMaskedToZeroIsNoBlank() {
        final TomogramScene scene = pellet(new TomogramScene.Greys(-90, 5, 5, 120, 12), 26, 59.5);
        final Segmentation found = scene.segment();
        assertEquals(scene.truth(1), scene.found(found, 1), 0.05 * scene.truth(1));
        assertEquals(scene.truth(0), scene.found(found, 0), 0.1 * scene.truth(0));
    }
}
