package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;

class InterfaceAreasTest {

    private static final int VOID = 0;
    private static final int SOLID = 1;
    private static final int LITHIUM = 2;

    /** A ball in the solid, its lower part filled up to a slanted level. */
    private static PlanarImg<UnsignedByteType, ?> filledBall(
            final double radius, final double level, final double pitch) {
        final int size = (int) (2 * radius) + 8;
        final int depth = (int) (2 * radius / pitch) + 8;
        final PlanarImg<UnsignedByteType, ?> image =
                Masks.draw(size, size, depth, (x, y, z) -> true);
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                final double u = at % size - size / 2.0 + 0.3;
                final double v = at / size - size / 2.0 + 0.2;
                final double w = (z - depth / 2.0 + 0.1) * pitch;
                if (u * u + v * v + w * w < radius * radius) {
                    plane[at] = (byte) (0.8 * v + 0.48 * u + 0.36 * w > level ? LITHIUM : VOID);
                }
            }
        }
        return image;
    }

    private static void areasOfABallThatIsFilledInPart(final double pitch) {
        final double radius = 24;
        final double level = 6;
        final InterfaceAreas areas =
                InterfaceAreas.of(
                        filledBall(radius, level, pitch),
                        value -> value,
                        3,
                        VoxelSize.um(1, 1, pitch),
                        new Execution(2, 16, Progress.SILENT));
        final double disc = Math.PI * (radius * radius - level * level);
        final double cap = 2 * Math.PI * radius * (radius - level);
        final double rest = 2 * Math.PI * radius * (radius + level);
        assertEquals(1, areas.between_um2(VOID, LITHIUM) / disc, 0.02);
        assertEquals(1, areas.between_um2(SOLID, LITHIUM) / cap, 0.02);
        assertEquals(1, areas.between_um2(VOID, SOLID) / rest, 0.02);
        assertEquals(1, areas.around_um2(LITHIUM) / (cap + disc), 0.01);
        assertEquals(areas.between_um2(SOLID, VOID), areas.between_um2(VOID, SOLID));
    }

    @Test
    void aBallFilledInPartInCubicVoxels() {
        areasOfABallThatIsFilledInPart(1);
    }

    @Test
    void aBallFilledInPartInFlatVoxels() {
        areasOfABallThatIsFilledInPart(2);
    }

    /** The parts of a surface add up to it. */
    @Test
    void theAreasAroundAClassAreThatOfItsSurface() {
        final var image = filledBall(20, 3, 1.5);
        final VoxelSize voxel = VoxelSize.um(1, 1, 1.5);
        final InterfaceAreas areas =
                InterfaceAreas.of(image, value -> value, 3, voxel, Execution.serial());
        final Shape whole =
                Shapes.of(image, value -> value != SOLID, voxel, Execution.serial()).orElseThrow();
        assertEquals(1, areas.around_um2(SOLID) / whole.surface_um2(), 0.01);
    }

    @Test
    void classesMayBeNamedTheOtherWayRound() {
        final var image = filledBall(12, 2, 1);
        final RandomAccessibleInterval<UnsignedByteType> turned =
                Converters.convert(
                        (RandomAccessibleInterval<UnsignedByteType>) image,
                        (from, to) -> to.set(2 - from.get()),
                        new UnsignedByteType());
        final VoxelSize voxel = VoxelSize.um(1, 1, 1);
        final InterfaceAreas one =
                InterfaceAreas.of(image, value -> value, 3, voxel, Execution.serial());
        final InterfaceAreas other =
                InterfaceAreas.of(turned, value -> value, 3, voxel, Execution.serial());
        assertEquals(1, other.between_um2(2, 0) / one.between_um2(0, 2), 0.02);
    }
}
