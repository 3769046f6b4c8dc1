package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** A refusal repeats the value as it was typed, in the unit it was typed in. */
class RefusalTest {

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("wrongCalls")
    void aRefusalRepeatsWhatWasTyped(
            final String key, final double typed, final Executable wrongCall) {
        final ParameterException refusal = assertThrows(ParameterException.class, wrongCall);
        assertEquals(key, refusal.key());
        assertTrue(
                refusal.getMessage().startsWith(key + "=" + typed + " is not valid: give "),
                refusal.getMessage());
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong("velocity", Double.NaN, x -> tip(x, 13)),
                wrong("molarvolume", -13, x -> tip(8.6, x)),
                wrong("platedcharge", -5, x -> FaradayVolume.volume_um3(x, 13, 1)),
                wrong("molarvolume", -13, x -> FaradayVolume.volume_um3(5, x, 1)),
                wrong("volume", -7, x -> FaradayVolume.charge_nC(x, 13, 1)),
                wrong("capacity", -1, x -> FaradayVolume.thickness_um(x, 13, 1)),
                wrong("molarvolume", 0, x -> FaradayVolume.thickness_um(1, x, 1)),
                wrong("footprint", 0, x -> ChargeFocusing.focusingFactor(1, 1, x, 13, 1)),
                wrong("overpotential", -40, x -> ElectrodepositionStress.maximumStress_MPa(x, 13)),
                wrong("toughness", -0.6, x -> FlawPropagation.criticalStress_MPa(x, 1, 1)),
                wrong("geometry", 0, x -> FlawPropagation.criticalStress_MPa(0.6, x, 1)),
                wrong("flawsize", -2, x -> FlawPropagation.criticalStress_MPa(0.6, 1, x)),
                wrong("flawsize", -2, x -> overpotential(x, 13)),
                wrong("molarvolume", -3, x -> overpotential(1, x)),
                wrong("length", -1.2, x -> ShortingFilament.diameter_um(440, x, 9e-8)),
                wrong("from", -2.7, x -> CoulombPenalty.energy_meV(x, 1.7, 50)),
                wrong("to", 0, x -> CoulombPenalty.energy_meV(2.7, x, 50)));
    }

    private static double tip(final double velocity, final double molarVolume) {
        return TipCurrent.tipCurrentDensity_A_per_cm2(velocity, molarVolume, 1);
    }

    private static double overpotential(final double flawSize, final double molarVolume) {
        return FlawPropagation.criticalOverpotential_mV(0.6, 1, flawSize, molarVolume);
    }

    private static Arguments wrong(
            final String key, final double typed, final DoubleUnaryOperator formula) {
        final Executable call = () -> formula.applyAsDouble(typed);
        return Arguments.of(key, typed, call);
    }
}
