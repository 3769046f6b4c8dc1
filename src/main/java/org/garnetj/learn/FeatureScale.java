package org.garnetj.learn;

import org.garnetj.filter.Convolution;
import org.garnetj.filter.Differences;
import org.garnetj.filter.FloatBox;
import org.garnetj.filter.Kernel;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;

/**
 * A Gaussian at one physical scale and the derivatives of what it smooths, as kernels on the voxel
 * grid. Along z nothing is done in two dimensions.
 *
 * @param length_um standard deviation
 * @param gauss along x, y, z
 * @param first first derivatives over one standard deviation, one for each dimension
 * @param second second derivatives over one standard deviation
 */
record FeatureScale(double length_um, Kernel[] gauss, Kernel[] first, Kernel[] second) {

    static FeatureScale of(
            final double length_um, final int dimensions, final VoxelSize voxelSize) {
        final double[] sigma = FeatureReach.sigma_px(length_um, dimensions, voxelSize);
        final Kernel[] first = new Kernel[dimensions];
        final Kernel[] second = new Kernel[dimensions];
        for (int d = 0; d < dimensions; d++) {
            first[d] = Differences.first(sigma[d]).times(sigma[d]);
            second[d] = Differences.second(sigma[d]).times(sigma[d] * sigma[d]);
        }
        final Kernel[] gauss = Arrays.stream(sigma).mapToObj(Kernel::gauss).toArray(Kernel[]::new);
        return new FeatureScale(length_um, gauss, first, second);
    }

    /** Smooths a block; what is left of its margin is {@code margin}. */
    FloatBox smooth(final FloatBox block, final int... margin) {
        FloatBox smooth = block;
        for (int axis = 2; axis >= 0; axis--) {
            final int[] left = smooth.margin().clone();
            left[axis] = margin[axis];
            for (int other = axis - 1; other >= 0; other--) {
                left[other] = margin[other] + gauss[other].radius();
            }
            smooth = Convolution.along(smooth, axis, gauss[axis], left);
        }
        return smooth;
    }

    /** Voxels that the Gaussian reaches, along x, y, z. */
    int[] gaussReach() {
        return Arrays.stream(gauss).mapToInt(Kernel::radius).toArray();
    }

    /** Voxels that the derivatives reach, along x, y, z. */
    int[] slopeReach() {
        final int[] reach = new int[3];
        for (int d = 0; d < first.length; d++) {
            reach[d] = first[d].radius();
        }
        return reach;
    }
}
