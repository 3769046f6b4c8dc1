package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** How many iterations stacks take that are hard for a multigrid. */
class ConvergenceTest {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);
    private static final double TOLERANCE = 1e-8;

    private static void assertConverges(
            final Volume<UnsignedByteType> labels, final double second, final int most) {
        final TransportSettings settings =
                new TransportSettings(Map.of(1, 1.0, 2, second), false, TOLERANCE, 1);
        for (int axis = 0; axis < 3; axis++) {
            final Transport found = Tortuosity.along(axis, labels, settings, Execution.serial());
            assertTrue(found.residual() <= TOLERANCE, found.toString());
            assertTrue(found.iterations() <= most, found.toString());
        }
    }

    /** A triply periodic surface of 12 voxels a period between labels 1 and 2. */
    private static int gyroid(final int x, final int y, final int z) {
        final double k = 2 * Math.PI / 12;
        final double value =
                Math.sin(k * x) * Math.cos(k * y)
                        + Math.sin(k * y) * Math.cos(k * z)
                        + Math.sin(k * z) * Math.cos(k * x);
        return value > 0.1 ? 1 : 2;
    }

    /** Nodes within which a sheet passes conduct far worse inside than to their neighbours. */
    @ParameterizedTest
    @CsvSource({"1e-2", "1e-6"})
    void crossedSheetsOfAPoorConductor(final double sheet) {
        assertConverges(
                Boxes.draw(40, 36, 40, CUBE, (x, y, z) -> z % 5 == 0 || x % 7 == 0 ? 2 : 1),
                sheet,
                20);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 15", "1, 3, 0.2, 60"})
    void aGyroidOfLongVoxels(final double x, final double y, final double z, final int most) {
        assertConverges(
                Boxes.draw(36, 36, 36, VoxelSize.um(x, y, z), ConvergenceTest::gyroid), 0.01, most);
    }

    @ParameterizedTest
    @CsvSource({"1e-2", "1e-8"})
    void voxelsStrewnAtRandom(final double second) {
        assertConverges(Boxes.random(32, 33, 35, CUBE, 5, 0, 0.6, 0.4), second, 20);
    }
}
