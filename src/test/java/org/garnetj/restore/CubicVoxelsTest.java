package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalDouble;
import java.util.Random;

class CubicVoxelsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.02, 0.025, 0.06);

    /** The grey of a place stays the grey of that place, with the corner of the stack as origin. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.013, 0.035, 0.09})
    void aRampInMicrometresStaysWhereItIs(final double edge) {
        final PlanarImg<FloatType, ?> pixels = Planes.floats(new FinalDimensions(20, 16, 9));
        for (int z = 0; z < 9; z++) {
            final float[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = ramp((i % 20 + 0.5) * 0.02, (i / 20 + 0.5) * 0.025, (z + 0.5) * 0.06);
            }
        }
        final Volume<FloatType> stack = new Volume<>(pixels, VOXEL, "ramp");
        final Volume<FloatType> cubic = cubic(stack, edge, CubicVoxelMethod.GREY);
        final double used = edge == 0 ? 0.02 : edge;
        assertEquals(VoxelSize.um(used, used, used), cubic.voxelSize());
        assertEquals(Math.round(9 * 0.06 / used), cubic.depth());
        assertEquals(Math.round(16 * 0.025 / used), cubic.height());
        for (int z = 0; z < cubic.depth(); z++) {
            final float[] plane = Planes.floatPlane(cubic.pixels(), z);
            final int width = (int) cubic.width();
            for (int i = 0; i < plane.length; i++) {
                assertEquals(
                        ramp((i % width + 0.5) * used, (i / width + 0.5) * used, (z + 0.5) * used),
                        plane[i],
                        1e-4);
            }
        }
    }

    /**
     * Slices three pixels apart: by shape a sphere keeps its round surface, and its volume but for
     * the caps beyond its last slices, the larger the smaller it is.
     */
    @ParameterizedTest
    @CsvSource({"8, 15.5, 15.2, 16.1", "11, 15, 16, 15", "6.5, 16, 15, 14.2"})
    void aSphereStaysRoundByShape(
            final double radius, final double x, final double y, final double z) {
        final double[] sphere = {x, y, z, radius};
        final Volume<UnsignedByteType> coarse = sphere(sphere, 1, 3, 11);
        final Volume<UnsignedByteType> truth = sphere(sphere, 1, 1, 33);
        final Volume<UnsignedByteType> shape = cubic(coarse, 0, CubicVoxelMethod.SHAPE);
        final Volume<UnsignedByteType> nearest = cubic(coarse, 0, CubicVoxelMethod.NEAREST);
        assertEquals(1, count(shape) / count(truth), 0.08);
        assertTrue(wrong(shape, truth) < 0.6 * wrong(nearest, truth));
    }

    /** A plate within one slice neither vanishes nor grows: it is a pitch thick. */
    @Test
    void aPlateInOneSliceIsOnePitchThick() {
        final PlanarImg<UnsignedByteType, ?> pixels = Planes.bytes(new FinalDimensions(24, 24, 7));
        java.util.Arrays.fill(Planes.<byte[]>array(pixels, 3), (byte) 2);
        final Volume<UnsignedByteType> shape =
                cubic(
                        new Volume<>(pixels, VoxelSize.um(0.01, 0.01, 0.04), "plate"),
                        0,
                        CubicVoxelMethod.SHAPE);
        assertEquals(24 * 24 * 4, count(shape));
    }

    @Test
    void nearestMakesNoNewLabels() {
        final PlanarImg<UnsignedShortType, ?> pixels = Planes.shorts(new FinalDimensions(9, 8, 5));
        final Random random = new Random(3);
        pixels.forEach(value -> value.set(1000 + 500 * random.nextInt(40)));
        final Volume<UnsignedShortType> stack = new Volume<>(pixels, VOXEL, "objects");
        cubic(stack, 0.017, CubicVoxelMethod.NEAREST)
                .pixels()
                .forEach(value -> assertEquals(0, value.get() % 500));
        assertThrows(ParameterException.class, () -> cubic(stack, 0.017, CubicVoxelMethod.SHAPE));
    }

    @Test
    void aStackOfCubesIsLeftAsItIs() {
        final Volume<UnsignedByteType> sphere = sphere(new double[] {15, 15, 15, 9}, 1, 1, 31);
        for (final CubicVoxelMethod method : CubicVoxelMethod.values()) {
            assertTrue(Planes.equal(sphere.pixels(), cubic(sphere, 0, method).pixels()));
        }
    }

    private static float ramp(final double x, final double y, final double z) {
        return (float) (10 + 100 * x + 70 * y + 40 * z);
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> cubic(
            final Volume<T> stack, final double edge, final CubicVoxelMethod method) {
        final OptionalDouble voxel = edge == 0 ? OptionalDouble.empty() : OptionalDouble.of(edge);
        return CubicVoxels.estimate(
                        stack,
                        ImageMetadata.NONE,
                        new CubicVoxelSettings(voxel, method),
                        Execution.serial())
                .of(stack, "test", Execution.on(2));
    }

    private static Volume<UnsignedByteType> sphere(
            final double[] sphere, final double pixel, final double pitch, final int depth) {
        final PlanarImg<UnsignedByteType, ?> pixels =
                Planes.bytes(new FinalDimensions(32, 32, depth));
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                final double dx = i % 32 + 0.5 - sphere[0];
                final double dy = i / 32 + 0.5 - sphere[1];
                final double dz = (z + 0.5) * pitch - sphere[2];
                plane[i] = (byte) (dx * dx + dy * dy + dz * dz < sphere[3] * sphere[3] ? 2 : 0);
            }
        }
        return new Volume<>(pixels, VoxelSize.um(pixel, pixel, pitch), "sphere");
    }

    private static double count(final Volume<UnsignedByteType> labels) {
        double count = 0;
        for (final UnsignedByteType value : labels.pixels()) {
            count += value.get() == 2 ? 1 : 0;
        }
        return count;
    }

    private static int wrong(
            final Volume<UnsignedByteType> found, final Volume<UnsignedByteType> truth) {
        int wrong = 0;
        for (int z = 0; z < truth.depth(); z++) {
            final byte[] a = Planes.bytePlane(found.pixels(), z);
            final byte[] b = Planes.bytePlane(truth.pixels(), z);
            for (int i = 0; i < a.length; i++) {
                wrong += a[i] == b[i] ? 0 : 1;
            }
        }
        return wrong;
    }
}
