package org.garnetj.label;

import org.garnetj.image.VoxelSize;

/**
 * Squared distances in voxels of one size, as a sum of the squared steps along x, y and z with a
 * weight each.
 *
 * <p>Where the edges are whole multiples of one length (0.05, 0.0635 and 0.1 µm are 100, 127 and
 * 200 times 0.0005 µm) the weights are whole numbers and sums of squares exact. Where no multiple
 * up to {@value #LARGEST} does, weights are in µm² and sums are rounded to double.
 *
 * @param weight squared distance of neighbouring voxels along x, y, z
 * @param unit_um2 what 1 stands for
 */
record StepWeights(double[] weight, double unit_um2) {

    /** Products with squares of up to 2^15 steps stay below 2^53. */
    private static final int LARGEST = 1500;

    private static final double ROUNDING = 1e-12;

    static StepWeights of(final VoxelSize voxel) {
        for (int parts = 1; parts <= LARGEST; parts++) {
            final double unit = voxel.x_um() / parts;
            if (isWhole(voxel.y_um() / unit) && isWhole(voxel.z_um() / unit)) {
                return of(voxel, unit);
            }
        }
        return of(voxel, 0);
    }

    private static boolean isWhole(final double multiple) {
        final double nearest = Math.rint(multiple);
        return nearest >= 1
                && nearest <= LARGEST
                && Math.abs(multiple - nearest) <= ROUNDING * nearest;
    }

    private static StepWeights of(final VoxelSize voxel, final double unit_um) {
        final double[] weight = new double[3];
        for (int d = 0; d < 3; d++) {
            final double edge = unit_um > 0 ? Math.rint(voxel.um(d) / unit_um) : voxel.um(d);
            weight[d] = edge * edge;
        }
        return new StepWeights(weight, unit_um > 0 ? unit_um * unit_um : 1);
    }

    /** The squared distance in units of two voxels so many steps apart. */
    double squared(final int dx, final int dy, final int dz) {
        return weight[0] * dx * dx + weight[1] * dy * dy + weight[2] * dz * dz;
    }

    double x() {
        return weight[0];
    }

    double y() {
        return weight[1];
    }

    double z() {
        return weight[2];
    }
}
