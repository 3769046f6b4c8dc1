package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class GaussTest {

    private static final double[] SIGMA = {1.5, 0.7, 1.1};

    private static PlanarImg<FloatType, ?> noise(final long... size) {
        final SplittableRandom random = new SplittableRandom(7);
        final PlanarImg<FloatType, ?> image = Planes.floats(FinalDimensions.wrap(size));
        for (int z = 0; z < size[2]; z++) {
            final float[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) random.nextDouble();
            }
        }
        return image;
    }

    @Test
    void equalsTheDirectSumOverTheThreeDimensionalKernel() {
        final PlanarImg<FloatType, ?> image = noise(9, 8, 7);
        final PlanarImg<FloatType, ?> smooth = Gauss.smooth(image, SIGMA, Execution.serial());
        for (final int[] at : new int[][] {{0, 0, 0}, {4, 4, 3}, {8, 7, 6}, {2, 6, 1}}) {
            assertEquals(direct(image, at), smooth.getAt(at).get(), 1e-5);
        }
    }

    private static double direct(final PlanarImg<FloatType, ?> image, final int[] at) {
        double sum = 0;
        double weights = 0;
        for (int dz = -5; dz <= 5; dz++) {
            for (int dy = -3; dy <= 3; dy++) {
                for (int dx = -6; dx <= 6; dx++) {
                    final double w =
                            Math.exp(
                                    -0.5
                                            * (sq(dx / SIGMA[0])
                                                    + sq(dy / SIGMA[1])
                                                    + sq(dz / SIGMA[2])));
                    weights += w;
                    sum +=
                            w
                                    * image.getAt(
                                                    clamp(at[0] + dx, 8),
                                                    clamp(at[1] + dy, 7),
                                                    clamp(at[2] + dz, 6))
                                            .get();
                }
            }
        }
        return sum / weights;
    }

    private static int clamp(final int i, final int max) {
        return Math.max(0, Math.min(max, i));
    }

    private static double sq(final double v) {
        return v * v;
    }

    @Test
    void aFlatImageStaysFlat() {
        final PlanarImg<FloatType, ?> image = Planes.floats(new FinalDimensions(6, 5, 4));
        image.forEach(p -> p.set(42));
        for (final FloatType pixel : Gauss.smooth(image, SIGMA, Execution.serial())) {
            assertEquals(42, pixel.get(), 1e-4);
        }
    }

    @Test
    void threadsDoNotChangeABit() {
        final PlanarImg<FloatType, ?> image = noise(33, 21, 17);
        assertTrue(
                Planes.equal(
                        Gauss.smooth(image, SIGMA, Execution.serial()),
                        Gauss.smooth(image, SIGMA, Execution.on(3))));
    }

    @Test
    void aZeroSigmaLeavesTheAxisAlone() {
        final float[] plane = {1, 5, 2, 8, 3, 9};
        assertArrayEquals(plane, Gauss.smoothPlane(plane, 3, 0, 0));
    }
}
