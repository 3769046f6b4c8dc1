package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.Arrays;

class ConnectedComponentsTest {

    private static LabelImage label(
            final PlanarImg<UnsignedByteType, ?> mask, final Connectivity connectivity) {
        return ConnectedComponents.label(mask, connectivity, Execution.serial());
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void equalsAFloodFillInRasterOrderForEveryDensity(final Connectivity connectivity) {
        for (final double density : new double[] {0.05, 0.12, 0.2, 0.32, 0.6}) {
            final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(17, 13, 21, density, 5);
            final LabelImage labels =
                    ConnectedComponents.label(
                            mask, connectivity, new Execution(2, 8, Progress.SILENT));
            assertArrayEquals(flood(mask, connectivity, Periodic.NONE), flat(labels));
        }
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void equalsAFloodFillThatGoesOnAtTheOtherEndOfPeriodicAxes(final Connectivity connectivity) {
        for (int axes = 1; axes < 8; axes++) {
            final Periodic periodic = new Periodic((axes & 1) > 0, (axes & 2) > 0, (axes & 4) > 0);
            for (final double density : new double[] {0.08, 0.2, 0.32}) {
                final PlanarImg<UnsignedByteType, ?> mask =
                        Masks.noise(12 - axes, 7 + axes, 19, density, 100 + axes);
                final LabelImage labels =
                        ConnectedComponents.label(
                                mask,
                                value -> value == 1,
                                connectivity,
                                periodic,
                                new Execution(2, 8, Progress.SILENT));
                final int[] expected = flood(mask, connectivity, periodic);
                assertArrayEquals(expected, flat(labels));
                final long[] voxels = new long[labels.count() + 1];
                Arrays.stream(expected).forEach(label -> voxels[label]++);
                assertArrayEquals(Arrays.copyOfRange(voxels, 1, voxels.length), labels.voxels());
            }
        }
    }

    @Test
    void anImageOfOneVoxelAlongAPeriodicAxisIsItsOwnNeighbour() {
        final PlanarImg<UnsignedByteType, ?> line = Masks.draw(5, 1, 1, (x, y, z) -> x % 2 == 0);
        final Periodic all = new Periodic(true, true, true);
        final LabelImage labels =
                ConnectedComponents.label(
                        line, v -> v > 0, Connectivity.FACES_6, all, Execution.serial());
        assertArrayEquals(new int[] {1, 0, 2, 0, 1}, flat(labels));
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void isTheSameForAnyBlockSizeAndThreadCount(final Connectivity connectivity) {
        final PlanarImg<UnsignedByteType, ?> mask = Masks.noise(30, 20, 50, 0.2, 11);
        final LabelImage whole = label(mask, connectivity);
        for (final int block : new int[] {8, 9, 31}) {
            final LabelImage other =
                    ConnectedComponents.label(
                            mask, connectivity, new Execution(3, block, Progress.SILENT));
            assertTrue(Planes.equal(whole.labels(), other.labels()));
            assertArrayEquals(whole.voxels(), other.voxels());
        }
    }

    @Test
    void aDiagonalPairIsOneObjectOnlyAcrossCornersOrEdges() {
        final PlanarImg<UnsignedByteType, ?> corner =
                Masks.draw(2, 2, 2, (x, y, z) -> x == y && y == z);
        assertEquals(2, label(corner, Connectivity.FACES_6).count());
        assertEquals(2, label(corner, Connectivity.EDGES_18).count());
        assertEquals(1, label(corner, Connectivity.VERTICES_26).count());
        final PlanarImg<UnsignedByteType, ?> edge =
                Masks.draw(2, 2, 2, (x, y, z) -> x == 0 && y == z);
        assertEquals(2, label(edge, Connectivity.FACES_6).count());
        assertEquals(1, label(edge, Connectivity.EDGES_18).count());
    }

    @Test
    void thereMayBeMoreThan65535Objects() {
        final PlanarImg<UnsignedByteType, ?> grid =
                Masks.draw(100, 100, 100, (x, y, z) -> x % 2 + y % 2 + z % 2 == 0);
        final LabelImage labels = label(grid, Connectivity.VERTICES_26);
        assertEquals(125_000, labels.count());
        assertEquals(125_000, labels.labels().getAt(98, 98, 98).get());
        assertEquals(1, labels.voxels(125_000));
    }

    /** A float holds whole numbers up to 2^24 only. */
    @Test
    void thereMayBeMoreThan2To24Objects() {
        final int edge = 324;
        final PlanarImg<UnsignedByteType, ?> board =
                Masks.draw(edge, edge, edge, (x, y, z) -> (x + y + z) % 2 == 0);
        final LabelImage labels =
                ConnectedComponents.label(board, Connectivity.FACES_6, Execution.on(2));
        final int objects = edge * edge * edge / 2;
        assertEquals(objects, labels.count());
        assertTrue(objects > 1 << 24);
        final int[] last = Planes.array(labels.labels(), edge - 1);
        assertEquals(objects, last[last.length - 2]);
        assertEquals(objects - 1, last[last.length - 4]);
        assertEquals(0, last[last.length - 1]);
    }

    @Test
    void aUShapedObjectIsOneThoughItsArmsMeetLate() {
        final PlanarImg<UnsignedByteType, ?> arms =
                Masks.draw(9, 5, 40, (x, y, z) -> y == 2 && (x == 1 || x == 7 || z == 39));
        final LabelImage labels =
                ConnectedComponents.label(
                        arms, Connectivity.FACES_6, new Execution(2, 8, Progress.SILENT));
        assertEquals(1, labels.count());
        assertEquals(39 * 2 + 9, labels.voxels(1));
    }

    @Test
    void anEmptyMaskHasNoObjects() {
        assertEquals(
                0, label(Masks.draw(4, 4, 4, (x, y, z) -> false), Connectivity.FACES_6).count());
    }

    @Test
    void boxesEncloseTheirObjects() {
        final PlanarImg<UnsignedByteType, ?> two =
                Masks.draw(
                        12,
                        10,
                        8,
                        (x, y, z) -> x == y && y < 4 && z == 2 || x > 8 && y > 5 && z > 3);
        final LabelImage labels = label(two, Connectivity.VERTICES_26);
        final var boxes = Boxes.of(labels, Execution.on(2));
        assertArrayEquals(new int[] {0, 0, 2}, boxes.get(0).min());
        assertArrayEquals(new int[] {3, 3, 2}, boxes.get(0).max());
        assertArrayEquals(new int[] {9, 6, 4}, boxes.get(1).min());
        assertArrayEquals(new int[] {11, 9, 7}, boxes.get(1).max());
    }

    private static int[] flat(final LabelImage labels) {
        final int slice = ((int[]) Planes.array(labels.labels(), 0)).length;
        final int depth = (int) labels.labels().dimension(2);
        final int[] flat = new int[slice * depth];
        for (int z = 0; z < depth; z++) {
            System.arraycopy(Planes.array(labels.labels(), z), 0, flat, z * slice, slice);
        }
        return flat;
    }

    private static int[] flood(
            final PlanarImg<UnsignedByteType, ?> mask,
            final Connectivity connectivity,
            final Periodic periodic) {
        final int w = (int) mask.dimension(0);
        final int h = (int) mask.dimension(1);
        final int d = (int) mask.dimension(2);
        final int[] labels = new int[w * h * d];
        int count = 0;
        for (int seed = 0; seed < labels.length; seed++) {
            if (labels[seed] == 0 && mask.getAt(seed % w, seed / w % h, seed / w / h).get() > 0) {
                fill(mask, connectivity, periodic, labels, seed, ++count);
            }
        }
        return labels;
    }

    private static void fill(
            final PlanarImg<UnsignedByteType, ?> mask,
            final Connectivity connectivity,
            final Periodic periodic,
            final int[] labels,
            final int seed,
            final int label) {
        final int w = (int) mask.dimension(0);
        final int h = (int) mask.dimension(1);
        final int d = (int) mask.dimension(2);
        final ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(seed);
        labels[seed] = label;
        while (!queue.isEmpty()) {
            final int at = queue.remove();
            for (int i = 0; i < 27; i++) {
                final int x = wrap(at % w + i % 3 - 1, w, periodic.x());
                final int y = wrap(at / w % h + i / 3 % 3 - 1, h, periodic.y());
                final int z = wrap(at / w / h + i / 9 - 1, d, periodic.z());
                final int steps =
                        Math.abs(i % 3 - 1) + Math.abs(i / 3 % 3 - 1) + Math.abs(i / 9 - 1);
                final boolean inside = x >= 0 && y >= 0 && z >= 0 && x < w && y < h && z < d;
                if (steps <= connectivity.ordinal() + 1
                        && inside
                        && labels[(z * h + y) * w + x] == 0
                        && mask.getAt(x, y, z).get() > 0) {
                    labels[(z * h + y) * w + x] = label;
                    queue.add((z * h + y) * w + x);
                }
            }
        }
    }

    private static int wrap(final int position, final int size, final boolean periodic) {
        return periodic ? Math.floorMod(position, size) : position;
    }
}
