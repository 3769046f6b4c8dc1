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

class DistanceTransformTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static PlanarImg<FloatType, ?> squared(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return DistanceTransform.squared_um2(mask, value -> value > 0, voxel, Execution.serial());
    }

    @Test
    void equalsBruteForceInAnisotropicVoxels() {
        for (final double density : new double[] {0.5, 0.9, 0.99, 0.999}) {
            final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(14, 11, 9, density, 3);
            final PlanarImg<FloatType, ?> fast = squared(mask, VOXEL);
            for (int z = 0; z < 9; z++) {
                for (int y = 0; y < 11; y++) {
                    for (int x = 0; x < 14; x++) {
                        final double exact = brute(mask, x, y, z);
                        assertEquals(exact, fast.getAt(x, y, z).get(), 3e-7 * exact);
                    }
                }
            }
        }
    }

    private static double brute(
            final PlanarImg<UnsignedByteType, ?> mask, final int x, final int y, final int z) {
        double least = Double.POSITIVE_INFINITY;
        for (int w = 0; w < mask.dimension(2); w++) {
            for (int v = 0; v < mask.dimension(1); v++) {
                for (int u = 0; u < mask.dimension(0); u++) {
                    if (mask.getAt(u, v, w).get() == 0) {
                        final double dx = (u - x) * VOXEL.x_um();
                        final double dy = (v - y) * VOXEL.y_um();
                        final double dz = (w - z) * VOXEL.z_um();
                        least = Math.min(least, dx * dx + dy * dy + dz * dz);
                    }
                }
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
