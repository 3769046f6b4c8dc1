package org.garnetj.restore;

/**
 * How one axis was resampled.
 *
 * @param axis x, y or z
 * @param pixels_before pixels along it
 * @param pixels_after pixels along it in the resampled stack
 * @param edge_before_um edge of a voxel along it
 * @param edge_after_um edge of a resampled voxel
 * @param method how values between voxels were found
 */
public record ResampledAxis(
        String axis,
        long pixels_before,
        long pixels_after,
        double edge_before_um,
        double edge_after_um,
        String method) {

    /** Centres of the resampled pixels in pixels before; the corner of the stack stays. */
    double[] positions() {
        final double[] positions = new double[Math.toIntExact(pixels_after)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (i + 0.5) * step() - 0.5;
        }
        return positions;
    }

    /** Distance between resampled pixels in pixels before. */
    double step() {
        return edge_after_um / edge_before_um;
    }

    AxisWeights weights() {
        return AxisWeights.at(positions(), step(), Math.toIntExact(pixels_before));
    }
}
