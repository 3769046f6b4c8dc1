package org.garnetj.track;

/**
 * An inclusion in one frame, in the crystal's coordinates as they are in the first frame, from the
 * image's top left corner.
 *
 * @param inclusion its number, from 1
 * @param frame number of the frame, from 0
 * @param t_s time since the first frame
 * @param area_um2 its area, pixels at its edge counted by how far they are covered
 * @param centroid_x_um centre of mass
 * @param centroid_y_um centre of mass
 * @param leading_um position of its furthest point along the field
 * @param trailing_um position of its furthest point against the field
 * @param centroid_um position of the centre of mass along the field
 */
public record InclusionState(
        int inclusion,
        int frame,
        double t_s,
        double area_um2,
        double centroid_x_um,
        double centroid_y_um,
        double leading_um,
        double trailing_um,
        double centroid_um) {}
