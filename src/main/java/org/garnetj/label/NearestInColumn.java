package org.garnetj.label;

/**
 * Completes the search for the nearest site along z: from the nearest one in each slice to the
 * nearest one of all; of several the first in raster order. Reused from column to column; not for
 * several threads at once.
 */
final class NearestInColumn {

    private final PixelPacking packing;
    private final StepWeights weights;
    private final LowerEnvelope envelope;
    private final double[] inSlice;
    private final int[] slice;

    NearestInColumn(final PixelPacking packing, final StepWeights weights, final int depth) {
        this.packing = packing;
        this.weights = weights;
        envelope = new LowerEnvelope(depth, weights.z());
        inSlice = new double[depth];
        slice = new int[depth];
    }

    /**
     * Finds the nearest site for each voxel of a column.
     *
     * @param packed the nearest one in each slice, from {@link NearestInSlice}
     */
    void find(final int[] packed, final int x, final int y) {
        for (int z = 0; z < packed.length; z++) {
            final double dx = x - packing.x(packed[z]);
            final double dy = y - packing.y(packed[z]);
            inSlice[z] =
                    packed[z] == PixelPacking.NONE
                            ? Double.POSITIVE_INFINITY
                            : weights.x() * dx * dx + weights.y() * dy * dy;
        }
        envelope.nearest(inSlice, slice);
    }

    /** The slice of the site nearest to voxel {@code z}; -1 if there is no site. */
    int slice(final int z) {
        return slice[z];
    }

    /** The squared distance of voxel {@code z} to it in units; infinite if there is no site. */
    double squared(final int z) {
        if (slice[z] < 0) {
            return Double.POSITIVE_INFINITY;
        }
        final double dz = z - slice[z];
        return inSlice[slice[z]] + weights.z() * dz * dz;
    }
}
