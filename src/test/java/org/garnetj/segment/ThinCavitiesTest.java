package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinCavitiesTest {

    private static final int SIZE = 64;

    private static TomogramScene crack(final int width, final double noise) {
        return new TomogramScene(
                SIZE,
                SIZE,
                24,
                new TomogramScene.Greys(0, 40, 64, 170, noise),
                0.6,
                (x, y, z) -> z >= 11 && z < 11 + width && Math.hypot(x - 32, y - 32) < 26 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"2,5", "2,12", "3,8", "4,12"})
    void aThinCrackAloneInLlzoIsSeenInFull(final int width, final double noise) {
        final TomogramScene scene = crack(width, noise);
        final long dark = scene.truth(0);
        assertEquals(dark, scene.found(scene.segment(), 0), 0.05 * dark);
    }

    @ParameterizedTest
    @CsvSource({"0,8", "0,30"})
    void noiseInLlzoIsNoCavity(final int width, final double noise) {
        assertEquals(SIZE * SIZE * 24, crack(width, noise).found(crack(width, noise).segment(), 1));
    }
}
