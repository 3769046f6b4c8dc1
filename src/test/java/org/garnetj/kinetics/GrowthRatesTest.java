package org.garnetj.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

class GrowthRatesTest {

    private static final double[] CURRENTS = {0.2, 0.5, 1, 2};

    private static GrowthPoint point(final String group, final double j, final double v) {
        return new GrowthPoint(group, "at " + j, j, 0, v, 0);
    }

    private static List<GrowthPoint> exact(final String group, final DoubleUnaryOperator law) {
        final List<GrowthPoint> points = new ArrayList<>();
        for (final double j : CURRENTS) {
            points.add(point(group, j, law.applyAsDouble(j)));
        }
        return points;
    }

    /** Dendrites in several samples at four currents: samples differ, and so do dendrites. */
    private static List<GrowthPoint> drawn(
            final String group,
            final double slope,
            final int samples,
            final int dendrites,
            final double currentError,
            final long seed) {
        final Random random = new Random(seed);
        final List<GrowthPoint> points = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            final double j = 0.2 + sample % 4;
            final double stated = j * (1 + currentError * random.nextGaussian());
            final double own = 1.5 * random.nextGaussian();
            for (int k = 0; k < dendrites; k++) {
                final double error = 0.5 + random.nextDouble();
                final double v =
                        2 + slope * j + own + Math.hypot(0.7, error) * random.nextGaussian();
                points.add(
                        new GrowthPoint(
                                group, "s" + sample, stated, currentError * stated, v, error));
            }
        }
        return points;
    }

    private static GrowthRate only(final List<GrowthPoint> points) {
        return GrowthRates.of(points, new GrowthSettings(400, 1)).groups().get(0);
    }

    @Test
    void whatLiesOnALineHasItsSlopeAndNoInterval() {
        final GrowthLaw line = only(exact("DC", j -> 1.5 + 8.4 * j)).line().orElseThrow();
        assertEquals(8.4, line.slope().value(), 1e-9);
        assertEquals(1.5, line.offset().value(), 1e-9);
        assertEquals(8.4, line.slope().ci_high(), 1e-6);
        assertEquals(1.5 + 8.4 * 0.7, line.at(0.7).value(), 1e-9);
        assertEquals(0, line.scatter());
        assertEquals(0, line.rms_um_per_s(), 1e-9);
    }

    @Test
    void whatFollowsAPowerHasItsExponent() {
        final GrowthLaw power = only(exact("DC", j -> 6 * Math.pow(j, 1.3))).power().orElseThrow();
        assertEquals(1.3, power.slope().value(), 1e-9);
        assertEquals(6, power.offset().value(), 1e-9);
        assertEquals(6 * Math.pow(0.7, 1.3), power.at(0.7).value(), 1e-9);
    }

    @Test
    void whatDoesNotGrowIsInTheLineButInNoPowerLaw() {
        final List<GrowthPoint> points = exact("DC", j -> 6 * Math.pow(j, 1.3));
        points.add(point("DC", 0.1, 0));
        final GrowthRate rate = only(points);
        assertEquals(1, rate.standing());
        assertEquals(1.3, rate.power().orElseThrow().slope().value(), 1e-9);
        assertTrue(rate.line().orElseThrow().scatter() > 0);
    }

    @Test
    void oneCurrentDensityHasNoSlope() {
        final GrowthRate rate = only(List.of(point("DC", 1, 5), point("DC", 1, 6)));
        assertTrue(rate.line().isEmpty());
        assertTrue(rate.power().isEmpty());
    }

    @Test
    void threeSamplesHaveASlopeWithoutInterval() {
        final Estimate slope =
                only(exact("DC", j -> 8 * j).subList(0, 3)).line().orElseThrow().slope();
        assertEquals(8, slope.value(), 1e-9);
        assertTrue(Double.isNaN(slope.ci_low()));
    }

    /** Nothing could be said of the line if the one sample at the other current were another. */
    @Test
    void aLineHeldByOneSampleHasNoInterval() {
        final List<GrowthPoint> points = new ArrayList<>();
        for (int sample = 0; sample < 6; sample++) {
            points.add(new GrowthPoint("DC", "s" + sample, 1, 0, 5 + 0.1 * sample, 0.1));
        }
        points.add(new GrowthPoint("DC", "far", 2, 0, 12, 0.1));
        assertTrue(Double.isNaN(only(points).line().orElseThrow().slope().ci_low()));
    }

    /** Each dendrite on its own would make the interval too narrow by far. */
    @ParameterizedTest
    @CsvSource({"12,1,0", "12,3,0", "20,1,0.1", "16,2,0.05"})
    void theIntervalsHoldTheTruthAsOftenAsTheySay(
            final int samples, final int dendrites, final double currentError) {
        final int sets = 300;
        int slope = 0;
        int band = 0;
        for (int set = 0; set < sets; set++) {
            final GrowthLaw line =
                    only(drawn("DC", 8, samples, dendrites, currentError, 77 + set))
                            .line()
                            .orElseThrow();
            slope += holds(line.slope(), 8) ? 1 : 0;
            band += holds(line.at(1.5), 14) ? 1 : 0;
        }
        assertEquals(0.945, slope / (double) sets, 0.035);
        assertEquals(0.945, band / (double) sets, 0.035);
    }

    private static boolean holds(final Estimate estimate, final double truth) {
        return estimate.ci_low() <= truth && truth <= estimate.ci_high();
    }

    /** Reisecker's polycrystal: 13.7 µm/s per mA/cm² at constant current, 1.1 when pulsed. */
    @Test
    void pulsedPlatingIsToldFromConstantCurrent() {
        final List<GrowthPoint> points =
                Stream.concat(
                                drawn("DC", 13.7, 12, 2, 0.05, 5).stream(),
                                drawn("pulsed", 1.1, 12, 2, 0.05, 6).stream())
                        .toList();
        final GrowthContrast contrast =
                GrowthRates.of(points, GrowthSettings.DEFAULT).contrasts().get(0);
        assertEquals("DC", contrast.first());
        assertTrue(contrast.slope().p_value() < 0.01);
        assertTrue(holds(contrast.slope().difference(), 12.6));
        assertTrue(contrast.slope().difference().ci_low() > 8);
    }

    @Test
    void groupsThatAreAlikeAreSeldomToldApart() {
        final int sets = 300;
        int told = 0;
        for (int set = 0; set < sets; set++) {
            final List<GrowthPoint> points =
                    Stream.concat(
                                    drawn("DC", 8, 12, 1, 0, 1000 + set).stream(),
                                    drawn("pulsed", 8, 12, 1, 0, 9000 + set).stream())
                            .toList();
            final GrowthContrast contrast =
                    GrowthRates.of(points, new GrowthSettings(400, 3)).contrasts().get(0);
            told += contrast.slope().p_value() < 0.05 ? 1 : 0;
        }
        assertEquals(0.05, told / (double) sets, 0.03);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        final List<GrowthPoint> points = drawn("DC", 8, 8, 2, 0.05, 4);
        assertEquals(
                only(points).line().orElseThrow().slope(),
                only(points).line().orElseThrow().slope());
    }

    @Test
    void tooFewDrawsAreRefused() {
        assertThrows(ParameterException.class, () -> new GrowthSettings(10, 1));
    }
}
