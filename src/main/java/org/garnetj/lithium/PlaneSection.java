package org.garnetj.lithium;

import org.garnetj.label.Clearance;
import org.garnetj.shape.Directions;
import org.garnetj.shape.Vectors;

/**
 * Areas of plane sections through a deposit: the part of a plane within the deposit that hangs
 * together with a given point. Not for several threads at once.
 */
final class PlaneSection {

    /**
     * Squares of the sampling in the shortest edge of a voxel, and in the radius of a wide neck.
     */
    private static final double PER_EDGE = 3;

    private static final double PER_RADIUS = 16;

    private final DepositRoom room;
    private final double[] edge_um;
    private final Squares seen = new Squares();

    PlaneSection(final DepositRoom room) {
        this.room = room;
        edge_um = new double[] {room.voxel().x_um(), room.voxel().y_um(), room.voxel().z_um()};
    }

    /**
     * The area across an axis, voxel by voxel; +∞ above the limit or in touch with what is open.
     *
     * @param at the centre of a voxel, in voxels
     */
    double across(final double[] at, final int axis, final double limit_um2) {
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final double[] stepU = new double[3];
        final double[] stepV = new double[3];
        stepU[u] = 1;
        stepV[v] = 1;
        return flood(at, stepU, stepV, edge_um[u] * edge_um[v], limit_um2);
    }

    /** A voxel's centre by a point half-way between voxels. */
    static double[] voxelCentre(final double[] at) {
        return new double[] {Math.floor(at[0]), Math.floor(at[1]), Math.floor(at[2])};
    }

    /**
     * The area of a slanting section; +∞ above the limit or in touch with what is open.
     *
     * @param at a point of the deposit, in voxels
     * @param normal of the plane, of length 1, in µm
     * @param radius_um room around the point
     */
    double area_um2(
            final double[] at,
            final double[] normal,
            final double radius_um,
            final double limit_um2) {
        final double shortest = Math.min(edge_um[0], Math.min(edge_um[1], edge_um[2]));
        final double h = Math.max(shortest / PER_EDGE, radius_um / PER_RADIUS);
        final double[] u = Directions.across(normal);
        final double[] v = Vectors.cross(normal, u);
        final double[] stepU = new double[3];
        final double[] stepV = new double[3];
        for (int d = 0; d < 3; d++) {
            stepU[d] = h * u[d] / edge_um[d];
            stepV[d] = h * v[d] / edge_um[d];
        }
        return flood(at, stepU, stepV, h * h, limit_um2);
    }

    private double flood(
            final double[] at,
            final double[] stepU,
            final double[] stepV,
            final double square_um2,
            final double limit_um2) {
        seen.clear();
        seen.add(0, 0);
        long squares = 0;
        for (int next = 0; next < seen.count(); next++) {
            final int i = seen.column(next);
            final int j = seen.row(next);
            final byte found = material(at, stepU, stepV, i, j);
            if (found == Clearance.OPEN || squares * square_um2 >= limit_um2) {
                return Double.POSITIVE_INFINITY;
            }
            if (found == Clearance.OBJECT) {
                squares++;
                seen.add(i + 1, j);
                seen.add(i - 1, j);
                seen.add(i, j + 1);
                seen.add(i, j - 1);
            }
        }
        return squares * square_um2;
    }

    private byte material(
            final double[] at,
            final double[] stepU,
            final double[] stepV,
            final int i,
            final int j) {
        return room.at(
                (int) Math.floor(at[0] + i * stepU[0] + j * stepV[0] + 0.5),
                (int) Math.floor(at[1] + i * stepU[1] + j * stepV[1] + 0.5),
                (int) Math.floor(at[2] + i * stepU[2] + j * stepV[2] + 0.5));
    }
}
