package org.garnetj.restore;

/**
 * Where a slice lay before it was aligned.
 *
 * @param slice number, from 1
 * @param shift_x_px by how much its picture lay too far to the right, in pixels; the mean of all
 *     slices is zero
 * @param shift_y_px by how much it lay too low
 * @param score correlation coefficient with the neighbour that it is more like, once laid on it, of
 *     edges; near 0 for a slice of noise
 * @param remark what is odd about it; empty if nothing is
 */
public record SliceShift(
        int slice, double shift_x_px, double shift_y_px, double score, String remark) {}
