package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

/** Local thickness of other projects' volumes. */
class LocalThicknessDataTest {

    private static double[] meanAndLargest(final String file) {
        final Volume<?> image =
                ImageReader.read(SharedData.path(file)).toVolume(Calibration.stack(1, 1));
        final var thickness =
                LocalThickness.of_um(
                        mask(image), value -> value > 0, VoxelSize.um(1, 1, 1), Execution.on(2));
        double sum = 0;
        double largest = 0;
        long voxels = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                sum += t;
                largest = Math.max(largest, t);
                voxels += t > 0 ? 1 : 0;
            }
        }
        return new double[] {sum / voxels, largest};
    }

    private static <T extends RealType<T>> RandomAccessibleInterval<UnsignedByteType> mask(
            final Volume<T> image) {
        return Converters.convert(
                image.pixels(),
                (source, target) -> target.set(source.getRealDouble() > 0 ? 1 : 0),
                new UnsignedByteType());
    }

    /** Semi-axes 30, 20 and 10 voxels: the largest ball that fits touches the flat sides. */
    @Test
    void theLargestBallInAnEllipsoidHasItsSmallestDiameter() {
        final double[] found =
                meanAndLargest("morphometry-phantoms/ellipsoid_A30_B20_C10_T30_P30.tif");
        assertEquals(20, found[1], 0.5);
    }

    /**
     * The conventional thickness, computed apart with scipy, is twice the distance to background
     * centres: up to half a voxel too much on either side, as the surface lies before them.
     */
    @Test
    void cottonFibresAreUpToAVoxelThinnerThanToBackgroundCentres() {
        final double[] found = meanAndLargest("local-thickness/cotton_test_volume.tif");
        assertEquals(10.772 - 0.5, found[0], 0.5);
        assertEquals(18.868 - 0.5, found[1], 0.5);
    }

    @Test
    void aRandomTextureIsUpToAVoxelThinnerThanToBackgroundCentres() {
        final double[] found = meanAndLargest("local-thickness/random_test_volume.tif");
        assertEquals(17.747 - 0.5, found[0], 0.5);
        assertEquals(24.249 - 0.5, found[1], 0.5);
    }
}
