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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalThicknessTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final double DIAGONAL = Math.sqrt(sq(0.05) + sq(0.0635) + sq(0.1));

    private static PlanarImg<FloatType, ?> thickness(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return LocalThickness.of_um(mask, value -> value > 0, voxel, Execution.serial());
    }

    private static double mean(final PlanarImg<FloatType, ?> thickness) {
        double sum = 0;
        long voxels = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : (float[]) Planes.array(thickness, z)) {
                sum += t;
                voxels += t > 0 ? 1 : 0;
            }
        }
        return sum / voxels;
    }

    private static double largest(final PlanarImg<FloatType, ?> thickness) {
        double largest = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : (float[]) Planes.array(thickness, z)) {
                largest = Math.max(largest, t);
            }
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8})
    void aSlabIsAsThickAsItsVoxels(final int n) {
        final var acrossY = Masks.draw(12, 14, 12, (x, y, z) -> y >= 3 && y < 3 + n);
        assertEquals(n * 0.0635, mean(thickness(acrossY, VOXEL)), 1e-6);
        final var acrossZ = Masks.draw(9, 9, 14, (x, y, z) -> z >= 3 && z < 3 + n);
        assertEquals(n * 0.1, mean(thickness(acrossZ, VOXEL)), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 13.3})
    void aSphereIsAsThickAsItsDiameterWithinOneVoxel(final double radius) {
        final var sphere =
                Masks.draw(
                        33,
                        33,
                        33,
                        (x, y, z) -> sq(x - 16) + sq(y - 16) + sq(z - 16) <= radius * radius);
        assertEquals(2 * radius, largest(thickness(sphere, VoxelSize.um(1, 1, 1))), 1);
    }

    @Test
    void aSphereIsAsThickAsItsDiameterWithinAVoxelDiagonalThoughVoxelsAreAnisotropic() {
        final var sphere =
                Masks.draw(
                        38,
                        31,
                        20,
                        (x, y, z) ->
                                sq((x - 18.3) * 0.05)
                                                + sq((y - 15.1) * 0.0635)
                                                + sq((z - 9.6) * 0.1)
                                        <= 0.64);
        final PlanarImg<FloatType, ?> thickness = thickness(sphere, VOXEL);
        assertEquals(1.6, largest(thickness), DIAGONAL);
        assertEquals(1.6, thickness.getAt(18, 15, 10).get(), DIAGONAL);
    }

    @Test
    void aCylinderIsAsThickAsItsDiameterWithinAVoxelDiagonalThoughVoxelsAreAnisotropic() {
        final double radius = 0.8;
        final var cylinder =
                Masks.draw(
                        38,
                        10,
                        22,
                        (x, y, z) ->
                                sq((x - 18.2) * 0.05) + sq((z - 10.4) * 0.1) <= radius * radius);
        final PlanarImg<FloatType, ?> thickness = thickness(cylinder, VOXEL);
        assertEquals(2 * radius, largest(thickness), DIAGONAL);
        assertEquals(2 * radius, thickness.getAt(18, 5, 10).get(), DIAGONAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 40, 55})
    void aSlantedSlabIsAsThickAsDrawnWithinHalfAVoxel(final int degrees) {
        final double sin = Math.sin(Math.toRadians(degrees));
        final double cos = Math.cos(Math.toRadians(degrees));
        final var slab =
                Masks.draw(50, 50, 6, (x, y, z) -> Math.abs((x - 25) * sin + (y - 25) * cos) <= 4);
        assertEquals(8, mean(thickness(slab, VoxelSize.um(1, 1, 1))), 0.5);
    }

    @Test
    void equalsTheLargestBallFoundByBruteForce() {
        for (final double density : new double[] {0.7, 0.95, 0.99, 0.997}) {
            for (long seed = 1; seed <= 2; seed++) {
                check(Masks.noise(11, 9, 7, density, seed), VOXEL, 0.0005, 100, 127, 200);
                check(Masks.noise(7, 9, 10, density, seed), VoxelSize.um(2, 2, 2), 2, 1, 1, 1);
                check(
                        Masks.noise(8, 7, 9, density, seed),
                        VoxelSize.um(0.01, 0.01, 0.025),
                        0.005,
                        2,
                        2,
                        5);
            }
        }
    }

    @Test
    void equalsTheLargestBallInASliceARowAndAColumn() {
        check(Masks.noise(12, 11, 1, 0.9, 1), VOXEL, 0.0005, 100, 127, 200);
        check(Masks.noise(1, 11, 12, 0.9, 2), VOXEL, 0.0005, 100, 127, 200);
        check(Masks.noise(40, 1, 1, 0.8, 3), VOXEL, 0.0005, 100, 127, 200);
        check(Masks.noise(1, 1, 40, 0.8, 4), VOXEL, 0.0005, 100, 127, 200);
        check(Masks.draw(1, 1, 1, (x, y, z) -> false), VOXEL, 0.0005, 100, 127, 200);
    }

    @Test
    void equalsTheLargestBallAcrossTheSlabsItIsWorkedOnIn() {
        for (final double density : new double[] {0.93, 0.98}) {
            check(Masks.noise(5, 37, 6, density, 9), VOXEL, 0.0005, 100, 127, 200);
        }
    }

    private static void check(
            final PlanarImg<UnsignedByteType, ?> mask,
            final VoxelSize voxel,
            final double unit_um,
            final int... edges) {
        final PlanarImg<FloatType, ?> fast = thickness(mask, voxel);
        final BallOracle oracle = new BallOracle(mask, edges, unit_um);
        for (int z = 0; z < mask.dimension(2); z++) {
            for (int y = 0; y < mask.dimension(1); y++) {
                for (int x = 0; x < mask.dimension(0); x++) {
                    assertEquals(oracle.thickness(x, y, z), fast.getAt(x, y, z).get());
                }
            }
        }
    }

    @Test
    void withoutBackgroundThicknessIsInfinite() {
        final var all = Masks.draw(4, 4, 4, (x, y, z) -> true);
        assertEquals(Float.POSITIVE_INFINITY, thickness(all, VOXEL).getAt(1, 1, 1).get());
    }

    @Test
    void isTheSameToTheBitForAnyThreadCountAndBlockSize() {
        final var mask = Masks.noise(30, 20, 16, 0.995, 4);
        final var other =
                LocalThickness.of_um(
                        mask, value -> value > 0, VOXEL, new Execution(3, 8, Progress.SILENT));
        assertTrue(Planes.equal(thickness(mask, VOXEL), other));
    }

    private static double sq(final double v) {
        return v * v;
    }
}
