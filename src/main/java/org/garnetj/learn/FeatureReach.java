package org.garnetj.learn;

import org.garnetj.filter.Differences;
import org.garnetj.filter.Kernel;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;

/** How far a feature looks, and the margins its steps need, in voxels along x, y, z. */
final class FeatureReach {

    /** Standard deviation in the slice of what is compared along z, as a part of the distance. */
    static final double BACK_SMOOTHING = 0.25;

    private FeatureReach() {}

    static int[] of(final FeatureSet set, final VoxelSize voxelSize) {
        return set.features().stream()
                .map(feature -> of(feature, set.dimensions(), voxelSize))
                .reduce(new int[3], FeatureReach::larger);
    }

    private static int[] of(
            final Feature feature, final int dimensions, final VoxelSize voxelSize) {
        final double[] sigma = sigma_px(feature.length_um(), dimensions, voxelSize);
        return switch (feature.kind()) {
            case GREY, DEPTH -> new int[3];
            case GAUSS -> gauss(sigma);
            case GRADIENT, LAPLACIAN, HESSIAN_MAX, HESSIAN_MID, HESSIAN_MIN ->
                    sum(gauss(sigma), differences(sigma));
            case STRUCTURE_MAX, STRUCTURE_MID, STRUCTURE_MIN ->
                    sum(gauss(sigma), sum(differences(sigma), gauss(sigma)));
            case DOG -> gauss(sigma_px(2 * feature.length_um(), dimensions, voxelSize));
            case MIN, MAX, MEDIAN, VARIANCE -> box(feature.length_um(), dimensions, voxelSize);
            case AHEAD, BEHIND -> {
                final int[] reach = gauss(backSigma_px(feature.length_um(), voxelSize));
                reach[2] = slices(feature.length_um(), voxelSize);
                yield reach;
            }
        };
    }

    /** A standard deviation in voxels; 0 along z in two dimensions. */
    static double[] sigma_px(
            final double length_um, final int dimensions, final VoxelSize voxelSize) {
        final double[] sigma = new double[3];
        for (int d = 0; d < dimensions; d++) {
            sigma[d] = length_um / voxelSize.um(d);
        }
        return sigma;
    }

    /** The smoothing in the slice that goes with a difference along z: a quarter of its length. */
    private static double[] backSigma_px(final double length_um, final VoxelSize voxelSize) {
        return sigma_px(BACK_SMOOTHING * length_um, 2, voxelSize);
    }

    /** A distance along z in whole slices, at least one. */
    static int slices(final double length_um, final VoxelSize voxelSize) {
        return (int) Math.max(1, Math.round(length_um / voxelSize.z_um()));
    }

    /**
     * The half edges of a box in whole voxels, at least 1 in the slice; 0 along z where slices lie
     * more than twice as far apart as the half edge is long.
     */
    static int[] box(final double length_um, final int dimensions, final VoxelSize voxelSize) {
        final double[] radius = sigma_px(length_um, dimensions, voxelSize);
        return new int[] {
            (int) Math.max(1, Math.round(radius[0])),
            (int) Math.max(1, Math.round(radius[1])),
            (int) Math.round(radius[2])
        };
    }

    private static int[] gauss(final double[] sigma_px) {
        return Arrays.stream(sigma_px).mapToInt(Kernel::gaussRadius).toArray();
    }

    /** The radii of the differences; none along an axis that is not smoothed. */
    private static int[] differences(final double[] sigma_px) {
        return Arrays.stream(sigma_px).mapToInt(s -> s == 0 ? 0 : Differences.radius(s)).toArray();
    }

    private static int[] larger(final int[] a, final int[] b) {
        return new int[] {Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2])};
    }

    static int[] sum(final int[] a, final int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }
}
