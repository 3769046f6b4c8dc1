package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

class SkeletonGraphTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final double[] MIDDLE = {1.5, 1.6, 1.5};

    /** A point on the axis of an object, and how far that reaches. */
    private interface Body {
        boolean holds(double x, double y, double z);
    }

    private static PlanarImg<UnsignedByteType, ?> draw(final Body body) {
        return Masks.draw(
                60,
                50,
                30,
                (x, y, z) ->
                        body.holds(
                                (x + 0.5) * VOXEL.x_um() - MIDDLE[0],
                                (y + 0.5) * VOXEL.y_um() - MIDDLE[1],
                                (z + 0.5) * VOXEL.z_um() - MIDDLE[2]));
    }

    private static SkeletonGraph graph(final PlanarImg<UnsignedByteType, ?> mask) {
        final var skeleton = Skeleton.curves(mask, v -> v > 0, VOXEL, Execution.serial());
        final var squared =
                DistanceTransform.squared_um2(mask, v -> v > 0, VOXEL, Execution.serial());
        return SkeletonGraph.of(skeleton, squared, VOXEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aStraightRodIsOneBranchAsLongAsItsChord(final long seed) {
        final double[] axis = direction(seed);
        final SkeletonGraph graph =
                graph(draw((x, y, z) -> isNearSegment(x, y, z, axis, -1.2, 1.2, 0.15)));
        assertEquals(1, graph.branches().size());
        assertEquals(2, graph.tips());
        assertEquals(0, graph.junctions());
        final SkeletonBranch branch = graph.branches().get(0);
        assertEquals(1, branch.tortuosity(), 0.04);
        assertEquals(0.15, branch.radius_um(), 0.04);
        assertTrue(branch.length_um() > 2.4 - 4 * 0.15 - 0.2);
    }

    @Test
    void aRingIsOneBranchAroundOneLoop() {
        final double radius = 1;
        final SkeletonGraph graph =
                graph(
                        draw(
                                (x, y, z) -> {
                                    final double off = Math.hypot(x, 0.8 * y + 0.6 * z) - radius;
                                    return Math.hypot(off, 0.8 * z - 0.6 * y) < 0.16;
                                }));
        assertEquals(1, graph.loops());
        assertEquals(1, graph.parts());
        assertEquals(0, graph.tips());
        assertEquals(2 * Math.PI * radius, graph.length_um(), 0.015 * 2 * Math.PI);
    }

    @Test
    void threeArmsMeetInOneJunction() {
        final double[][] arms = {{1, 0.2, 0.3}, {-0.8, 0.9, 0}, {-0.3, -1, -0.6}};
        for (final double[] arm : arms) {
            final double length = Math.sqrt(arm[0] * arm[0] + arm[1] * arm[1] + arm[2] * arm[2]);
            for (int d = 0; d < 3; d++) {
                arm[d] /= length;
            }
        }
        final SkeletonGraph graph =
                graph(
                                draw(
                                        (x, y, z) ->
                                                isNearSegment(x, y, z, arms[0], 0, 1.2, 0.16)
                                                        || isNearSegment(
                                                                x, y, z, arms[1], 0, 1.2, 0.16)
                                                        || isNearSegment(
                                                                x, y, z, arms[2], 0, 1.2, 0.16)))
                        .pruned(1.5);
        assertEquals(1, graph.junctions());
        assertEquals(3, graph.tips());
        assertEquals(3, graph.branches().size());
        assertEquals(0, graph.loops());
        for (final SkeletonBranch branch : graph.branches()) {
            assertEquals(1.2 - 0.16, branch.length_um(), 0.3);
            assertTrue(branch.tortuosity() < 1.05, "nearly straight: " + branch.tortuosity());
        }
    }

    @Test
    void theFrameOfACubeHasFiveLoops() {
        final SkeletonGraph graph =
                graph(
                                draw(
                                        (x, y, z) -> {
                                            final boolean inX = Math.abs(Math.abs(x) - 1) < 0.14;
                                            final boolean inY = Math.abs(Math.abs(y) - 1) < 0.14;
                                            final boolean inZ = Math.abs(Math.abs(z) - 1) < 0.14;
                                            final int edges =
                                                    (inX ? 1 : 0) + (inY ? 1 : 0) + (inZ ? 1 : 0);
                                            return edges >= 2
                                                    && Math.abs(x) < 1.14
                                                    && Math.abs(y) < 1.14
                                                    && Math.abs(z) < 1.14;
                                        }))
                        .pruned(2);
        assertEquals(8, graph.junctions());
        assertEquals(12, graph.branches().size());
        assertEquals(5, graph.loops());
        assertEquals(24, graph.length_um(), 0.8);
    }

    @Test
    void loopsAreThoseOfTheObject() {
        for (int i = 0; i < 6; i++) {
            final var noise = Masks.noise(30, 28, 26, 0.5, 80 + i);
            final int least = 37 + i;
            final var mask = Masks.draw(26, 24, 22, (x, y, z) -> around(noise, x, y, z) > least);
            final SkeletonGraph graph = graph(mask);
            final int parts =
                    ConnectedComponents.label(mask, Connectivity.VERTICES_26, Execution.serial())
                            .count();
            assertEquals(parts, graph.parts());
            assertEquals(parts - EulerNumber.of(mask), graph.loops(), "of mask " + i);
            assertEquals(graph.loops(), graph.pruned(3).loops());
            assertEquals(graph.parts(), graph.pruned(3).parts());
        }
    }

    @Test
    void pruningTakesTheShortSpursOnly() {
        final double[] along = {1, 0, 0};
        final double[] across = {0, 1, 0};
        final Body comb =
                (x, y, z) ->
                        isNearSegment(x, y, z, along, -1.2, 1.2, 0.15)
                                || isNearSegment(x - 0.3, y, z, across, 0, 1.4, 0.12)
                                || isNearSegment(x + 0.2, y, z, across, 0, 0.55, 0.12);
        final SkeletonGraph graph = graph(draw(comb));
        assertEquals(2, graph.junctions());
        final SkeletonGraph pruned = graph.pruned(4.5);
        assertEquals(1, pruned.junctions());
        assertEquals(3, pruned.tips());
        assertEquals(3, pruned.branches().size());
        assertEquals(graph.branches().size(), graph.pruned(0).branches().size());
    }

    @Test
    void aPointIsANodeAndNothingIsNothing() {
        final SkeletonGraph point =
                graph(Masks.draw(9, 9, 9, (x, y, z) -> x == 4 && y == 4 && z == 4));
        assertEquals(1, point.nodes().size());
        assertEquals(1, point.parts());
        assertEquals(0, point.loops() + point.tips() + point.branches().size());
        assertEquals(0.225, point.nodes().get(0).place_um()[0], 1e-9);
        assertEquals(0, graph(Masks.draw(9, 9, 9, (x, y, z) -> false)).nodes().size());
    }

    /** Voxels of a box of 4³ from a place on. */
    private static int around(
            final PlanarImg<UnsignedByteType, ?> noise, final int x, final int y, final int z) {
        int sum = 0;
        for (int i = 0; i < 64; i++) {
            sum += noise.getAt(x + i % 4, y + i / 4 % 4, z + i / 16).get();
        }
        return sum;
    }

    // -- Helper methods --

    private static double[] direction(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double z = 2 * random.nextDouble() - 1;
        final double turn = 2 * Math.PI * random.nextDouble();
        final double flat = Math.sqrt(1 - z * z);
        return new double[] {flat * Math.cos(turn), flat * Math.sin(turn), z};
    }

    /** Whether a point is less than a radius from a part of a line through the middle. */
    private static boolean isNearSegment(
            final double x,
            final double y,
            final double z,
            final double[] axis,
            final double from,
            final double to,
            final double radius) {
        final double along = x * axis[0] + y * axis[1] + z * axis[2];
        final double nearest = Math.max(from, Math.min(to, along));
        final double squared =
                (x - nearest * axis[0]) * (x - nearest * axis[0])
                        + (y - nearest * axis[1]) * (y - nearest * axis[1])
                        + (z - nearest * axis[2]) * (z - nearest * axis[2]);
        return squared < radius * radius;
    }
}
