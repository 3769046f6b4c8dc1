package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.SplittableRandom;

class BallMedianTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static <T extends RealType<T> & NativeType<T>> PlanarImg<T, ?> noise(
            final T type, final double highest, final long seed, final int... size) {
        final SplittableRandom random = new SplittableRandom(seed);
        final PlanarImg<T, ?> image =
                new PlanarImgFactory<>(type).create(size[0], size[1], size[2]);
        image.forEach(value -> value.setReal(random.nextDouble() * highest));
        return image;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1, 0.17, 0.26})
    void equalsSortingTheBallInAnisotropicVoxels(final double radius_um) {
        check(noise(new UnsignedByteType(), 255.9, 1, 17, 11, 9), radius_um);
        check(noise(new UnsignedByteType(), 3.9, 2, 9, 11, 9), radius_um);
        check(noise(new UnsignedShortType(), 65535.9, 3, 17, 11, 9), radius_um);
        check(noise(new FloatType(), 1, 4, 17, 11, 9), radius_um);
    }

    private static <T extends RealType<T> & NativeType<T>> void check(
            final PlanarImg<T, ?> image, final double radius_um) {
        final PlanarImg<T, ?> fast =
                BallMedian.of(image, radius_um, VOXEL, new Execution(2, 8, Progress.SILENT));
        for (int z = 0; z < image.dimension(2); z++) {
            for (int y = 0; y < image.dimension(1); y++) {
                for (int x = 0; x < image.dimension(0); x++) {
                    assertEquals(
                            brute(image, radius_um, x, y, z), fast.getAt(x, y, z).getRealDouble());
                }
            }
        }
    }

    private static <T extends RealType<T>> double brute(
            final RandomAccessibleInterval<T> image, final double radius_um, final int... at) {
        final var extended = Views.extendBorder(image).randomAccess();
        final double[] values = new double[13 * 13 * 13];
        int count = 0;
        for (int i = 0; i < 13 * 13 * 13; i++) {
            final int dx = i % 13 - 6;
            final int dy = i / 13 % 13 - 6;
            final int dz = i / 169 - 6;
            final double away = Math.sqrt(sq(dx * 0.05) + sq(dy * 0.0635) + sq(dz * 0.1));
            if (away <= radius_um + 1e-9) {
                values[count++] =
                        extended.setPositionAndGet(at[0] + dx, at[1] + dy, at[2] + dz)
                                .getRealDouble();
            }
        }
        Arrays.sort(values, 0, count);
        return values[count / 2];
    }

    private static double sq(final double v) {
        return v * v;
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final var bytes = noise(new UnsignedByteType(), 255.9, 5, 40, 21, 17);
        final var floats = noise(new FloatType(), 1, 6, 40, 21, 17);
        for (final int block : new int[] {8, 13}) {
            final Execution other = new Execution(3, block, Progress.SILENT);
            assertTrue(
                    Planes.equal(
                            BallMedian.of(bytes, 0.15, VOXEL, Execution.serial()),
                            BallMedian.of(bytes, 0.15, VOXEL, other)));
            assertTrue(
                    Planes.equal(
                            BallMedian.of(floats, 0.15, VOXEL, Execution.serial()),
                            BallMedian.of(floats, 0.15, VOXEL, other)));
        }
    }

    @Test
    void aViewWillDoAndAnEdgeStays() {
        final PlanarImg<UnsignedByteType, ?> step =
                Planes.bytes(FinalDimensions.wrap(new long[] {30, 20, 10}));
        for (int z = 0; z < 10; z++) {
            final byte[] plane = Planes.array(step, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) (at % 30 < 14 ? 10 : 200);
            }
        }
        final var turned = Views.zeroMin(Views.rotate(step, 0, 2));
        final var medians = BallMedian.of(turned, 3, VoxelSize.um(1, 1, 1), Execution.serial());
        assertTrue(Planes.equal(turned, medians));
    }

    @Test
    void refusesARadiusThatIsNoLength() {
        final var image = noise(new UnsignedByteType(), 255, 1, 3, 3, 3);
        assertThrows(
                ParameterException.class,
                () -> BallMedian.of(image, -1, VOXEL, Execution.serial()));
        assertThrows(
                ParameterException.class,
                () -> BallMedian.of(image, Double.NaN, VOXEL, Execution.serial()));
    }
}
