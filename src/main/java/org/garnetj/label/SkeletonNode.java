package org.garnetj.label;

/**
 * Where branches of a skeleton end or meet.
 *
 * @param place_um mean of its voxels' middles, from the corner of the stack
 * @param radius_um largest distance from the background at its voxels
 */
public record SkeletonNode(double[] place_um, double radius_um) {}
