package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TipCurrentTest {

    private static final double LITHIUM = Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol;

    @ParameterizedTest
    @CsvSource({"8.6, 6.31, 6.3", "4.5, 3.30, 3.3"})
    void theTwoDendritesOfThePaperCarryItsCurrents(
            final double velocity_um_per_s, final double exact, final double printed) {
        final double j = TipCurrent.tipCurrentDensity_A_per_cm2(velocity_um_per_s, LITHIUM, 1);
        assertEquals(exact, j, 0.005);
        assertEquals(printed, j, 0.05);
    }

    @Test
    void theTipCarriesFourOrdersOfMagnitudeMoreThanTheElectrode() {
        final double j = TipCurrent.tipCurrentDensity_A_per_cm2(8.6, LITHIUM, 1);
        assertEquals(1.34e4, TipCurrent.localisationFactor(j, 0.47), 0.005e4);
        assertEquals(4, Math.log10(TipCurrent.localisationFactor(j, 0.47)), 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.1, 3, 1e4})
    void currentIsLinearInVelocityAndInverseInMolarVolume(final double factor) {
        final double j = TipCurrent.tipCurrentDensity_A_per_cm2(2, 13, 1);
        assertEquals(
                factor * j,
                TipCurrent.tipCurrentDensity_A_per_cm2(2 * factor, 13, 1),
                1e-12 * factor * j);
        assertEquals(
                j / factor,
                TipCurrent.tipCurrentDensity_A_per_cm2(2, 13 * factor, 1),
                1e-12 * j / factor);
    }

    @Test
    void anIonOfTwiceTheChargeBringsTwiceTheCurrent() {
        assertEquals(
                2 * TipCurrent.tipCurrentDensity_A_per_cm2(5, 14, 1),
                TipCurrent.tipCurrentDensity_A_per_cm2(5, 14, 2),
                1e-12);
    }

    @Test
    void aTipAtRestCarriesNothingAndARetreatingTipIsStripped() {
        assertEquals(0, TipCurrent.tipCurrentDensity_A_per_cm2(0, LITHIUM, 1));
        assertTrue(TipCurrent.tipCurrentDensity_A_per_cm2(-1, LITHIUM, 1) < 0);
        assertTrue(TipCurrent.localisationFactor(-1, 0.47) < 0);
    }

    @Test
    void siAndTheUnitsOfTheFieldAgree() {
        assertEquals(
                1e4 * TipCurrent.tipCurrentDensity_A_per_cm2(8.6, 13.148, 1),
                TipCurrent.tipCurrentDensity(8.6e-6, 13.148e-6, 1),
                1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 13, 1, velocity",
        "Infinity, 13, 1, velocity",
        "1, 0, 1, molarvolume",
        "1, -13, 1, molarvolume",
        "1, NaN, 1, molarvolume",
        "1, 13, 0, charge",
        "1, 13, -1, charge"
    })
    void aMeaninglessArgumentIsRefusedByName(
            final double velocity, final double molarVolume, final int charge, final String key) {
        final ParameterException refusal =
                assertThrows(
                        ParameterException.class,
                        () ->
                                TipCurrent.tipCurrentDensity_A_per_cm2(
                                        velocity, molarVolume, charge));
        assertEquals(key, refusal.key());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.47, Double.NaN})
    void aFactorOverNoCurrentIsRefused(final double nominal) {
        final ParameterException refusal =
                assertThrows(
                        ParameterException.class, () -> TipCurrent.localisationFactor(6, nominal));
        assertEquals("current", refusal.key());
    }
}
