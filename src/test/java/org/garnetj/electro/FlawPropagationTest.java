package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawPropagationTest {

    private static final double LITHIUM = Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol;
    private static final double TOUGHNESS = Constants.LLZO_FRACTURE_TOUGHNESS_MPa_sqrt_m;

    @Test
    void fortyMillivoltsPressLikeThreeHundredMegapascal() {
        assertEquals(294, ElectrodepositionStress.maximumStress_MPa(40, LITHIUM), 0.5);
    }

    @ParameterizedTest
    @CsvSource({"1, 338.5", "10, 107.0"})
    void stressToRunAFlaw(final double flawSize_um, final double stress_MPa) {
        assertEquals(
                stress_MPa, FlawPropagation.criticalStress_MPa(TOUGHNESS, 1, flawSize_um), 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1, 46.1", "10, 14.6"})
    void overpotentialToRunAFlaw(final double flawSize_um, final double overpotential_mV) {
        assertEquals(
                overpotential_mV,
                FlawPropagation.criticalOverpotential_mV(TOUGHNESS, 1, flawSize_um, LITHIUM),
                0.05);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 1, 1", "0.86, 1.12, 3", "1.63, 0.64, 25"})
    void theCriticalOverpotentialBuildsUpTheCriticalStress(
            final double toughness, final double geometry, final double flawSize_um) {
        final double overpotential_mV =
                FlawPropagation.criticalOverpotential_mV(toughness, geometry, flawSize_um, LITHIUM);
        final double stress_MPa =
                FlawPropagation.criticalStress_MPa(toughness, geometry, flawSize_um);
        assertEquals(
                stress_MPa,
                ElectrodepositionStress.maximumStress_MPa(overpotential_mV, LITHIUM),
                1e-12 * stress_MPa);
    }

    @Test
    void aFourTimesLargerFlawRunsAtHalfTheStress() {
        assertEquals(
                FlawPropagation.criticalStress_MPa(0.6, 1, 2) / 2,
                FlawPropagation.criticalStress_MPa(0.6, 1, 8),
                1e-10);
        assertEquals(
                FlawPropagation.criticalStress_MPa(0.6, 1, 2) / 2,
                FlawPropagation.criticalStress_MPa(0.6, 2, 2),
                1e-10);
    }

    @Test
    void noOverpotentialMakesNoStress() {
        assertEquals(0, ElectrodepositionStress.maximumStress_MPa(0, LITHIUM));
    }

    @Test
    void aMeaninglessArgumentIsRefused() {
        assertThrows(
                ParameterException.class,
                () -> ElectrodepositionStress.maximumStress_MPa(-40, LITHIUM));
        assertThrows(
                ParameterException.class, () -> ElectrodepositionStress.maximumStress_MPa(40, 0));
        assertThrows(ParameterException.class, () -> FlawPropagation.criticalStress_MPa(0, 1, 1));
        assertThrows(ParameterException.class, () -> FlawPropagation.criticalStress_MPa(0.6, 0, 1));
        assertThrows(ParameterException.class, () -> FlawPropagation.criticalStress_MPa(0.6, 1, 0));
        assertThrows(
                ParameterException.class,
                () -> FlawPropagation.criticalOverpotential_mV(0.6, 1, 1, -13));
    }
}
