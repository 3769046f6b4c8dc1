package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;

/** Values that the tests of MorphoLibJ assert of phantoms, to the tolerances given there. */
class PublishedValuesTest {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);

    private static Shape of(final RandomAccessibleInterval<UnsignedByteType> mask) {
        return Shapes.of(mask, value -> value > 0, CUBE, Execution.on(2)).orElseThrow();
    }

    private static RandomAccessibleInterval<UnsignedByteType> phantom(final String name) {
        return mask(
                ImageReader.read(SharedData.path("morphometry-phantoms/" + name))
                        .toVolume(Calibration.stack(1, 1)));
    }

    private static <T extends RealType<T>> RandomAccessibleInterval<UnsignedByteType> mask(
            final Volume<T> image) {
        return Converters.convert(
                image.pixels(),
                (source, target) -> target.set(source.getRealDouble() > 0 ? 1 : 0),
                new UnsignedByteType());
    }

    /** Elevation is positive towards later slices here, the other way there. */
    @Test
    void theTurnedEllipsoidHasItsAxesAndAngles() {
        final InertiaEllipsoid found = of(phantom("ellipsoid_A30_B20_C10_T30_P30.tif")).inertia();
        assertEquals(30, found.semiaxes_um()[0], 0.1);
        assertEquals(20, found.semiaxes_um()[1], 0.1);
        assertEquals(10, found.semiaxes_um()[2], 0.1);
        assertEquals(30, found.azimuth_deg(), 0.1);
        assertEquals(-30, found.elevation_deg(), 0.1);
        assertEquals(0, Math.sin(Math.toRadians(found.roll_deg())), 0.01);
    }

    @Test
    void theMicrostructureHasItsDensities() {
        final Densities found =
                Densities.of(
                        phantom("microstructure3D_10x10x10.tif"),
                        value -> value > 0,
                        value -> true,
                        CUBE,
                        Execution.serial());
        assertEquals(0.363, found.volume_fraction(), 0.001);
        assertEquals(0.56, found.surface_per_um(), 0.001);
        assertEquals(-0.014, found.mean_breadth_per_um2(), 0.001);
    }

    @Test
    void aCubeOfThreeVoxelsHasItsSurfaceByLines() {
        final var cube =
                Masks.draw(9, 9, 9, (x, y, z) -> in(x, 3, 5) && in(y, 3, 5) && in(z, 3, 5));
        assertEquals(41.07, of(cube).crofton_um2(), 0.01);
    }

    @Test
    void aBallOfTwentyVoxelsHasItsSurfaceAndBreadth() {
        final Shape ball = of(Masks.draw(50, 50, 50, (x, y, z) -> radius(x, y, z) < 20));
        assertEquals(5026, ball.crofton_um2(), 0.005 * 5026);
        assertEquals(40, ball.mean_breadth_um(), 0.5);
        assertEquals(1, ball.euler_6());
        assertEquals(1, ball.euler_26());
    }

    @Test
    void eightCornersARingAndAHollowBallHaveTheirEulerNumbers() {
        final Shape corners =
                of(Masks.draw(9, 9, 9, (x, y, z) -> x % 4 == 2 && y % 4 == 2 && z % 4 == 2));
        assertEquals(8, corners.euler_26());
        final Shape ring =
                of(
                        Masks.draw(
                                50,
                                50,
                                50,
                                (x, y, z) ->
                                        Math.hypot(Math.hypot(x - 24.3, y - 24.6) - 14, z - 24.2)
                                                < 5));
        assertEquals(0, ring.euler_6());
        assertEquals(0, ring.euler_26());
        final Shape hollow = of(Masks.draw(50, 50, 50, (x, y, z) -> in(radius(x, y, z), 10, 20)));
        assertEquals(2, hollow.euler_6());
        assertEquals(2, hollow.euler_26());
    }

    private static boolean in(final double value, final double first, final double last) {
        return value >= first && value <= last;
    }

    private static double radius(final int x, final int y, final int z) {
        return Math.sqrt(Math.pow(x - 24.6, 2) + Math.pow(y - 24.7, 2) + Math.pow(z - 25.1, 2));
    }
}
