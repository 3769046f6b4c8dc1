package org.garnetj.shape;

import static org.garnetj.shape.ObjectSums.LAST;
import static org.garnetj.shape.ObjectSums.MINUS_FIRST;
import static org.garnetj.shape.ObjectSums.VOXELS;
import static org.garnetj.shape.ObjectSums.X;

import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** Shapes from sums. */
final class ShapeMaker {

    private static final int EIGHTHS = 8;

    /** Half the mean breadth, in longest edges of a voxel, up to which only lines count. */
    private static final double SMALL = 2;

    /** That from which on only faces count. */
    private static final double LARGE = 5;

    /** Which sum of products belongs to two axes. */
    private static final int[][] PRODUCTS = {
        {ObjectSums.XX, ObjectSums.XY, ObjectSums.XZ},
        {ObjectSums.XY, ObjectSums.YY, ObjectSums.YZ},
        {ObjectSums.XZ, ObjectSums.YZ, ObjectSums.ZZ}
    };

    private final long[] sums;
    private final VoxelSize voxel;
    private final Units units;

    ShapeMaker(final ObjectSums objects, final VoxelSize voxel) {
        sums = objects.sums;
        this.voxel = voxel;
        units = Units.of(voxel);
    }

    /** The shape of the object whose sums begin at {@code at}. */
    Shape shape(final int at) {
        final long voxels = sums[at + VOXELS];
        final double crofton_um2 = units.area_um2(sums[at + ObjectSums.CROFTON]);
        final double breadth_um = units.length_um(sums[at + ObjectSums.BREADTH]);
        return new Shape(
                voxels,
                voxels * voxel.volume_um3(),
                box(at),
                centre_um(at),
                inertia(at),
                surface_um2(at, voxels * voxel.volume_um3(), crofton_um2, breadth_um),
                units.area_um2(sums[at + ObjectSums.CUT]),
                crofton_um2,
                breadth_um,
                sums[at + ObjectSums.EULER_6] / EIGHTHS,
                sums[at + ObjectSums.EULER_26] / EIGHTHS);
    }

    /**
     * On small objects there is no room for a normal: there lines serve, and between, both in part.
     * No surface is smaller than the ball's of the same volume.
     */
    private double surface_um2(
            final int at,
            final double volume_um3,
            final double crofton_um2,
            final double breadth_um) {
        final double edge_um = Math.max(voxel.x_um(), Math.max(voxel.y_um(), voxel.z_um()));
        final double size = (breadth_um / 2 / edge_um - SMALL) / (LARGE - SMALL);
        final double share = Math.max(0, Math.min(1, size));
        final double faces_um2 = units.area_um2(sums[at + ObjectSums.SURFACE]);
        final double ball_um2 = Math.cbrt(36 * Math.PI * volume_um3 * volume_um3);
        return Math.max(ball_um2, share * faces_um2 + (1 - share) * crofton_um2);
    }

    private Box box(final int at) {
        final int[] min = new int[3];
        final int[] max = new int[3];
        for (int d = 0; d < 3; d++) {
            min[d] = (int) -sums[at + MINUS_FIRST + d];
            max[d] = (int) sums[at + LAST + d];
        }
        return new Box(min, max);
    }

    private double[] centre_um(final int at) {
        final double[] centre = new double[3];
        for (int d = 0; d < 3; d++) {
            centre[d] = ((double) sums[at + X + d] / sums[at + VOXELS] + 0.5) * voxel.um(d);
        }
        return centre;
    }

    private InertiaEllipsoid inertia(final int at) {
        final EigenDecompositionSymmetric axes =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance(at)));
        final double[] semiaxes = new double[3];
        final double[][] directions = new double[3][];
        for (int i = 0; i < 3; i++) {
            semiaxes[i] = Math.sqrt(5 * Math.max(0, axes.getEigenvalue(i)));
            directions[i] = forwards(axes.getEigenvector(i).toArray());
        }
        directions[2] = Vectors.cross(directions[0], directions[1]);
        return new InertiaEllipsoid(semiaxes, directions);
    }

    /** Of the two opposite vectors the one whose first component that is not 0 is positive. */
    private static double[] forwards(final double[] vector) {
        for (final double component : vector) {
            if (Math.abs(component) > 1e-12) {
                final double sign = Math.signum(component);
                return new double[] {sign * vector[0], sign * vector[1], sign * vector[2]};
            }
        }
        return vector;
    }

    private double[][] covariance(final int at) {
        final double n = sums[at + VOXELS];
        final double[][] covariance = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                final double own = i == j ? 1.0 / 12 : 0;
                final double product = sums[at + X + i] / n * (sums[at + X + j] / n);
                final double mean = sums[at + PRODUCTS[i][j]] / n;
                covariance[i][j] = (mean - product + own) * voxel.um(i) * voxel.um(j);
            }
        }
        return covariance;
    }
}
