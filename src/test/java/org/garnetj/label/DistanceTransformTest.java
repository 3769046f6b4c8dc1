package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class DistanceTransformTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static final double[] DENSITIES = {0.2, 0.5, 0.9, 0.99, 0.999};

    private static PlanarImg<FloatType, ?> squared(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return DistanceTransform.squared_um2(mask, value -> value > 0, voxel, Execution.serial());
    }

    /** The oracle counts in whole steps of 0.0005 µm and rounds once. */
    @Test
    void equalsBruteForceInWholeStepsOfAnisotropicVoxels() {
        checkWhole(VOXEL, 0.0005, 100, 127, 200);
        checkWhole(VoxelSize.um(1, 1, 1), 1, 1, 1, 1);
        checkWhole(VoxelSize.um(0.02, 0.03, 0.02), 0.01, 2, 3, 2);
    }

    private static void checkWhole(
            final VoxelSize voxel, final double unit_um, final int... steps) {
        final BigDecimal unit = new BigDecimal(String.valueOf(unit_um)).pow(2);
        long seed = 60;
        for (final double density : DENSITIES) {
            final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(14, 11, 9, density, seed++);
            final PlanarImg<FloatType, ?> fast = squared(mask, voxel);
            for (int at = 0; at < 14 * 11 * 9; at++) {
                final double least = brute(mask, at, steps[0], steps[1], steps[2]);
                final float exact =
                        least == Double.POSITIVE_INFINITY
                                ? Float.POSITIVE_INFINITY
                                : unit.multiply(new BigDecimal(least)).floatValue();
                assertEquals(exact, fast.getAt(at % 14, at / 14 % 11, at / 154).get());
            }
        }
    }

    @Test
    void equalsBruteForceInEdgesWithoutACommonMeasure() {
        final VoxelSize voxel = VoxelSize.um(0.05, Math.PI / 50, 0.0712345678);
        long seed = 80;
        for (final double density : DENSITIES) {
            final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(14, 11, 9, density, seed++);
            final PlanarImg<FloatType, ?> fast = squared(mask, voxel);
            for (int at = 0; at < 14 * 11 * 9; at++) {
                final double exact = brute(mask, at, voxel.x_um(), voxel.y_um(), voxel.z_um());
                assertEquals((float) exact, fast.getAt(at % 14, at / 14 % 11, at / 154).get());
            }
        }
    }

    private static double brute(
            final PlanarImg<UnsignedByteType, ?> mask,
            final int at,
            final double stepX,
            final double stepY,
            final double stepZ) {
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < 14 * 11 * 9; other++) {
            if (Planes.<byte[]>array(mask, other / 154)[other % 154] == 0) {
                final int dx = other % 14 - at % 14;
                final int dy = other / 14 % 11 - at / 14 % 11;
                final int dz = other / 154 - at / 154;
                least =
                        Math.min(
                                least,
                                stepX * stepX * (dx * dx)
                                        + stepY * stepY * (dy * dy)
                                        + stepZ * stepZ * (dz * dz));
            }
        }
        return least;
    }

    @Test
    void beyondTheBorderIsNotBackground() {
        final PlanarImg<UnsignedByteType, ?> halfSpace = Masks.draw(10, 4, 4, (x, y, z) -> x > 0);
        assertEquals(81, squared(halfSpace, VoxelSize.um(1, 1, 1)).getAt(9, 0, 0).get());
    }

    @Test
    void withoutBackgroundEveryDistanceIsInfinite() {
        final PlanarImg<FloatType, ?> all = squared(Masks.draw(5, 4, 3, (x, y, z) -> true), VOXEL);
        assertEquals(Float.POSITIVE_INFINITY, all.getAt(2, 2, 1).get());
    }

    @Test
    void isTheSameToTheBitForAnyThreadCountAndBlockSize() {
        final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(40, 30, 20, 0.99, 8);
        final PlanarImg<FloatType, ?> other =
                DistanceTransform.squared_um2(
                        mask, value -> value > 0, VOXEL, new Execution(4, 8, Progress.SILENT));
        assertTrue(Planes.equal(squared(mask, VOXEL), other));
    }
}
