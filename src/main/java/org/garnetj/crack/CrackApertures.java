package org.garnetj.crack;

/** The opening of a crack of any kind, over its mid-surface. */
interface CrackApertures {

    /** Mean over the area. */
    double mean_um();

    /** What so many percent of the area do not exceed. */
    double percentile_um(double percent);

    double max_um();

    /** At a place of the mid-surface. */
    double at_um(int place);

    /** In a voxel of the crack. */
    double in_um(int x, int y, int z);
}
