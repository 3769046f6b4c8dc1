package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.XctGreys;
import org.garnetj.phantom.XctNuisances;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.OptionalDouble;

class HardeningCorrectorTest {

    private static final int EDGE = 128;
    private static final int DEPTH = 10;
    private static final HardeningSettings DEFAULTS = HardeningSettings.defaults();

    @ParameterizedTest
    @ValueSource(longs = {901, 902, 903, 904, 905, 906, 907, 908, 909, 910})
    void cuppingIsUndoneToOnePercent(final long seed) {
        final double cupping = seed % 2 == 0 ? 0.08 : 0.3;
        final double radius = seed % 3 == 0 ? 45 : 0;
        final Volume<UnsignedByteType> raw = pellet(seed, cupping, radius);
        final Restored<HardeningTerm> made =
                HardeningCorrector.estimate(raw, DEFAULTS, Execution.on(2));
        final double left = left(raw, made, cupping, radius);
        assertTrue(left < 0.01, left + "");
        assertTrue(made.log().get(0).unevenness_after() < 0.01);
    }

    @ParameterizedTest
    @EnumSource(HardeningSettings.Model.class)
    void eachModelUndoesTheCuppingOfAPellet(final HardeningSettings.Model model) {
        final Volume<UnsignedByteType> raw = pellet(911, 0.15, 45);
        final Restored<HardeningTerm> made =
                HardeningCorrector.estimate(raw, DEFAULTS.withModel(model), Execution.on(2));
        final double left = left(raw, made, 0.15, 42);
        assertTrue(left < 0.01, model + " " + left);
    }

    /** 1 − c + c·r²/far in units of 1 − c, with r over the farthest square. */
    @Test
    void theCoefficientIsThatOfTheBeam() {
        final Restored<HardeningTerm> made =
                HardeningCorrector.estimate(
                        pellet(912, 0.2, 0),
                        new HardeningSettings(
                                HardeningSettings.Model.RADIUS,
                                1,
                                Optional.empty(),
                                OptionalDouble.empty()),
                        Execution.on(2));
        final HardeningTerm term = made.log().get(0);
        final double far_um = 0.8 * Math.hypot(64, 64);
        final double expected = 0.2 / 0.8 * Math.pow(term.scale_um() / far_um, 2);
        assertEquals("r2", term.term());
        assertEquals(expected, term.coefficient(), 0.015);
        assertEquals(64, term.centre_x_px(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {921, 922, 923})
    void withoutCuppingAStackIsLeftBitForBit(final long seed) {
        final Volume<UnsignedByteType> raw = pellet(seed, 0, 0);
        final Restored<HardeningTerm> made =
                HardeningCorrector.estimate(raw, DEFAULTS, Execution.on(2));
        assertTrue(
                Planes.equal(raw.pixels(), made.of(raw, "test", Execution.on(2)).pixels()),
                made.notes().toString());
    }

    @Test
    void bitsDoNotDependOnThreads() {
        final Volume<UnsignedByteType> raw = pellet(913, 0.15, 45);
        final HardeningSettings surface = DEFAULTS.withModel(HardeningSettings.Model.SURFACE);
        assertArrayEquals(
                slice(HardeningCorrector.estimate(raw, surface, Execution.on(1)), 4),
                slice(HardeningCorrector.estimate(raw, surface, Execution.on(4)), 4));
    }

    @Test
    void aSurfaceNeedsAirAndAModelAName() {
        assertThrows(
                InputException.class,
                () ->
                        HardeningCorrector.estimate(
                                pellet(914, 0.1, 0),
                                DEFAULTS.withModel(HardeningSettings.Model.SURFACE),
                                Execution.serial()));
        assertThrows(
                ParameterException.class, () -> HardeningSettings.Model.parse("model", "sphere"));
        assertThrows(
                InputException.class,
                () ->
                        HardeningCorrector.estimate(
                                new Volume<>(
                                        Planes.bytes(new net.imglib2.FinalDimensions(40, 40, 2)),
                                        VoxelSize.um(1, 1, 1),
                                        "air.tif"),
                                DEFAULTS,
                                Execution.serial()));
    }

    // -- Helper methods --

    @SuppressWarnings("unchecked")
    private static Volume<UnsignedByteType> pellet(
            final long seed, final double cupping, final double radius_um) {
        final XctSettings usual = XctSettings.defaults();
        final XctSettings settings =
                new XctSettings(
                        seed,
                        EDGE,
                        EDGE,
                        DEPTH,
                        0.8,
                        0,
                        radius_um,
                        40,
                        4,
                        usual.serration_um(),
                        usual.grain_um(),
                        usual.steps().subList(2, 3),
                        new PorePopulation(0.08, 8, 0.3, 0.2, 2, 0.5),
                        XctGreys.defaults(),
                        new XctNuisances(8, 2, cupping, 0.5),
                        1);
        return (Volume<UnsignedByteType>)
                XctPhantom.generate(settings, Execution.serial()).stacks().get(0);
    }

    /** Root mean square of cupping times the factor applied, within the pellet. */
    private static double left(
            final Volume<?> raw,
            final Restored<?> made,
            final double cupping,
            final double radius_um) {
        final float[] before = Planes.floatPlane(raw.pixels(), 3);
        final float[] after = slice(made, 3);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            final double r = Math.hypot(i % EDGE + 0.5 - 64, i / EDGE + 0.5 - 64);
            if (before[i] > 0 && (radius_um == 0 || r * 0.8 < radius_um)) {
                final double log =
                        Math.log(
                                (1 - cupping * (1 - r * r / (2 * 64 * 64))) * after[i] / before[i]);
                sum += log;
                squares += log * log;
                count++;
            }
        }
        return Math.sqrt(squares / count - sum * sum / count / count);
    }

    private static float[] slice(final Restored<?> made, final int z) {
        final float[][] slices = new float[1][EDGE * EDGE];
        made.slices().compute(z, slices);
        return slices[0];
    }
}
