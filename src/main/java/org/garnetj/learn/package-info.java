/**
 * Learning phases from marked voxels: features of a voxel, and a random forest over them.
 *
 * <p>Features describe a voxel's surroundings at physical scales, given in micrometres: smoothed
 * greys and their derivatives, ranks in a box, differences along the slicing axis. They are the
 * same to the bit on a slice, a crop and the whole stack.
 *
 * <p>A forest (L. Breiman, Machine Learning 45 (2001) 5, doi:10.1023/A:1010933404324) is grown on
 * binned features, says how wrong it is by the samples that each tree has not seen, and turns the
 * votes of its trees into calibrated probabilities. It is bound to a seed, not to threads: the same
 * samples, settings and seed give the same forest, and a forest gives the same answer for a voxel
 * whatever is predicted beside it.
 */
package org.garnetj.learn;
