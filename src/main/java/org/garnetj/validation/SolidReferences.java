package org.garnetj.validation;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.garnetj.shape.Shape;
import org.garnetj.shape.Shapes;
import org.garnetj.shape.Vectors;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Solids of known size, turned, at three places in a voxel each: the mean over places, for a single
 * small solid has the volume of the voxels that happen to fall inside.
 */
final class SolidReferences {

    private static final int PLACES = 3;
    private static final double[][] TURNED = Drawing.axes(0.52, 0.33, 0.79);
    private static final List<VoxelSize> VOXELS =
            List.of(VoxelSize.um(1, 1, 1), VoxelSize.um(1, 1, 3));

    private final Execution execution;
    private final References rows = new References("Solids");

    private SolidReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final SolidReferences solids = new SolidReferences(execution);
        for (final VoxelSize voxel : VOXELS) {
            final double radius = 10 * voxel.z_um();
            final String where = ", voxels 1 : 1 : " + (int) voxel.z_um();
            solids.ball(radius, voxel, where);
            solids.ellipsoid(radius, voxel, where);
            solids.cylinder(radius, voxel, where);
            solids.box(radius, voxel, where);
        }
        return solids.rows.rows();
    }

    private void ball(final double r, final VoxelSize voxel, final String where) {
        final Found found = mean(r, voxel, (u, v, w) -> u * u + v * v + w * w < r * r);
        final String name = name("ball, radius", r, where);
        sizes(name, found, 4 * Math.PI * r * r * r / 3, 4 * Math.PI * r * r, 0.01);
        rows.amount(name + ": longest semiaxis", "µm", r, found.semiaxis_um, voxel.z_um() / 10);
        rows.amount(name + ": Euler number", "", 1, found.euler, 0);
    }

    private void ellipsoid(final double c, final VoxelSize voxel, final String where) {
        final double a = 2 * c;
        final double b = 1.4 * c;
        final Found found =
                mean(
                        a,
                        voxel,
                        (u, v, w) -> u * u / (a * a) + v * v / (b * b) + w * w / (c * c) < 1);
        final String name = name("ellipsoid 2 : 1.4 : 1, least semiaxis", c, where);
        sizes(name, found, 4 * Math.PI * a * b * c / 3, ellipsoid(a, b, c), 0.01);
        rows.amount(name + ": longest semiaxis", "µm", a, found.semiaxis_um, voxel.z_um() / 10);
        rows.amount(name + ": its direction", "°", 0, found.angle_deg, 1);
    }

    private void cylinder(final double r, final VoxelSize voxel, final String where) {
        final double half = 1.8 * r;
        final Found found =
                mean(
                        Math.hypot(half, r),
                        voxel,
                        (u, v, w) -> Math.abs(u) < half && v * v + w * w < r * r);
        final String name = name("cylinder, 1.8 times as long as wide, radius", r, where);
        final double base = Math.PI * r * r;
        sizes(name, found, 2 * half * base, 2 * Math.PI * r * 2 * half + 2 * base, 0.01);
        rows.amount(name + ": its direction", "°", 0, found.angle_deg, 1);
    }

    /** Slanted edges are rounded, which takes about one percent of its surface. */
    private void box(final double half, final VoxelSize voxel, final String where) {
        final double length = 1.5 * half;
        final Found found =
                mean(
                        half * Math.sqrt(1.5 * 1.5 + 2),
                        voxel,
                        (u, v, w) ->
                                Math.abs(u) < length && Math.abs(v) < half && Math.abs(w) < half);
        final String name = name("turned box 1.5 : 1 : 1, half width", half, where);
        sizes(name, found, 8 * length * half * half, 8 * (2 * length * half + half * half), 0.015);
        rows.amount(name + ": its direction", "°", 0, found.angle_deg, 1);
    }

    private void sizes(
            final String name,
            final Found found,
            final double volume_um3,
            final double surface_um2,
            final double share) {
        rows.share(name + ": volume", "µm³", volume_um3, found.volume_um3, 0.005);
        rows.share(name + ": surface", "µm²", surface_um2, found.surface_um2, share);
    }

    // -- Helper methods --

    private static String name(final String solid, final double size_um, final String where) {
        return solid + " " + (int) size_um + " µm" + where;
    }

    /** Means over places; of the Euler number the least. */
    private record Found(
            double volume_um3,
            double surface_um2,
            double semiaxis_um,
            double angle_deg,
            double euler) {}

    private Found mean(final double reach_um, final VoxelSize voxel, final Drawing.Solid solid) {
        final SplittableRandom random = new SplittableRandom(7);
        final double[] sums = new double[4];
        double euler = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PLACES; i++) {
            final Shape shape =
                    Shapes.of(
                                    Drawing.solid(solid, reach_um, TURNED, voxel, random),
                                    value -> value > 0,
                                    voxel,
                                    execution)
                            .orElseThrow();
            final double cosine = Math.abs(Vectors.dot(TURNED[0], shape.inertia().directions()[0]));
            sums[0] += shape.volume_um3() / PLACES;
            sums[1] += shape.surface_um2() / PLACES;
            sums[2] += shape.inertia().semiaxes_um()[0] / PLACES;
            sums[3] += Math.toDegrees(Math.acos(Math.min(1, cosine))) / PLACES;
            euler = Math.min(euler, shape.euler_26());
        }
        return new Found(sums[0], sums[1], sums[2], sums[3], euler);
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
