package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

/** A crack and what lies within a few voxels of it, slice by slice, with how probable it is. */
interface UncertainVoxels {

    /** Voxels along x, y, z. */
    int[] size();

    VoxelSize voxel();

    /** Whether a voxel belongs to the crack. */
    boolean isOwn(int slice, int pixel);

    /** Whether its label is LLZO. */
    boolean isCeramic(int slice, int pixel);

    /** Probability of LLZO. */
    float ceramic(int slice, int pixel);

    /** Probability of lithium of both kinds. */
    float lithium(int slice, int pixel);
}
