package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class TortuosityTest {

    private static final VoxelSize CUBE = VoxelSize.um(0.1, 0.1, 0.1);
    private static final VoxelSize SLAB = VoxelSize.um(0.1, 0.13, 0.4);

    private static Transport along(
            final int axis,
            final Volume<UnsignedByteType> labels,
            final Map<Integer, Double> conductivities) {
        return Tortuosity.along(
                axis,
                labels,
                new TransportSettings(conductivities, false, 1e-9, 1),
                Execution.serial());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 4, 3", "17, 9, 1", "2, 30, 7"})
    void anEmptyBoxIsStraight(final int nx, final int ny, final int nz) {
        for (int axis = 0; axis < 3; axis++) {
            final Transport box =
                    along(axis, Boxes.draw(nx, ny, nz, SLAB, (x, y, z) -> 1), Map.of(1, 2.5));
            assertEquals(1, box.tortuosity_factor(), 1e-9);
            assertEquals(2.5, box.effective_conductivity(), 1e-9);
            assertEquals(1, box.formation_factor(), 1e-9);
            assertEquals(1, box.percolating_fraction());
            assertEquals(0, box.error_estimate(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-3, 0.5, 7, 1e8})
    void layersConductAsTheirMeans(final double second) {
        final int n = 16;
        for (int normal = 0; normal < 3; normal++) {
            final int across = normal;
            final Volume<UnsignedByteType> layers =
                    Boxes.draw(
                            n,
                            n,
                            n,
                            SLAB,
                            (x, y, z) -> new int[] {x, y, z}[across] % 8 < 3 ? 1 : 2);
            for (int axis = 0; axis < 3; axis++) {
                final double exact =
                        axis == across ? 1 / (0.375 + 0.625 / second) : 0.375 + 0.625 * second;
                final Transport found = along(axis, layers, Map.of(1, 1.0, 2, second));
                assertEquals(1, found.effective_conductivity() / exact, 1e-9);
                assertEquals(1, found.tortuosity_factor() * exact / (0.375 + 0.625 * second), 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 10})
    void aCheckerboardConductsAsTheGeometricMean(final double second) {
        double before = Double.POSITIVE_INFINITY;
        for (final int square : new int[] {8, 16, 32}) {
            final Transport found =
                    along(
                            0,
                            Boxes.draw(
                                    2 * square,
                                    2 * square,
                                    1,
                                    CUBE,
                                    (x, y, z) -> (x / square + y / square) % 2 == 0 ? 1 : 2),
                            Map.of(1, 1.0, 2, second));
            final double error = Math.abs(found.effective_conductivity() / Math.sqrt(second) - 1);
            assertTrue(error < before / 1.5, "at " + square + ": " + error);
            before = error;
        }
        assertEquals(0, before, 0.03);
    }

    @Test
    void nothingPassesThroughAWall() {
        final Transport wall =
                along(1, Boxes.draw(9, 9, 9, CUBE, (x, y, z) -> y == 4 ? 0 : 1), Map.of(1, 1.0));
        assertEquals(Double.POSITIVE_INFINITY, wall.tortuosity_factor());
        assertEquals(0, wall.effective_conductivity());
        assertEquals(0, wall.percolating_fraction());
        assertTrue(!wall.percolates());
        assertEquals(8.0 / 9, wall.volume_fraction(), 1e-12);
    }

    @Test
    void voxelsThatTouchAtEdgesOnlyDoNotConduct() {
        final Transport diagonal =
                along(0, Boxes.draw(6, 6, 2, CUBE, (x, y, z) -> x == y ? 1 : 0), Map.of(1, 1.0));
        assertEquals(0, diagonal.effective_conductivity());
    }

    @Test
    void whatLeadsNowhereIsNotCountedAsAWay() {
        final Transport comb =
                along(
                        0,
                        Boxes.draw(
                                12,
                                12,
                                12,
                                CUBE,
                                (x, y, z) -> y < 6 ? 1 : y > 8 && x > 2 && x < 9 ? 1 : 0),
                        Map.of(1, 1.0));
        assertEquals(0.5, comb.effective_conductivity(), 1e-9);
        assertEquals(6 / (6 + 1.5), comb.percolating_fraction(), 1e-12);
        assertEquals(0.625, comb.volume_fraction(), 1e-12);
        assertEquals(1.25, comb.tortuosity_factor(), 1e-8);
    }

    @Test
    void aTurnedStackConductsTheSame() {
        final Volume<UnsignedByteType> stack =
                Boxes.random(14, 11, 9, VoxelSize.um(1, 2, 3), 3, 0.3, 0.7);
        final Volume<UnsignedByteType> turned =
                Boxes.draw(
                        9,
                        14,
                        11,
                        VoxelSize.um(3, 1, 2),
                        (x, y, z) -> {
                            final var at = stack.pixels().randomAccess();
                            at.setPosition(new int[] {y, z, x});
                            return at.get().get();
                        });
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(
                    along(axis, stack, Map.of(1, 1.0)).effective_conductivity(),
                    along((axis + 1) % 3, turned, Map.of(1, 1.0)).effective_conductivity(),
                    1e-9);
        }
    }

    @Test
    void aPeriodicCellConductsAsTwoOfThem() {
        final Volume<UnsignedByteType> cell = Boxes.random(12, 8, 8, SLAB, 4, 0.3, 0.4, 0.3);
        final Volume<UnsignedByteType> two =
                Boxes.draw(
                        12,
                        16,
                        8,
                        SLAB,
                        (x, y, z) -> {
                            final var at = cell.pixels().randomAccess();
                            at.setPosition(new int[] {x, y % 8, z});
                            return at.get().get();
                        });
        final TransportSettings periodic =
                new TransportSettings(Map.of(1, 1.0, 2, 0.1), true, 1e-9, 1);
        assertEquals(
                Tortuosity.along(0, cell, periodic, Execution.serial()).effective_conductivity(),
                Tortuosity.along(0, two, periodic, Execution.serial()).effective_conductivity(),
                1e-9);
        final Volume<UnsignedByteType> odd = Boxes.draw(4, 5, 4, SLAB, (x, y, z) -> 1);
        assertThrows(
                ParameterException.class,
                () -> Tortuosity.along(0, odd, periodic, Execution.serial()));
    }

    /** Blobs of a few voxels: the error of their coarseness, and what is said of it. */
    @Test
    void theErrorSaidIsTheErrorMade() {
        final Volume<UnsignedByteType> coarse = Boxes.random(5, 5, 5, CUBE, 12, 0.25, 0.75);
        final Volume<UnsignedByteType> stack =
                Boxes.draw(
                        15,
                        15,
                        15,
                        CUBE,
                        (x, y, z) -> {
                            final var at = coarse.pixels().randomAccess();
                            at.setPosition(new int[] {x / 3, y / 3, z / 3});
                            return at.get().get();
                        });
        final TransportSettings one = TransportSettings.of(1);
        final double own =
                Tortuosity.along(2, stack, one, Execution.serial()).effective_conductivity();
        final Volume<UnsignedByteType> fine =
                Boxes.draw(
                        60,
                        60,
                        60,
                        CUBE,
                        (x, y, z) -> {
                            final var at = coarse.pixels().randomAccess();
                            at.setPosition(new int[] {x / 12, y / 12, z / 12});
                            return at.get().get();
                        });
        final double truth =
                Tortuosity.along(2, fine, one, Execution.serial()).effective_conductivity();
        final double made = (truth - own) / truth;
        for (int refine = 1; refine <= 3; refine++) {
            final TransportSettings settings =
                    new TransportSettings(Map.of(1, 1.0), false, 1e-7, refine);
            final double said =
                    Tortuosity.along(2, stack, settings, Execution.serial()).error_estimate();
            assertTrue(said > 0.8 * made && said < 2 * made, refine + ": " + said + " of " + made);
        }
    }

    /** A film of one voxel keeps its width, a channel of one voxel by one half of it. */
    @Test
    void smoothSurfacesKeepFilmsAndChannelsOfOneVoxel() {
        assertEquals(1 / 12.0, smooth((x, y, z) -> y == 5 ? 1 : 0), 1e-3);
        assertEquals(0.5 / 144, smooth((x, y, z) -> y == 5 && z == 6 ? 1 : 0), 0.05 / 144);
    }

    private static double smooth(final Boxes.Rule rule) {
        return Tortuosity.along(
                        0,
                        Boxes.draw(10, 12, 12, VoxelSize.um(1, 1, 1), rule),
                        new TransportSettings(Map.of(1, 1.0), false, 1e-8, 1, true),
                        Execution.serial())
                .effective_conductivity();
    }
}
