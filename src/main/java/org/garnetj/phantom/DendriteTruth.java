package org.garnetj.phantom;

import java.util.List;

/**
 * What is true of a dendrite movie.
 *
 * @param settings all that made it, with its seed
 * @param tracks tips; a branch is a tip of its own with the number of its dendrite
 * @param shifts shift of each frame
 */
public record DendriteTruth(
        DendriteSettings settings, List<TipPath> tracks, List<FrameShift> shifts) {

    /**
     * One tip through the movie.
     *
     * @param dendrite number in the label movie
     * @param branch whether this tip left another dendrite
     * @param onset_s when it starts
     * @param speed_um_per_s speed along its path
     * @param tips its position in every frame after the onset
     */
    public record TipPath(
            int dendrite, boolean branch, double onset_s, double speed_um_per_s, List<Tip> tips) {}

    /**
     * A tip in a frame. Positions are in µm from the image's top left corner.
     *
     * @param frame frame number, from 0
     * @param t_s time of the frame
     * @param length_um arc length from the root
     * @param crystal_x_um position in the crystal, which is the frame without jitter
     * @param crystal_y_um position in the crystal
     * @param frame_x_um position in this frame as it was shifted
     * @param frame_y_um position in this frame as it was shifted
     * @param inside whether the tip lies inside the frame
     */
    public record Tip(
            int frame,
            double t_s,
            double length_um,
            double crystal_x_um,
            double crystal_y_um,
            double frame_x_um,
            double frame_y_um,
            boolean inside) {}
}
