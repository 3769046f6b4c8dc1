package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Growth;
import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

class TipTrackSettingsTest {

    @Test
    void directionsAreReadAsTyped() {
        assertEquals(Growth.LEFT, Growth.parse(" Left "));
        assertEquals("down", Growth.DOWN.toString());
        assertEquals(
                "growth",
                assertThrows(ParameterException.class, () -> Growth.parse("north")).key());
    }

    @Test
    void valuesWithoutMeaningAreRefusedByTheirKey() {
        assertEquals("current", refused(-1, 13.148));
        assertEquals("molarvolume", refused(0.47, 0));
        assertEquals(
                "core",
                assertThrows(
                                ParameterException.class,
                                () -> new TipDetection(1, 4, 3, 0.25, 3, 5, 3))
                        .key());
    }

    private static String refused(final double current, final double molarVolume) {
        return assertThrows(
                        ParameterException.class,
                        () ->
                                new TipTrackSettings(
                                        Growth.DOWN,
                                        OptionalDouble.of(current),
                                        molarVolume,
                                        ScaleErrors.NONE,
                                        TipDetection.DEFAULT,
                                        FlawSettings.DEFAULT,
                                        ShapeSettings.DEFAULT))
                .key();
    }

    @Test
    void theShortestDendriteIsSomePixelsLong() {
        final TipDetection fiveMicrometres = new TipDetection(1, 4, 8, 0.25, 3, 5, 3);
        assertEquals(10, fiveMicrometres.minimumLength_px(0.5));
        assertEquals(6, fiveMicrometres.minimumLength_px(5));
        assertEquals(6, TipDetection.DEFAULT.minimumLength_px(0.05));
    }
}
