package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;

class ShadingCorrectorTest {

    private static final ShadingSettings DEFAULTS = ShadingSettings.defaults();
    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.2);

    @ParameterizedTest
    @ValueSource(longs = {601, 602, 603, 604, 605})
    void theUsualBiasIsTakenOutToOnePercent(final long seed) {
        final ShadedScene scene = ShadedScene.of(seed, 0.15, 0.04, 0.02);
        assertTrue(left(scene, DEFAULTS) < 0.01, left(scene, DEFAULTS) + "");
    }

    @ParameterizedTest
    @ValueSource(longs = {606, 607, 608, 609, 610})
    void soIsThatOfADeepTrenchWithAFlickeringBeam(final long seed) {
        final ShadedScene scene = ShadedScene.of(seed, 0.4, 0.15, 0.08);
        assertTrue(left(scene, DEFAULTS) < 0.01, left(scene, DEFAULTS) + "");
    }

    @Test
    void theLevelOfTheCeramicStaysAndAnEvenStackIsLeftEven() {
        final ShadedScene scene = ShadedScene.of(411, 0, 0, 0);
        final Restored<SliceShading> made =
                ShadingCorrector.estimate(scene.stack(), DEFAULTS, Execution.on(2));
        assertTrue(scene.residual(made) < 0.008, scene.residual(made) + "");
        for (final SliceShading slice : made.log()) {
            assertEquals(slice.level_before(), slice.level_after(), 2.5);
            assertEquals(1, slice.gain(), 0.015);
        }
    }

    @Test
    void stepsInTheGreyOfBlackAreFoundToo() {
        final ShadedScene scene = ShadedScene.of(412, 0.15, 0.04, 0);
        final Volume<FloatType> stepped =
                ShadedScene.changed(scene.stack(), (x, y, z, grey) -> grey + 100 + 6 * (z % 3));
        final Restored<SliceShading> made =
                ShadingCorrector.estimate(
                        stepped,
                        new ShadingSettings(
                                0, OptionalDouble.of(100), ShadingSettings.Steps.OFFSET, 0),
                        Execution.on(2));
        double sum = 0;
        for (int z = 0; z < stepped.depth(); z += 3) {
            sum += made.log().get(z + 2).offset() - made.log().get(z).offset();
        }
        assertEquals(12, sum * 3 / stepped.depth(), 0.6);
    }

    @Test
    void aHaloAroundAPoreIsEvenedWhereTheCeramicShowsIt() {
        final ShadedScene scene = ShadedScene.of(413, 0.15, 0.04, 0.02);
        final Volume<FloatType> charged =
                ShadedScene.changed(
                        scene.stack(), (x, y, z, grey) -> grey * (1 + 0.15 * haloAt(x, y)));
        final double with = unevenAt(scene, charged, DEFAULTS.withHalo(1.5));
        final double without = unevenAt(scene, charged, DEFAULTS);
        assertTrue(without > 0.06 && with < 0.035, without + " and " + with);
    }

    @Test
    void bitsDoNotDependOnThreads() {
        final ShadedScene scene = ShadedScene.of(414, 0.15, 0.04, 0.02);
        final float[][] first = new float[1][160 * 104];
        final float[][] second = new float[1][160 * 104];
        final ShadingSettings halos = DEFAULTS.withHalo(2);
        ShadingCorrector.estimate(scene.stack(), halos, Execution.on(1)).slices().compute(7, first);
        ShadingCorrector.estimate(scene.stack(), halos, Execution.on(5))
                .slices()
                .compute(7, second);
        assertArrayEquals(first[0], second[0]);
    }

    @Test
    void sixteenBitsAreRoundedAndCalibrationStays() {
        final PlanarImg<UnsignedShortType, ?> pixels =
                Planes.shorts(new FinalDimensions(80, 64, 3));
        final Random random = new Random(5);
        for (int z = 0; z < 3; z++) {
            final short[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] =
                        (short) (20000 * (1 - 0.3 * (i / 80) / 64.0) + 300 * random.nextGaussian());
            }
        }
        final Volume<UnsignedShortType> raw = new Volume<>(pixels, VOXEL, "steep.tif");
        final Volume<UnsignedShortType> even =
                ShadingCorrector.estimate(raw, DEFAULTS, Execution.on(2))
                        .of(raw, "test", Execution.on(2));
        assertEquals(VOXEL, even.voxelSize());
        final float[] plane = Planes.floatPlane(even.pixels(), 1);
        final double top = mean(plane, 0, 80 * 16);
        final double bottom = mean(plane, 80 * 48, 80 * 64);
        assertEquals(1, top / bottom, 0.003);
    }

    @Test
    void aStackWithoutAPlainRegionIsRefused() {
        final PlanarImg<UnsignedByteType, ?> pixels = Planes.bytes(new FinalDimensions(64, 64, 2));
        final Volume<UnsignedByteType> nothing = new Volume<>(pixels, VOXEL, "black.tif");
        assertThrows(
                InputException.class,
                () -> ShadingCorrector.estimate(nothing, DEFAULTS, Execution.serial()));
    }

    @Test
    void settingsWithoutMeaningAreRefused() {
        assertThrows(
                ParameterException.class,
                () ->
                        new ShadingSettings(
                                -1, OptionalDouble.empty(), ShadingSettings.Steps.GAIN, 0));
        assertThrows(
                ParameterException.class, () -> ShadingSettings.Steps.parse("steps", "sometimes"));
    }

    // -- Helper methods --

    private static double left(final ShadedScene scene, final ShadingSettings settings) {
        return scene.residual(ShadingCorrector.estimate(scene.stack(), settings, Execution.on(2)));
    }

    private static double haloAt(final int x, final int y) {
        final double r2 = (x - 110) * (x - 110) + (y - 65) * (y - 65);
        return Math.exp(-r2 / (2.0 * 14 * 14));
    }

    /** How far LLZO in the halo is from LLZO far from it, after the correction. */
    private static double unevenAt(
            final ShadedScene scene, final Volume<FloatType> stack, final ShadingSettings set) {
        final Volume<FloatType> even =
                ShadingCorrector.estimate(stack, set, Execution.on(2))
                        .of(stack, "test", Execution.on(2));
        final double[] sum = new double[2];
        final double[] count = new double[2];
        for (int z = 0; z < even.depth(); z++) {
            final float[] plane = Planes.floatPlane(even.pixels(), z);
            final byte[] phases = Planes.bytePlane(scene.sample().phases().pixels(), z);
            for (int i = 160 * 30; i < plane.length; i++) {
                final double halo = haloAt(i % 160, i / 160);
                final int where = halo > 0.7 ? 0 : halo < 0.02 ? 1 : -1;
                if (where >= 0 && phases[i] == Phase.LLZO.label() && plane[i] > 130) {
                    sum[where] += plane[i];
                    count[where]++;
                }
            }
        }
        return Math.abs(sum[0] / count[0] / (sum[1] / count[1]) - 1);
    }

    private static double mean(final float[] plane, final int from, final int to) {
        double sum = 0;
        for (final float grey : Arrays.copyOfRange(plane, from, to)) {
            sum += grey;
        }
        return sum / (to - from);
    }
}
