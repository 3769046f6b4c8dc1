package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * Shift of a frame: a point of the crystal at (x, y) is seen at (x + shift_x, y + shift_y).
 *
 * @param shift_x_um in µm
 * @param shift_y_um in µm
 */
public record FrameShift(double shift_x_um, double shift_y_um) {

    /** One shift for each frame, independent of each other; the first frame is not shifted. */
    static List<FrameShift> drawn(
            final long seed, final MovieGrid grid, final MovieNuisances nuisances) {
        final double sigma = nuisances.jitter_px() * grid.pixel_um();
        final List<FrameShift> shifts = new ArrayList<>();
        shifts.add(new FrameShift(0, 0));
        for (int frame = 1; frame < grid.frames(); frame++) {
            final Draws draws = Draws.of(seed, "jitter", frame);
            shifts.add(new FrameShift(sigma * draws.gaussian(), sigma * draws.gaussian()));
        }
        return shifts;
    }
}
