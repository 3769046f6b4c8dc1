package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeFocusingTest {

    private static final double LITHIUM = Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol;

    @ParameterizedTest
    @CsvSource({"0.1, 25", "1, 100", "3.5, 7850"})
    void aCrackThatHoldsTheEvenLayerFocusesNothing(
            final double capacity_mAh_per_cm2, final double footprint_um2) {
        final double layer_um = FaradayVolume.thickness_um(capacity_mAh_per_cm2, LITHIUM, 1);
        assertEquals(
                1,
                ChargeFocusing.focusingFactor(
                        layer_um * footprint_um2, capacity_mAh_per_cm2, footprint_um2, LITHIUM, 1),
                1e-12);
    }

    @Test
    void itGrowsWithTheLithiumAndVanishesWithoutIt() {
        final double once = ChargeFocusing.focusingFactor(500, 1, 100, LITHIUM, 1);
        assertEquals(3 * once, ChargeFocusing.focusingFactor(1500, 1, 100, LITHIUM, 1), 1e-12);
        assertEquals(once / 2, ChargeFocusing.focusingFactor(500, 2, 100, LITHIUM, 1), 1e-12);
        assertEquals(0, ChargeFocusing.focusingFactor(0, 1, 100, LITHIUM, 1));
    }

    @Test
    void noCapacityAndNoFootprintAreRefused() {
        assertThrows(
                ParameterException.class,
                () -> ChargeFocusing.focusingFactor(500, 0, 100, LITHIUM, 1));
        assertThrows(
                ParameterException.class,
                () -> ChargeFocusing.focusingFactor(500, 1, 0, LITHIUM, 1));
        assertThrows(
                ParameterException.class,
                () -> ChargeFocusing.focusingFactor(-1, 1, 100, LITHIUM, 1));
    }
}
