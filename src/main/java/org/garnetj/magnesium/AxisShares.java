package org.garnetj.magnesium;

/**
 * Which parts of the map's voxels fall into each voxel of the phases along one axis.
 *
 * @param firsts first map voxel that a voxel touches
 * @param shares part of each map voxel from there on that lies in the voxel
 * @param inside part of the map that lies in the stack
 */
record AxisShares(int[] firsts, double[][] shares, double inside) {

    /**
     * Along one axis.
     *
     * @param voxels of the phases
     * @param mapVoxels of the map
     */
    static AxisShares of(
            final ElementGrid grid, final int axis, final int voxels, final int mapVoxels) {
        final int[] firsts = new int[voxels];
        final double[][] shares = new double[voxels][0];
        double sum = 0;
        for (int i = 0; i < voxels; i++) {
            final double middle = grid.toMap(axis, i) + 0.5;
            final double half = 0.5 * grid.phaseEdge_um()[axis] / grid.mapEdge_um()[axis];
            final int first = (int) Math.max(0, Math.floor(middle - half));
            final int end = (int) Math.min(mapVoxels, Math.ceil(middle + half));
            firsts[i] = first;
            shares[i] = new double[Math.max(0, end - first)];
            for (int n = 0; n < shares[i].length; n++) {
                shares[i][n] = grid.overlap(axis, first + n, i) / grid.mapEdge_um()[axis];
                sum += shares[i][n];
            }
        }
        return new AxisShares(firsts, shares, sum / mapVoxels);
    }

    int first(final int voxel) {
        return firsts[voxel];
    }

    /** Number of map voxels that a voxel touches. */
    int count(final int voxel) {
        return shares[voxel].length;
    }

    /** Part of the n-th of them that lies in the voxel. */
    double share(final int voxel, final int n) {
        return shares[voxel][n];
    }
}
