package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class FeretTest {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);
    private static final VoxelSize FLAT = VoxelSize.um(1, 1.3, 3);

    private static Feret of(
            final int width,
            final int height,
            final int depth,
            final VoxelSize voxel,
            final Masks.Inside inside) {
        final var mask = Masks.draw(width, height, depth, inside);
        final var object =
                ConnectedComponents.label(mask, Connectivity.VERTICES_26, Execution.serial());
        final var shapes = Shapes.of(object, voxel, Execution.serial());
        return Feret.of(object.labels(), shapes, voxel, Execution.on(2)).get(1);
    }

    /** The greatest diameter of a cube of 8 voxels as MorphoLibJ has it, 8 √3. */
    @Test
    void aBoxIsAsLongAsItsDiagonalAndAsWideAsItsShortestSide() {
        final Feret cube = of(12, 12, 12, CUBE, (x, y, z) -> in(x, 8) && in(y, 8) && in(z, 8));
        assertEquals(8 * Math.sqrt(3), cube.max_um(), 1e-9);
        assertEquals(8, cube.min_um(), 1e-9);
        final Feret flat = of(12, 12, 8, FLAT, (x, y, z) -> in(x, 8) && in(y, 4) && in(z, 2));
        assertEquals(Math.sqrt(64 + 5.2 * 5.2 + 36), flat.max_um(), 1e-9);
        assertEquals(5.2, flat.min_um(), 1e-9);
    }

    private static boolean in(final int at, final int size) {
        return at >= 2 && at < 2 + size;
    }

    /** Balls and ellipsoids of three axes, turned, by the least radius in longest edges. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 5, 0.02, 0.06",
        "1.27, 2, 5, 0.02, 0.06",
        "1, 3, 5, 0.02, 0.06",
        "1, 1, 10, 0.01, 0.03",
        "1.27, 2, 10, 0.01, 0.03",
        "1, 1, 20, 0.005, 0.02"
    })
    void aRoundObjectIsAsLongAndAsWideAsItIs(
            final double y,
            final double z,
            final double radius,
            final double longest,
            final double narrowest) {
        final VoxelSize voxel = VoxelSize.um(1, y, z);
        final SplittableRandom random = new SplittableRandom(31);
        for (final double stretch :
                radius > 10 ? new double[] {1} : new double[] {1, 1, 1.6, 1.6}) {
            final double c = radius * z;
            final double[] axes = {stretch * c, Math.sqrt(stretch) * c, c};
            final Feret feret = round(voxel, axes, random);
            assertEquals(1, feret.max_um() / (2 * axes[0]), longest);
            assertEquals(1, feret.min_um() / (2 * axes[2]), narrowest);
        }
    }

    /** An ellipsoid turned about the slices' normal and tilted, at a random place. */
    private static Feret round(
            final VoxelSize voxel, final double[] axes, final SplittableRandom random) {
        final double turn = random.nextDouble(Math.PI);
        final double tilt = random.nextDouble(Math.PI);
        final int[] size = new int[3];
        final double[] middle = new double[3];
        for (int d = 0; d < 3; d++) {
            size[d] = (int) (2 * axes[0] / voxel.um(d)) + 6;
            middle[d] = (size[d] / 2.0 + random.nextDouble()) * voxel.um(d);
        }
        return of(
                size[0],
                size[1],
                size[2],
                voxel,
                (i, j, k) -> {
                    final double x = (i + 0.5) * voxel.x_um() - middle[0];
                    final double y = (j + 0.5) * voxel.y_um() - middle[1];
                    final double z = (k + 0.5) * voxel.z_um() - middle[2];
                    final double u = Math.cos(turn) * x + Math.sin(turn) * y;
                    final double side = Math.cos(turn) * y - Math.sin(turn) * x;
                    final double v = Math.cos(tilt) * side + Math.sin(tilt) * z;
                    final double w = Math.cos(tilt) * z - Math.sin(tilt) * side;
                    return Math.pow(u / axes[0], 2)
                                    + Math.pow(v / axes[1], 2)
                                    + Math.pow(w / axes[2], 2)
                            < 1;
                });
    }

    /** A regular tetrahedron is least wide between two edges. */
    @Test
    void theLeastWidthMayLieBetweenTwoEdges() {
        final int[][] corners = {{0, 0, 0}, {0, 6, 6}, {6, 0, 6}, {6, 6, 0}};
        assertEquals(6, Feret.of(corners, CUBE).min_um(), 1e-9);
        assertEquals(6 * Math.sqrt(2), Feret.of(corners, CUBE).max_um(), 1e-9);
    }

    /** No plane in 20,000 directions holds the points between closer bounds, and some come near. */
    @Test
    void randomPointsAreNoNarrowerInAnyDirection() {
        final SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 5; round++) {
            final int[][] points = points(random, 60, 15);
            final Feret feret = Feret.of(points, FLAT);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < 20_000; i++) {
                final double width = width(points, random);
                least = Math.min(least, width);
                most = Math.max(most, width);
            }
            assertTrue(feret.min_um() <= least);
            assertEquals(least, feret.min_um(), 0.02 * least);
            assertTrue(feret.max_um() >= most);
            assertEquals(most, feret.max_um(), 0.002 * most);
        }
    }

    private static double width(final int[][] points, final SplittableRandom random) {
        final double up = random.nextDouble(-1, 1);
        final double turn = random.nextDouble(2 * Math.PI);
        final double flat = Math.sqrt(1 - up * up);
        final double[] direction = {flat * Math.cos(turn), flat * Math.sin(turn), up};
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (final int[] point : points) {
            double height = 0;
            for (int d = 0; d < 3; d++) {
                height += direction[d] * point[d] * FLAT.um(d);
            }
            first = Math.min(first, height);
            last = Math.max(last, height);
        }
        return last - first;
    }

    private static int[][] points(final SplittableRandom random, final int count, final int bound) {
        final int[][] points = new int[count][3];
        for (final int[] point : points) {
            for (int d = 0; d < 3; d++) {
                point[d] = random.nextInt(bound);
            }
        }
        return points;
    }

    /** Many points in common planes and lines: the hull is closed, convex and holds all of them. */
    @Test
    void hullsOfCrowdedGridsAreClosedAndHoldAllPoints() {
        final SplittableRandom random = new SplittableRandom(21);
        for (int round = 0; round < 200; round++) {
            final int[][] points = points(random, 5 + random.nextInt(80), 2 + random.nextInt(6));
            if (spansSpace(points)) {
                checkHull(points);
            }
        }
    }

    private static boolean spansSpace(final int[][] points) {
        for (int i = 1; i < points.length; i++) {
            for (int j = 1; j < i; j++) {
                for (int k = 1; k < j; k++) {
                    if (volume(points, 0, i, j, k) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void checkHull(final int[][] points) {
        final List<int[]> triangles = ConvexHull.triangles(points);
        final Set<List<Integer>> edges = new HashSet<>();
        for (final int[] t : triangles) {
            for (int i = 0; i < 3; i++) {
                assertTrue(edges.add(List.of(t[i], t[(i + 1) % 3])));
            }
            for (int p = 0; p < points.length; p++) {
                assertTrue(volume(points, t[0], t[1], t[2], p) <= 0);
            }
        }
        edges.forEach(edge -> assertTrue(edges.contains(List.of(edge.get(1), edge.get(0)))));
    }

    private static long volume(
            final int[][] points, final int a, final int b, final int c, final int d) {
        final List<int[]> rows = new ArrayList<>();
        for (final int p : new int[] {b, c, d}) {
            rows.add(
                    new int[] {
                        points[p][0] - points[a][0],
                        points[p][1] - points[a][1],
                        points[p][2] - points[a][2]
                    });
        }
        final int[] u = rows.get(0);
        final int[] v = rows.get(1);
        final int[] w = rows.get(2);
        return (long) (u[1] * v[2] - u[2] * v[1]) * w[0]
                + (long) (u[2] * v[0] - u[0] * v[2]) * w[1]
                + (long) (u[0] * v[1] - u[1] * v[0]) * w[2];
    }

    /** Concave objects in a crowd: the outline loses no corner of the hull. */
    @Test
    void theOutlineOfAnObjectHasItsHull() {
        final var mask = Masks.noise(16, 15, 14, 0.12, 6);
        final var objects =
                ConnectedComponents.label(mask, Connectivity.VERTICES_26, Execution.serial());
        final var shapes = Shapes.of(objects, FLAT, Execution.serial());
        shapes.forEach(
                (label, shape) -> {
                    final List<int[]> all = new ArrayList<>();
                    for (int z = 0; z < 14; z++) {
                        final int[] plane = Planes.array(objects.labels(), z);
                        for (int at = 0; at < plane.length; at++) {
                            if (plane[at] == label) {
                                for (int c = 0; c < 8; c++) {
                                    all.add(
                                            new int[] {
                                                at % 16 + (c & 1),
                                                at / 16 + (c >> 1 & 1),
                                                z + (c >> 2)
                                            });
                                }
                            }
                        }
                    }
                    final Feret full = Feret.of(all.toArray(int[][]::new), FLAT);
                    final Feret outline =
                            Feret.of(Outline.of(objects.labels(), label, shape.box()), FLAT);
                    assertEquals(full.max_um(), outline.max_um(), 1e-9);
                    assertEquals(full.min_um(), outline.min_um(), 1e-9);
                });
    }
}
