package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

class WidestPathTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    /** A channel along x from end to end, so many voxels high and deep. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,2", "2,5", "4,7", "6,6"})
    void aChannelIsAsWideAsItsShorterSideForOddAndEvenNumbersOfVoxels(
            final int rows, final int slices) {
        final Clearance room =
                Clearance.of(
                        Masks.draw(
                                9,
                                rows + 2,
                                slices + 2,
                                (x, y, z) -> y >= 1 && y <= rows && z >= 1 && z <= slices),
                        VOXEL);
        final WidestPath path =
                WidestPath.find(room, room.widest(), p -> room.position(p)[0] == 8).orElseThrow();
        assertEquals(Math.min(rows * VOXEL.y_um(), slices * VOXEL.z_um()), path.width_um(), 0.01);
    }

    /** Where half voxels would be too many, even channels lose a voxel and odd ones do not. */
    @ParameterizedTest
    @CsvSource({"3,3", "2,1", "5,5", "4,3"})
    void inLargeBoxesVoxelCentresAloneCount(final int rows, final double width) {
        final Clearance room =
                Clearance.of(
                        Masks.draw(
                                9,
                                rows + 2,
                                rows + 2,
                                (x, y, z) -> y * z > 0 && y <= rows && z <= rows),
                        VoxelSize.um(1, 1, 1),
                        1);
        assertEquals(9 * (rows + 2) * (rows + 2), room.points());
        final WidestPath path =
                WidestPath.find(room, room.widest(), p -> room.position(p)[0] == 8).orElseThrow();
        assertEquals(width, path.width_um(), 1e-6);
    }

    @Test
    void partsJoinedByAnEdgeLetNoBallPass() {
        final Clearance room =
                Clearance.of(
                        Masks.draw(
                                8,
                                8,
                                3,
                                (x, y, z) -> z == 1 && (x < 4 ? y > 0 && y < 4 : y >= 4 && y < 7)),
                        VOXEL);
        assertEquals(
                Optional.empty(),
                WidestPath.find(room, room.atVoxel(1, 2, 1), p -> p == room.atVoxel(6, 5, 1)));
    }

    @Test
    void ofTwoWaysTheWiderIsTaken() {
        final Clearance room =
                Clearance.of(
                        Masks.draw(
                                20,
                                20,
                                5,
                                (x, y, z) ->
                                        z >= 1
                                                && z <= 3
                                                && (x < 4
                                                        || x > 15
                                                        || y == 4
                                                        || y >= 12 && y <= 14)),
                        VoxelSize.um(1, 1, 1));
        final WidestPath path =
                WidestPath.find(room, room.atVoxel(2, 4, 2), p -> p == room.atVoxel(17, 4, 2))
                        .orElseThrow();
        assertEquals(3, path.width_um(), 1e-6);
        for (final int point : path.points()) {
            final double[] at = room.position(point);
            assertTrue(at[0] < 4 || at[0] > 15 || at[1] > 10, "it avoids the narrow way");
        }
    }

    /** For each radius there is, whether start and end are joined by points at least as wide. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noOtherWayThroughRandomMatterIsWider(final long seed) {
        final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(9, 8, 7, 0.75, seed);
        final Clearance room = Clearance.of(mask, VOXEL);
        final SplittableRandom random = new SplittableRandom(seed);
        final int start = room.widest();
        final int end = room.atVoxel(random.nextInt(9), random.nextInt(8), random.nextInt(7));
        final Optional<WidestPath> path = WidestPath.find(room, start, p -> p == end);
        assertEquals(
                widestByTrying(room, start, end), path.map(WidestPath::width_um).orElse(0.0), 0);
        path.ifPresent(way -> requireWay(room, way, start, end));
    }

    private static void requireWay(
            final Clearance room, final WidestPath way, final int start, final int end) {
        final int[] points = way.points();
        assertEquals(start, points[0]);
        assertEquals(end, points[points.length - 1]);
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            narrowest = Math.min(narrowest, 2.0 * room.radius_um(points[i]));
            final double[] here = room.position(points[i]);
            final double[] before = room.position(points[Math.max(0, i - 1)]);
            for (int d = 0; d < 3; d++) {
                assertTrue(Math.abs(here[d] - before[d]) <= 0.5);
            }
        }
        assertEquals(way.width_um(), narrowest, 0);
    }

    private static double widestByTrying(final Clearance room, final int start, final int end) {
        final TreeSet<Float> radii = new TreeSet<>();
        for (int point = 0; point < room.points(); point++) {
            radii.add(room.radius_um(point));
        }
        for (final float radius : radii.descendingSet()) {
            if (radius > 0 && joined(room, radius, start, end)) {
                return 2.0 * radius;
            }
        }
        return 0;
    }

    private static boolean joined(
            final Clearance room, final float radius, final int start, final int end) {
        final PlanarImg<UnsignedByteType, ?> wide =
                Masks.draw(
                        room.size(0),
                        room.size(1),
                        room.size(2),
                        (x, y, z) ->
                                room.radius_um((z * room.size(1) + y) * room.size(0) + x)
                                        >= radius);
        final LabelImage parts =
                ConnectedComponents.label(
                        wide, Connectivity.VERTICES_26, org.garnetj.block.Execution.serial());
        final int plane = room.size(0) * room.size(1);
        final int a = Planes.<int[]>array(parts.labels(), start / plane)[start % plane];
        final int b = Planes.<int[]>array(parts.labels(), end / plane)[end % plane];
        return a != 0 && a == b;
    }
}
