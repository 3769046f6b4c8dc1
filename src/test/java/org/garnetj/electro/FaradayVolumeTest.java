package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaradayVolumeTest {

    private static final double LITHIUM = Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol;

    @Test
    void oneMilliampereHourPerSquareCentimetreIsFiveMicrometresOfLithium() {
        assertEquals(4.906, FaradayVolume.thickness_um(1, LITHIUM, 1), 0.0005);
    }

    @Test
    void oneFaradayPlatesOneMolarVolume() {
        assertEquals(13.148e-6, FaradayVolume.volume(Constants.FARADAY, 13.148e-6, 1), 1e-18);
        assertEquals(6.574e-6, FaradayVolume.volume(Constants.FARADAY, 13.148e-6, 2), 1e-18);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 1, 4321.5})
    void chargeIsTheInverseOfVolume(final double charge_nC) {
        final double volume_um3 = FaradayVolume.volume_um3(charge_nC, LITHIUM, 1);
        assertEquals(charge_nC, FaradayVolume.charge_nC(volume_um3, LITHIUM, 1), 1e-12 * charge_nC);
    }

    @Test
    void aLayerIsTheVolumeOverItsArea() {
        // 1 mAh/cm² is 36 nC/µm²
        assertEquals(
                FaradayVolume.thickness_um(1, LITHIUM, 1),
                FaradayVolume.volume_um3(36 * 250, LITHIUM, 1) / 250,
                1e-12);
    }

    @Test
    void aTipThatAdvancesForASecondPlatesWhatItsCurrentBrings() {
        final double j = TipCurrent.tipCurrentDensity_A_per_cm2(8.6, LITHIUM, 1);
        final double capacity_mAh_per_cm2 = j * 1000 / 3600;
        assertEquals(8.6, FaradayVolume.thickness_um(capacity_mAh_per_cm2, LITHIUM, 1), 1e-12);
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThrows(ParameterException.class, () -> FaradayVolume.volume_um3(-1, LITHIUM, 1));
        assertThrows(ParameterException.class, () -> FaradayVolume.charge_nC(-1, LITHIUM, 1));
        assertThrows(ParameterException.class, () -> FaradayVolume.thickness_um(-1, LITHIUM, 1));
        assertThrows(ParameterException.class, () -> FaradayVolume.volume_um3(1, 0, 1));
        assertThrows(ParameterException.class, () -> FaradayVolume.charge_nC(1, 0, 1));
        assertThrows(ParameterException.class, () -> FaradayVolume.charge_nC(1, LITHIUM, 0));
    }
}
