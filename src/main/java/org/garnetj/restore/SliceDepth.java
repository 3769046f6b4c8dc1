package org.garnetj.restore;

/**
 * Where a slice was cut.
 *
 * @param slice number, from 1
 * @param z_um depth of its face below that of the first slice, in µm
 * @param thickness_um what was cut off from its face to that of the next slice; of the last slice,
 *     from the one before to its own
 * @param score how like it is to the neighbour that it is more like: correlation coefficient of
 *     edges
 */
public record SliceDepth(int slice, double z_um, double thickness_um, double score) {}
