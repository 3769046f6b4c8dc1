package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

class FeatureBankTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.01, 0.01, 0.025);
    private static final FeatureNormalisation GREYS = new FeatureNormalisation(40, 170);
    private static final FeatureDepth DEPTH =
            (interval, depth_um) -> {
                final int width = (int) interval.dimension(0);
                final int height = (int) interval.dimension(1);
                for (int i = 0; i < depth_um.length; i++) {
                    final long x = interval.min(0) + i % width;
                    final long y = interval.min(1) + i / width % height;
                    depth_um[i] = 0.01f * y - 0.003f * x;
                }
            };

    private static FeatureSet everything(final int dimensions) {
        return FeatureSet.standard(VOXEL, dimensions).with(FeatureGroup.DEPTH, 0.1);
    }

    private static PlanarImg<UnsignedByteType, ?> noise(final long... size) {
        final SplittableRandom random = new SplittableRandom(11);
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(FinalDimensions.wrap(size));
        for (int z = 0; z < size[2]; z++) {
            random.nextBytes(Planes.<byte[]>array(image, z));
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void blocksAndThreadsDoNotChangeABit(final int dimensions) {
        final PlanarImg<UnsignedByteType, ?> image = noise(37, 29, 11);
        final FeatureBank bank = FeatureBank.of(everything(dimensions), VOXEL, GREYS);
        final float[][] whole = bank.compute(image, image, DEPTH);
        Execution.on(3)
                .forEach(
                        "features",
                        BlockPlan.of(image, 13, 16, 4),
                        block -> {
                            final Interval interval = block.interval();
                            final float[][] part = bank.compute(image, interval, DEPTH);
                            assertBits(bank.set(), part, cut(whole, image, interval));
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aCropGivesTheSameBitsBeyondTheHaloFromItsRim(final int dimensions) {
        final FeatureSet set = everything(dimensions);
        final PlanarImg<UnsignedByteType, ?> image = noise(66, 64, 26);
        final int[] halo = set.halo(VOXEL);
        final long[] min = {3, 2, 1};
        final long[] inner = new long[3];
        final long[] outer = new long[3];
        for (int d = 0; d < 3; d++) {
            inner[d] = min[d] + halo[d];
            outer[d] = 5 + 2 * halo[d];
        }
        final FeatureBank bank = FeatureBank.of(set, VOXEL, GREYS);
        final Interval there = Intervals.createMinSize(concat(inner, 5, 5, 5));
        final Interval here = Intervals.createMinSize(halo[0], halo[1], halo[2], 5, 5, 5);
        final FeatureDepth flat = (interval, depth_um) -> Arrays.fill(depth_um, 0.05f);
        assertBits(
                set,
                bank.compute(
                        Views.zeroMin(
                                Views.interval(image, Intervals.createMinSize(concat(min, outer)))),
                        here,
                        flat),
                bank.compute(image, there, flat));
    }

    @Test
    void aSliceAloneHasTheBitsOfTheStackInTwoDimensions() {
        final PlanarImg<UnsignedByteType, ?> image = noise(30, 20, 5);
        final FeatureBank bank = FeatureBank.of(everything(2), VOXEL, GREYS);
        final Interval slice = Intervals.createMinSize(0, 0, 3, 30, 20, 1);
        final var alone = Views.zeroMin(Views.interval(image, slice));
        assertBits(
                bank.set(), bank.compute(alone, alone, DEPTH), bank.compute(image, slice, DEPTH));
    }

    @Test
    void aFeatureAloneHasTheBitsItHasAmongOthers() {
        final PlanarImg<UnsignedByteType, ?> image = noise(15, 14, 9);
        final FeatureSet set = everything(3);
        final float[][] together = FeatureBank.of(set, VOXEL, GREYS).compute(image, image, DEPTH);
        for (int i = 0; i < set.size(); i++) {
            final FeatureSet alone = set.select(i);
            assertBits(
                    alone,
                    FeatureBank.of(alone, VOXEL, GREYS).compute(image, image, DEPTH),
                    new float[][] {together[i]});
        }
    }

    @Test
    void theHaloIsReadAndNothingBeyondIt() {
        for (final Feature feature : FeatureSet.standard(VOXEL, 3).features()) {
            final FeatureSet set = new FeatureSet(3, List.of(feature));
            final FeatureBank bank = FeatureBank.of(set, VOXEL, GREYS);
            for (int axis = 0; axis < 3; axis++) {
                final String where = feature.name() + " along " + axis;
                final int halo = set.halo(VOXEL)[axis];
                assertFalse(changes(bank, axis, halo + 1), where);
                assertFalse(changes(bank, axis, -halo - 1), where);
                assertTrue(changes(bank, axis, halo) || changes(bank, axis, -halo), where);
            }
        }
    }

    /** Turned by 90° about z, the features turn with the stack, but for the last bits of sums. */
    @Test
    void aQuarterTurnTurnsTheFeatures() {
        final PlanarImg<UnsignedByteType, ?> image = noise(13, 13, 7);
        final PlanarImg<UnsignedByteType, ?> turned = Planes.bytes(image);
        for (int z = 0; z < 7; z++) {
            final byte[] plane = Planes.array(image, z);
            final byte[] target = Planes.array(turned, z);
            for (int i = 0; i < plane.length; i++) {
                target[turned(i)] = plane[i];
            }
        }
        final FeatureBank bank = FeatureBank.of(FeatureSet.standard(VOXEL, 3), VOXEL, GREYS);
        final float[][] straight = bank.compute(image, image, null);
        final float[][] after = bank.compute(turned, turned, null);
        for (int f = 0; f < straight.length; f++) {
            for (int i = 0; i < straight[f].length; i++) {
                final int to = i / 169 * 169 + turned(i % 169);
                assertEquals(straight[f][i], after[f][to], 1e-4, bank.set().names().get(f));
            }
        }
    }

    private static int turned(final int index) {
        return index % 13 * 13 + 12 - index / 13;
    }

    @Test
    void backsAreDifferencesToOtherSlices() {
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(new FinalDimensions(9, 9, 12));
        for (int z = 0; z < 12; z++) {
            Arrays.fill(Planes.<byte[]>array(image, z), (byte) (z * z));
        }
        // 0.06 µm are two slices of 0.025 µm, 0.01 µm is rounded up to one
        final FeatureSet set = FeatureSet.of(3, FeatureGroup.BACKS, 0.06, 0.01);
        final float[][] values =
                FeatureBank.of(set, VOXEL, new FeatureNormalisation(0, 1))
                        .compute(image, Intervals.createMinSize(4, 4, 5, 1, 1, 1), null);
        assertEquals(49 - 25, values[0][0], 1e-3);
        assertEquals(9 - 25, values[1][0], 1e-3);
        assertEquals(36 - 25, values[2][0], 1e-3);
        assertEquals(16 - 25, values[3][0], 1e-3);
    }

    @Test
    void depthIsCutOffOnBothSides() {
        final PlanarImg<UnsignedByteType, ?> image = noise(1, 40, 1);
        final FeatureDepth below =
                (interval, depth_um) -> {
                    for (int i = 0; i < depth_um.length; i++) {
                        depth_um[i] = (i - 20) * 0.01f;
                    }
                };
        final float[][] values =
                FeatureBank.of(FeatureSet.of(2, FeatureGroup.DEPTH, 0.05), VOXEL, GREYS)
                        .compute(image, image, below);
        assertEquals(-0.05f, values[0][0]);
        assertEquals(-0.03f, values[0][17], 1e-7);
        assertEquals(0.05f, values[0][39]);
    }

    @Test
    void everyPixelTypeGivesTheSameBits() {
        final PlanarImg<UnsignedByteType, ?> image = noise(12, 11, 6);
        final FeatureBank bank = FeatureBank.of(FeatureSet.standard(VOXEL, 3), VOXEL, GREYS);
        final float[][] bytes = bank.compute(image, image, null);
        assertBits(bank.set(), bank.compute(as(image, new FloatType()), image, null), bytes);
        assertBits(bank.set(), bank.compute(as(image, new DoubleType()), image, null), bytes);
        assertBits(
                bank.set(), bank.compute(as(image, new UnsignedShortType()), image, null), bytes);
    }

    @Test
    void theArraysOfTheCallerMayBeLonger() {
        final PlanarImg<UnsignedByteType, ?> image = noise(9, 8, 5);
        final FeatureBank bank = FeatureBank.of(everything(3), VOXEL, GREYS);
        final float[][] exact = bank.compute(image, image, DEPTH);
        final float[][] longer = new float[exact.length][1000];
        bank.compute(image, image, DEPTH, longer);
        for (int i = 0; i < exact.length; i++) {
            assertArrayEquals(exact[i], Arrays.copyOf(longer[i], exact[i].length));
        }
    }

    @Test
    void depthWithoutASurfaceIsRefused() {
        final PlanarImg<UnsignedByteType, ?> image = noise(3, 3, 3);
        final FeatureBank bank = FeatureBank.of(everything(3), VOXEL, GREYS);
        assertThrows(ParameterException.class, () -> bank.compute(image, image, null));
    }

    // -- Helper methods --

    private static <T extends RealType<T> & NativeType<T>> Img<T> as(
            final PlanarImg<UnsignedByteType, ?> image, final T type) {
        final Img<T> copy = new ArrayImgFactory<>(type).create(image);
        LoopBuilder.setImages(image, copy)
                .forEachPixel((from, to) -> to.setReal(from.getRealDouble()));
        return copy;
    }

    /**
     * Whether a feature of one voxel knows if the plane at a distance is noise or a glare or a
     * shadow.
     */
    private static boolean changes(final FeatureBank bank, final int axis, final int distance) {
        final float noise = value(bank, axis, distance, pixel -> {});
        return noise != value(bank, axis, distance, pixel -> pixel.set(1e7f))
                || noise != value(bank, axis, distance, pixel -> pixel.set(-1e7f));
    }

    private static float value(
            final FeatureBank bank,
            final int axis,
            final int distance,
            final Consumer<FloatType> paint) {
        final int[] halo = bank.halo();
        final PlanarImg<FloatType, ?> image =
                Planes.floats(
                        new FinalDimensions(2 * halo[0] + 3, 2 * halo[1] + 3, 2 * halo[2] + 3));
        final SplittableRandom random = new SplittableRandom(5);
        image.forEach(pixel -> pixel.set(random.nextInt(256)));
        final long[] centre = {halo[0] + 1, halo[1] + 1, halo[2] + 1};
        final long[] from = image.minAsLongArray();
        final long[] to = image.maxAsLongArray();
        from[axis] = centre[axis] + distance;
        to[axis] = from[axis];
        Views.interval(image, new FinalInterval(from, to)).forEach(paint);
        return bank.compute(image, new FinalInterval(centre, centre), null)[0][0];
    }

    private static void assertBits(
            final FeatureSet set, final float[][] actual, final float[][] expected) {
        for (int i = 0; i < set.size(); i++) {
            assertArrayEquals(expected[i], actual[i], set.names().get(i));
        }
    }

    private static float[][] cut(
            final float[][] whole, final Interval image, final Interval interval) {
        final float[][] part = new float[whole.length][(int) Intervals.numElements(interval)];
        int to = 0;
        for (long z = interval.min(2); z <= interval.max(2); z++) {
            for (long y = interval.min(1); y <= interval.max(1); y++) {
                for (long x = interval.min(0); x <= interval.max(0); x++, to++) {
                    final long from = (z * image.dimension(1) + y) * image.dimension(0) + x;
                    for (int i = 0; i < whole.length; i++) {
                        part[i][to] = whole[i][(int) from];
                    }
                }
            }
        }
        return part;
    }

    private static long[] concat(final long[] min, final long... size) {
        return new long[] {min[0], min[1], min[2], size[0], size[1], size[2]};
    }
}
