package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * How far an object extends along its three principal axes: 4 standard deviations, the diameter for
 * a flat disc (a ball has 0.89 of its diameter). Sums are exact integers.
 */
public final class PrincipalExtents {

    private PrincipalExtents() {}

    /** The three extents in µm of the non-zero voxels of a mask, the longest first. */
    public static double[] of_um(
            final RandomAccessibleInterval<UnsignedByteType> mask, final VoxelSize voxel) {
        final long[] first = new long[3];
        final long[][] second = new long[3][3];
        long voxels = 0;
        final int width = Math.toIntExact(mask.dimension(0));
        for (int z = 0; z < mask.dimension(2); z++) {
            final byte[] plane = Planes.bytePlane(mask, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] != 0) {
                    add(first, second, at % width, at / width, z);
                    voxels++;
                }
            }
        }
        return extents(covariance(first, second, voxels, voxel));
    }

    private static void add(
            final long[] first, final long[][] second, final int x, final int y, final int z) {
        final int[] at = {x, y, z};
        for (int i = 0; i < 3; i++) {
            first[i] += at[i];
            for (int j = 0; j < 3; j++) {
                second[i][j] += (long) at[i] * at[j];
            }
        }
    }

    private static double[][] covariance(
            final long[] first, final long[][] second, final long voxels, final VoxelSize voxel) {
        final double[][] covariance = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                final double product = (double) first[i] / voxels * first[j] / voxels;
                covariance[i][j] =
                        ((double) second[i][j] / voxels - product) * voxel.um(i) * voxel.um(j);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private static double[] extents(final double[][] covariance) {
        final double[] variances =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance))
                        .getEigenvalues();
        final double[] extents = new double[3];
        for (int i = 0; i < 3; i++) {
            extents[i] = 4 * Math.sqrt(Math.max(0, variances[i]));
        }
        return extents;
    }
}
