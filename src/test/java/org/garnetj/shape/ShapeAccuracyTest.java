package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

/**
 * Solids of known size, 10 voxels or more in radius along every axis, at random places and turns:
 * the mean over places, for a single small solid has the volume of the voxels that happen to fall
 * inside.
 */
class ShapeAccuracyTest {

    private static final int PLACES = 3;

    /** Whether a place in µm, seen from the middle of a solid and along its axes, lies in it. */
    private interface Solid {
        boolean holds(double u, double v, double w);
    }

    private record Found(double volume, double surface, double[] semiaxes, double angle_deg) {}

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 10", "1, 1, 1, 16", "1, 1, 3, 30", "1, 1.27, 2, 20"})
    void aBall(final double x, final double y, final double z, final double radius) {
        final Found found =
                mean(
                        VoxelSize.um(x, y, z),
                        radius,
                        (u, v, w) -> u * u + v * v + w * w < radius * radius);
        assertEquals(1, found.volume / (4 * Math.PI * Math.pow(radius, 3) / 3), 0.005);
        assertEquals(1, found.surface / (4 * Math.PI * radius * radius), 0.01);
        final double tenth = 0.1 * Math.max(x, Math.max(y, z));
        assertArrayEquals(new double[] {radius, radius, radius}, found.semiaxes, tenth);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 1, 4",
        "1, 1, 1, 6",
        "1, 1, 3, 6",
        "1, 1, 3, 9",
        "1, 1, 3, 14",
        "1, 1.27, 2, 6"
    })
    void theSurfaceOfASmallBall(
            final double x, final double y, final double z, final double radius) {
        final Found found =
                mean(
                        VoxelSize.um(x, y, z),
                        radius,
                        (u, v, w) -> u * u + v * v + w * w < radius * radius);
        assertEquals(1, found.surface / (4 * Math.PI * radius * radius), 0.06);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 10", "1, 1, 3, 30", "1, 1.27, 2, 20"})
    void anEllipsoid(final double x, final double y, final double z, final double c) {
        final double a = 2 * c;
        final double b = 1.4 * c;
        final Found found =
                mean(
                        VoxelSize.um(x, y, z),
                        a,
                        (u, v, w) -> u * u / (a * a) + v * v / (b * b) + w * w / (c * c) < 1);
        assertEquals(1, found.volume / (4 * Math.PI * a * b * c / 3), 0.005);
        assertEquals(1, found.surface / ellipsoid(a, b, c), 0.01);
        final double tenth = 0.1 * Math.max(x, Math.max(y, z));
        assertArrayEquals(new double[] {a, b, c}, found.semiaxes, tenth);
        assertEquals(0, found.angle_deg, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 10", "1, 1, 3, 30", "1, 1.27, 2, 20"})
    void aCylinder(final double x, final double y, final double z, final double radius) {
        final double half = 1.8 * radius;
        final Found found =
                mean(
                        VoxelSize.um(x, y, z),
                        Math.hypot(half, radius),
                        (u, v, w) -> Math.abs(u) < half && v * v + w * w < radius * radius);
        final double volume = 2 * half * Math.PI * radius * radius;
        assertEquals(1, found.volume / volume, 0.005);
        final double surface = 2 * Math.PI * radius * (2 * half + radius);
        assertEquals(1, found.surface / surface, 0.01);
        assertEquals(half * Math.sqrt(5 / 3.0), found.semiaxes[0], 0.1 * Math.max(x, z));
        assertEquals(0, found.angle_deg, 1);
    }

    /** Slanted edges are rounded, which takes about one percent; a box along the axes is exact. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 10", "1, 1, 3, 30", "1, 1.27, 2, 20"})
    void aTurnedBox(final double x, final double y, final double z, final double half) {
        final double length = 1.5 * half;
        final Found found =
                mean(
                        VoxelSize.um(x, y, z),
                        Math.sqrt(3.5) * half * 1.1,
                        (u, v, w) ->
                                Math.abs(u) < length && Math.abs(v) < half && Math.abs(w) < half);
        assertEquals(1, found.volume / (8 * length * half * half), 0.005);
        assertEquals(1, found.surface / (8 * (2 * length * half + half * half)), 0.015);
        assertEquals(0, found.angle_deg, 1);
    }

    // -- Helper methods --

    private static Found mean(final VoxelSize voxel, final double reach_um, final Solid solid) {
        final SplittableRandom random = new SplittableRandom(99);
        double volume = 0;
        double surface = 0;
        double angle = 0;
        final double[] semiaxes = new double[3];
        for (int i = 0; i < PLACES; i++) {
            final double[][] axes = axes(random);
            final Shape shape = draw(voxel, reach_um, solid, axes, random);
            volume += shape.volume_um3() / PLACES;
            surface += shape.surface_um2() / PLACES;
            final double cosine = Math.abs(Vectors.dot(axes[0], shape.inertia().directions()[0]));
            angle += Math.toDegrees(Math.acos(Math.min(1, cosine))) / PLACES;
            for (int d = 0; d < 3; d++) {
                semiaxes[d] += shape.inertia().semiaxes_um()[d] / PLACES;
            }
        }
        return new Found(volume, surface, semiaxes, angle);
    }

    private static Shape draw(
            final VoxelSize voxel,
            final double reach_um,
            final Solid solid,
            final double[][] axes,
            final SplittableRandom random) {
        final int[] size = new int[3];
        final double[] middle = new double[3];
        for (int d = 0; d < 3; d++) {
            size[d] = (int) (2 * reach_um / voxel.um(d)) + 6;
            middle[d] = (size[d] / 2.0 + random.nextDouble()) * voxel.um(d);
        }
        final var mask =
                Masks.draw(
                        size[0],
                        size[1],
                        size[2],
                        (i, j, k) -> {
                            final double[] at = {
                                (i + 0.5) * voxel.x_um() - middle[0],
                                (j + 0.5) * voxel.y_um() - middle[1],
                                (k + 0.5) * voxel.z_um() - middle[2]
                            };
                            return solid.holds(
                                    Vectors.dot(axes[0], at),
                                    Vectors.dot(axes[1], at),
                                    Vectors.dot(axes[2], at));
                        });
        return Shapes.of(mask, value -> value > 0, voxel, Execution.on(2)).orElseThrow();
    }

    /** Three unit vectors at right angles. */
    private static double[][] axes(final SplittableRandom random) {
        final double[] first = unit(random);
        final double[] other = unit(random);
        final double[] third = Vectors.cross(first, other);
        final double length = Vectors.length(third);
        for (int d = 0; d < 3; d++) {
            third[d] /= length;
        }
        return new double[][] {first, Vectors.cross(third, first), third};
    }

    private static double[] unit(final SplittableRandom random) {
        final double up = random.nextDouble(-1, 1);
        final double turn = random.nextDouble(2 * Math.PI);
        final double flat = Math.sqrt(1 - up * up);
        return new double[] {flat * Math.cos(turn), flat * Math.sin(turn), up};
    }

    /** Surface of an ellipsoid, by the midpoint rule. */
    private static double ellipsoid(final double a, final double b, final double c) {
        final int steps = 400;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            final double up = -1 + 2 * (i + 0.5) / steps;
            final double flat = Math.sqrt(1 - up * up);
            for (int k = 0; k < steps; k++) {
                final double turn = 2 * Math.PI * (k + 0.5) / steps;
                final double nx = flat * Math.cos(turn) / a;
                final double ny = flat * Math.sin(turn) / b;
                final double nz = up / c;
                sum += a * b * c * Math.sqrt(nx * nx + ny * ny + nz * nz);
            }
        }
        return sum * 4 * Math.PI / steps / steps;
    }
}
