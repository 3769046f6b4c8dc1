package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class SkeletonTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static PlanarImg<UnsignedByteType, ?> curves(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return Skeleton.curves(mask, v -> v > 0, voxel, Execution.serial());
    }

    private static PlanarImg<UnsignedByteType, ?> surfaces(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return Skeleton.surfaces(mask, v -> v > 0, voxel, Execution.serial());
    }

    private static List<int[]> voxels(final PlanarImg<UnsignedByteType, ?> mask) {
        final List<int[]> voxels = new ArrayList<>();
        final int width = (int) mask.dimension(0);
        for (int z = 0; z < mask.dimension(2); z++) {
            final byte[] plane = Planes.array(mask, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] != 0) {
                    voxels.add(new int[] {at % width, at / width, z});
                }
            }
        }
        return voxels;
    }

    private static int parts(
            final PlanarImg<UnsignedByteType, ?> mask,
            final int value,
            final Connectivity connectivity) {
        return ConnectedComponents.label(mask, v -> v == value, connectivity, Execution.serial())
                .count();
    }

    private static int around(final PlanarImg<UnsignedByteType, ?> mask, final int[] at) {
        int around = 0;
        for (int i = 0; i < 27; i++) {
            final int x = at[0] + i % 3 - 1;
            final int y = at[1] + i / 3 % 3 - 1;
            final int z = at[2] + i / 9 - 1;
            if (x >= 0
                    && y >= 0
                    && z >= 0
                    && x < mask.dimension(0)
                    && y < mask.dimension(1)
                    && z < mask.dimension(2)) {
                around |= mask.getAt(x, y, z).get() << i;
            }
        }
        return around;
    }

    @Test
    void hasTheTopologyOfTheObject() {
        for (int i = 0; i < 8; i++) {
            final double density = 0.06 + 0.1 * i;
            final var mask = Masks.noise(15, 13, 12, density, 40 + i);
            for (final var skeleton : List.of(curves(mask, VOXEL), surfaces(mask, VOXEL))) {
                voxels(skeleton).forEach(v -> assertEquals(1, mask.getAt(v[0], v[1], v[2]).get()));
                assertEquals(EulerNumber.of(mask), EulerNumber.of(skeleton));
                assertEquals(
                        parts(mask, 1, Connectivity.VERTICES_26),
                        parts(skeleton, 1, Connectivity.VERTICES_26));
                assertEquals(cavities(mask), cavities(skeleton));
            }
        }
    }

    /** Parts of the background, with a margin all round. */
    private static int cavities(final PlanarImg<UnsignedByteType, ?> mask) {
        final var wide =
                Masks.draw(
                        17,
                        15,
                        14,
                        (x, y, z) ->
                                x > 0
                                        && y > 0
                                        && z > 0
                                        && x < 16
                                        && y < 14
                                        && z < 13
                                        && mask.getAt(x - 1, y - 1, z - 1).get() > 0);
        return parts(wide, 0, Connectivity.FACES_6);
    }

    @Test
    void aCurveIsOneVoxelThin() {
        for (int i = 0; i < 4; i++) {
            final var skeleton = curves(Masks.noise(16, 16, 16, 0.2 + 0.2 * i, 60 + i), VOXEL);
            for (final int[] voxel : voxels(skeleton)) {
                final int around = around(skeleton, voxel);
                assertTrue(Neighbourhood.neighbours(around) < 2 || !Neighbourhood.isSimple(around));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSkeletonOfARodIsItsAxis(final long seed) {
        final double[] axis = direction(seed);
        final double radius = 0.4;
        final var rod =
                Masks.draw(
                        60,
                        50,
                        36,
                        (x, y, z) -> {
                            final double[] at = from(x, y, z, 30, 25, 18);
                            final double along = dot(at, axis);
                            return Math.abs(along) < 1.1
                                    && dot(at, at) - along * along < radius * radius;
                        });
        final List<int[]> skeleton = voxels(curves(rod, VOXEL));
        double reach = 0;
        double off = 0;
        for (final int[] v : skeleton) {
            final double[] at = from(v[0], v[1], v[2], 30, 25, 18);
            final double along = dot(at, axis);
            reach = Math.max(reach, Math.abs(along));
            off = Math.max(off, Math.sqrt(dot(at, at) - along * along));
        }
        assertTrue(off < 0.1, "off the axis by less than a voxel: " + off);
        assertTrue(
                reach > 1.1 - 2 * radius && reach < 1.1, "reaches the balls at the ends: " + reach);
        assertTrue(skeleton.size() < 50, "without branches: " + skeleton.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSurfaceOfADiscIsItsMiddle(final long seed) {
        final double[] normal = direction(seed);
        final double half = 0.15;
        final double radius = 1;
        final var disc =
                Masks.draw(
                        50,
                        40,
                        26,
                        (x, y, z) -> {
                            final double[] at = from(x, y, z, 25, 20, 13);
                            final double across = dot(at, normal);
                            return Math.abs(across) < half
                                    && dot(at, at) - across * across < radius * radius;
                        });
        final List<int[]> surface = voxels(surfaces(disc, VOXEL));
        for (final int[] v : surface) {
            assertEquals(0, dot(from(v[0], v[1], v[2], 25, 20, 13), normal), 0.1);
        }
        for (final int[] v : voxels(disc)) {
            final double[] at = from(v[0], v[1], v[2], 25, 20, 13);
            final double across = dot(at, normal);
            if (dot(at, at) - across * across < 0.7 * 0.7) {
                assertTrue(
                        surface.stream().anyMatch(s -> isNear(s, v, 0.15 + 0.1)),
                        "is covered by the surface");
            }
        }
    }

    private static boolean isNear(final int[] a, final int[] b, final double um) {
        final double[] apart = from(a[0], a[1], a[2], b[0], b[1], b[2]);
        return dot(apart, apart) < um * um;
    }

    @Test
    void aBallIsAPointAndARingARing() {
        final var ball =
                Masks.draw(24, 24, 24, (x, y, z) -> sq(x - 12) + sq(y - 12) + sq(z - 12) < 90);
        final VoxelSize cube = VoxelSize.um(1, 1, 1);
        assertEquals(List.of(12, 12, 12), list(voxels(curves(ball, cube)).get(0)));
        assertEquals(1, voxels(curves(ball, cube)).size());
        assertEquals(1, voxels(surfaces(ball, cube)).size());
        final var ring =
                Masks.draw(
                        32,
                        32,
                        12,
                        (x, y, z) -> sq(Math.hypot(x - 16, y - 16) - 10) + sq(z - 6) < 12);
        for (final int[] v : voxels(curves(ring, cube))) {
            assertEquals(10, Math.hypot(v[0] - 16, v[1] - 16), 1);
            assertEquals(6, v[2]);
        }
    }

    private static List<Integer> list(final int[] at) {
        return List.of(at[0], at[1], at[2]);
    }

    @Test
    void aSheetBurnsFromItsRimAtOneSpeedInEveryDirection() {
        final VoxelSize flat = VoxelSize.um(1, 1, 3);
        final var sheet = Masks.draw(41, 5, 15, (x, y, z) -> y == 2 && x > 0 && x < 40);
        final List<int[]> line = voxels(curves(sheet, flat));
        assertTrue(line.stream().allMatch(v -> v[1] == 2 && Math.abs(v[0] - 20) <= 1));
        assertTrue(line.stream().allMatch(v -> v[2] > 0 && v[2] < 14));
    }

    @Test
    void aSliceAloneIsThinnedInTwoDimensions() {
        final var frame =
                Masks.draw(
                        30,
                        20,
                        1,
                        (x, y, z) ->
                                x > 1
                                        && y > 1
                                        && x < 28
                                        && y < 18
                                        && !(x > 7 && y > 7 && x < 22 && y < 12));
        final var skeleton = curves(frame, VoxelSize.um(1, 1, 5));
        assertEquals(1, parts(skeleton, 1, Connectivity.VERTICES_26));
        assertEquals(2, parts(skeleton, 0, Connectivity.FACES_6));
        assertEquals(EulerNumber.of(frame), EulerNumber.of(skeleton));
        assertTrue(voxels(skeleton).size() < 80);
    }

    @Test
    void whatReachesTheBorderGoesOnToIt() {
        final var rod = Masks.draw(30, 15, 15, (x, y, z) -> sq(y - 7) + sq(z - 7) < 20);
        final List<int[]> skeleton = voxels(curves(rod, VoxelSize.um(1, 1, 1)));
        assertTrue(skeleton.stream().allMatch(v -> v[1] == 7 && v[2] == 7));
        assertTrue(skeleton.size() >= 26, "from end to end: " + skeleton.size());
    }

    @Test
    void withoutBackgroundAPointIsLeft() {
        final var all = Masks.draw(7, 8, 9, (x, y, z) -> true);
        assertEquals(1, voxels(curves(all, VOXEL)).size());
        assertEquals(0, voxels(curves(Masks.draw(7, 8, 9, (x, y, z) -> false), VOXEL)).size());
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final var mask = Masks.noise(40, 30, 25, 0.3, 70);
        for (final int block : new int[] {8, 13}) {
            final Execution other = new Execution(3, block, Progress.SILENT);
            assertTrue(
                    Planes.equal(
                            curves(mask, VOXEL), Skeleton.curves(mask, v -> v > 0, VOXEL, other)));
            assertTrue(
                    Planes.equal(
                            surfaces(mask, VOXEL),
                            Skeleton.surfaces(mask, v -> v > 0, VOXEL, other)));
        }
    }

    // -- Helper methods --

    private static double[] direction(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double z = 2 * random.nextDouble() - 1;
        final double turn = 2 * Math.PI * random.nextDouble();
        final double flat = Math.sqrt(1 - z * z);
        return new double[] {flat * Math.cos(turn), flat * Math.sin(turn), z};
    }

    /** From a voxel to a voxel in µm. */
    private static double[] from(
            final int x, final int y, final int z, final int u, final int v, final int w) {
        return new double[] {
            (x - u) * VOXEL.x_um(), (y - v) * VOXEL.y_um(), (z - w) * VOXEL.z_um()
        };
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double sq(final double v) {
        return v * v;
    }
}
