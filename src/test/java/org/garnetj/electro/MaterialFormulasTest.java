package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialFormulasTest {

    @Test
    void theShortOf440OhmIsAHalfMicrometreWire() {
        final double lithium = Constants.LITHIUM_RESISTIVITY_ohm_m;
        assertEquals(0.568, ShortingFilament.diameter_um(440, 1.2, lithium), 0.0005);
    }

    @Test
    void aWireOfTheFoundDiameterHasTheMeasuredResistance() {
        final double diameter = ShortingFilament.diameter(440, 1.2e-3, 9.28e-8);
        final double section = Math.PI * diameter * diameter / 4;
        assertEquals(440, 9.28e-8 * 1.2e-3 / section, 1e-9);
    }

    @Test
    void aDenserPelletHasFewerPores() {
        assertEquals(0.91, RelativeDensity.ofPorosity(0.09), 1e-15);
        assertEquals(1, RelativeDensity.ofPorosity(0));
        assertEquals(0, RelativeDensity.ofPorosity(1));
        final double theoretical = Constants.LLZTO_DENSITY_g_per_cm3;
        assertEquals(0.990, RelativeDensity.ofDensity(5.436, theoretical), 0.0005);
        assertEquals(1, RelativeDensity.ofDensity(5.491, theoretical));
    }

    /** Exact values of the cube, and the paper's own, made of radii with more digits: 1 %. */
    @ParameterizedTest
    @CsvSource({
        "Li, 0.76, 1.52, 700, 700.54",
        "La, 1.06, 1.87, 449, 450.20",
        "Ta, 0.72, 1.70, 1216, 1222.44",
        "Zr, 0.86, 1.60, 544, 542.70",
        "Nb, 0.69, 1.64, 1243, 1238.41",
        "Ga, 0.62, 1.26, 739, 738.71"
    })
    void aCationSwellsManifoldWhenItIsReduced(
            final String element,
            final double ion,
            final double atom,
            final double exact,
            final double printed) {
        final double percent = ReductionExpansion.volumeExpansion_percent(ion, atom);
        assertEquals(exact, percent, 0.5, element);
        assertEquals(printed, percent, 0.01 * printed, element);
    }

    @Test
    void thePrintedExpansionOfAluminiumDoesNotFollowFromItsRadii() {
        assertEquals(1864, ReductionExpansion.volumeExpansion_percent(0.53, 1.43), 0.5);
    }

    @Test
    void anUnchangedRadiusIsNoExpansionAndASmallerOneIsAContraction() {
        assertEquals(0, ReductionExpansion.volumeExpansion(1.2, 1.2));
        assertEquals(-0.875, ReductionExpansion.volumeExpansion(2, 1), 1e-15);
    }

    @Test
    void pushingTwoLithiumIonsTogetherCostsSixtyMillielectronvolt() {
        final double permittivity = Constants.LLZO_RELATIVE_PERMITTIVITY;
        final double cost_meV = CoulombPenalty.energy_meV(2.7, 1.7, permittivity);
        assertEquals(62.7, cost_meV, 0.05);
        assertEquals(62.6, cost_meV, 0.2, "as printed");
    }

    @Test
    void pullingThemApartGivesTheSameBack() {
        assertEquals(
                -CoulombPenalty.energy_meV(2.7, 1.7, 50),
                CoulombPenalty.energy_meV(1.7, 2.7, 50),
                1e-12);
        assertTrue(
                CoulombPenalty.energy_meV(2.7, 1.7, 50) < CoulombPenalty.energy_meV(2.7, 1.7, 10));
    }

    @Test
    void theRydbergIsHalfTheCoulombEnergyAtTheBohrRadius() {
        final double far = 1e12;
        assertEquals(2 * 13605.693, CoulombPenalty.energy_meV(far, 0.529177210903, 1), 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatMustBePositiveIsRefusedOtherwise(final double bad) {
        assertThrows(ParameterException.class, () -> ShortingFilament.diameter_um(bad, 1.2, 9e-8));
        assertThrows(ParameterException.class, () -> ShortingFilament.diameter_um(440, bad, 9e-8));
        assertThrows(ParameterException.class, () -> ShortingFilament.diameter_um(440, 1.2, bad));
        assertThrows(ParameterException.class, () -> RelativeDensity.ofDensity(bad, 5.491));
        assertThrows(ParameterException.class, () -> RelativeDensity.ofDensity(5, bad));
        assertThrows(ParameterException.class, () -> ReductionExpansion.volumeExpansion(bad, 1));
        assertThrows(ParameterException.class, () -> ReductionExpansion.volumeExpansion(1, bad));
        assertThrows(ParameterException.class, () -> CoulombPenalty.energy_meV(bad, 1, 50));
        assertThrows(ParameterException.class, () -> CoulombPenalty.energy_meV(1, bad, 50));
        assertThrows(ParameterException.class, () -> CoulombPenalty.energy_meV(2, 1, bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void aPorosityIsAFraction(final double porosity) {
        assertThrows(ParameterException.class, () -> RelativeDensity.ofPorosity(porosity));
    }
}
