package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class FeatureTransformTest {

    private static final int[] STEPS = {100, 127, 200};
    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final VoxelSize INCOMMENSURABLE = VoxelSize.um(0.05, Math.PI / 50, 0.0712345678);

    private static PlanarImg<LongType, ?> nearest(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return FeatureTransform.nearest(mask, value -> value > 0, voxel, Execution.serial());
    }

    @Test
    void isTheFirstNearestFeatureInWholeNumbersOfAnisotropicSteps() {
        check(VOXEL, STEPS);
        check(VoxelSize.um(0.01, 0.01, 0.01), new int[] {1, 1, 1});
        check(VoxelSize.um(0.008, 0.008, 0.02), new int[] {2, 2, 5});
    }

    private static void check(final VoxelSize voxel, final int[] steps) {
        long seed = 40;
        for (final double density : new double[] {0.5, 0.05, 0.01, 0.002}) {
            for (int repeat = 0; repeat < 3; repeat++) {
                final var mask = Masks.noise(13, 12, 9, density, seed++);
                final PlanarImg<LongType, ?> fast = nearest(mask, voxel);
                for (int at = 0; at < 13 * 12 * 9; at++) {
                    assertEquals(brute(mask, at, steps), index(fast, at));
                }
            }
        }
    }

    private static long index(final PlanarImg<LongType, ?> image, final int at) {
        return Planes.<long[]>array(image, at / 156)[at % 156];
    }

    private static long brute(
            final PlanarImg<UnsignedByteType, ?> mask, final int at, final int[] steps) {
        long least = Long.MAX_VALUE;
        long nearest = -1;
        for (int other = 0; other < 13 * 12 * 9; other++) {
            if (Planes.<byte[]>array(mask, other / 156)[other % 156] != 0) {
                final long dx = (long) steps[0] * (other % 13 - at % 13);
                final long dy = (long) steps[1] * (other / 13 % 12 - at / 13 % 12);
                final long dz = (long) steps[2] * (other / 156 - at / 156);
                final long squared = dx * dx + dy * dy + dz * dz;
                if (squared < least) {
                    least = squared;
                    nearest = other;
                }
            }
        }
        return nearest;
    }

    @Test
    void isAsFarAsTheDistanceSaysInEdgesWithoutACommonMeasure() {
        final var mask = Masks.noise(13, 12, 9, 0.03, 7);
        final var squared =
                DistanceTransform.squared_um2(
                        mask, value -> value == 0, INCOMMENSURABLE, Execution.serial());
        final PlanarImg<LongType, ?> nearest = nearest(mask, INCOMMENSURABLE);
        for (int at = 0; at < 13 * 12 * 9; at++) {
            final int site = (int) index(nearest, at);
            assertEquals(1, mask.getAt(site % 13, site / 13 % 12, site / 156).get());
            final double dx = INCOMMENSURABLE.x_um() * (site % 13 - at % 13);
            final double dy = INCOMMENSURABLE.y_um() * (site / 13 % 12 - at / 13 % 12);
            final double dz = INCOMMENSURABLE.z_um() * (site / 156 - at / 156);
            final float expected = Planes.<float[]>array(squared, at / 156)[at % 156];
            assertEquals(expected, (float) (dx * dx + dy * dy + dz * dz), 3e-7f * expected);
        }
    }

    @Test
    void withoutFeatureThereIsNone() {
        final var none = nearest(Masks.draw(5, 4, 3, (x, y, z) -> false), VOXEL);
        none.forEach(index -> assertEquals(-1, index.get()));
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final var mask = Masks.noise(40, 30, 20, 0.01, 8);
        final var other =
                FeatureTransform.nearest(
                        mask, value -> value > 0, VOXEL, new Execution(4, 8, Progress.SILENT));
        assertTrue(Planes.equal(nearest(mask, VOXEL), other));
    }
}
