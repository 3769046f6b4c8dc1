package org.garnetj.segment;

import org.garnetj.image.Phase;

/**
 * What the segmenter found out about the grey values of one phase.
 *
 * @param phase the phase
 * @param grey its grey value far from edges, in the unit of the stack, at the place and in the
 *     slice of average brightness
 * @param deviation standard deviation of the grey value of one voxel, same unit
 * @param voxels how many voxels were given its label
 */
public record ClassStatistics(Phase phase, double grey, double deviation, long voxels) {}
