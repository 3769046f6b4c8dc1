package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

class CrackStressTest {

    private static final double MOLAR_VOLUME = TipTrackSettings.MOLAR_VOLUME_CM3_PER_MOL;

    /** The values of Avadanii et al. for a crack of 10 µm and an overpotential of 40 mV. */
    @Test
    void aCrackOfTenMicrometresRunsAtFortyMillivolts() {
        final CrackStress stress =
                CrackStress.of(
                        10,
                        2,
                        MOLAR_VOLUME,
                        new FlawSettings(
                                0.6, 1, OptionalDouble.of(40), OptionalDouble.of(0.3), 0.4));
        assertEquals(107.0, stress.critical_MPa(), 0.1);
        assertEquals(14.6, stress.critical_mV(), 0.1);
        assertEquals(294, stress.plating_MPa().orElseThrow(), 1);
        assertEquals(294 / 107.0, stress.ratio().orElseThrow(), 0.01);
        assertEquals(88.5, stress.root_MPa().orElseThrow(), 0.3);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        final CrackStress plain = CrackStress.of(10, 2, MOLAR_VOLUME, FlawSettings.DEFAULT);
        assertTrue(plain.plating_MPa().isEmpty());
        assertTrue(plain.ratio().isEmpty());
        assertTrue(plain.root_MPa().isEmpty());
        assertEquals(
                Double.NaN,
                CrackStress.of(0, 2, MOLAR_VOLUME, FlawSettings.DEFAULT).critical_MPa());
    }
}
