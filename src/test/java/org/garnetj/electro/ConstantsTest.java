package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConstantsTest {

    /** Avogadro and Boltzmann constants, exact since 2019. */
    private static final double PER_MOL = 6.02214076e23;

    private static final double BOLTZMANN = 1.380649e-23;

    @Test
    void faradayIsAMoleOfElementaryCharges() {
        assertEquals(PER_MOL * Constants.ELEMENTARY_CHARGE, Constants.FARADAY, 5e-6);
    }

    @Test
    void theGasConstantIsAMoleOfBoltzmannConstants() {
        assertEquals(PER_MOL * BOLTZMANN, Constants.GAS, 5e-10);
    }

    @Test
    void theMolarVolumeFromTheDensityOfLithiumMovesACurrentByOnePercent() {
        final double molarMass = 6.941;
        final double density = 0.534;
        assertEquals(12.998, molarMass / density, 0.0005);
        final double ratio =
                TipCurrent.tipCurrentDensity_A_per_cm2(1, molarMass / density, 1)
                        / TipCurrent.tipCurrentDensity_A_per_cm2(
                                1, Constants.LITHIUM_MOLAR_VOLUME_cm3_per_mol, 1);
        assertEquals(1.0115, ratio, 0.00005);
    }
}
