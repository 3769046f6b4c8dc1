package org.garnetj.crack;

/**
 * By how much a crack must open wider than around a place to be a pore there.
 *
 * @param voxels in voxels
 * @param share of the opening around it
 * @param spreads in standard deviations of the opening
 */
record LeastExcess(double voxels, double share, double spreads) {

    /** Where a pore begins. */
    static final LeastExcess BEGIN = new LeastExcess(2, 0.2, 3);

    /** Where it goes on. */
    static final LeastExcess GO_ON = new LeastExcess(1, 0.1, 1.5);

    /**
     * The least excess, in the unit of all of these.
     *
     * @param voxel length of a voxel across the crack
     * @param level opening around the place
     * @param spread standard deviation of the opening
     */
    double over(final double voxel, final double level, final double spread) {
        return Math.max(voxels * voxel, Math.max(share * level, spreads * spread));
    }
}
