package org.garnetj.phantom;

import java.util.List;

/**
 * What is true of an inclusion movie.
 *
 * @param settings all that made it, with its seed
 * @param area_um2 area of the inclusion in every frame
 * @param states the inclusion in each frame
 * @param shifts shift of each frame
 */
public record InclusionTruth(
        InclusionSettings settings, double area_um2, List<State> states, List<FrameShift> shifts) {

    /**
     * The inclusion in one frame. Positions are in µm from the image's top left corner; edges are
     * positions along the field, x·cos(field) + y·sin(field), in the crystal.
     *
     * @param frame frame number, from 0
     * @param t_s time of the frame
     * @param crystal_x_um centroid in the crystal, which is the frame without jitter
     * @param crystal_y_um centroid in the crystal
     * @param frame_x_um centroid in this frame as it was shifted
     * @param frame_y_um centroid in this frame as it was shifted
     * @param leading_um furthest point along the field
     * @param trailing_um furthest point against the field
     * @param label_area_um2 area of the pixels labelled in this frame
     */
    public record State(
            int frame,
            double t_s,
            double crystal_x_um,
            double crystal_y_um,
            double frame_x_um,
            double frame_y_um,
            double leading_um,
            double trailing_um,
            double label_area_um2) {}
}
