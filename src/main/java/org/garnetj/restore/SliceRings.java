package org.garnetj.restore;

/**
 * The rings of one slice.
 *
 * @param slice its number, from 1
 * @param centre_x_px where the rings have their centre, from the left edge
 * @param centre_y_px from the top edge
 * @param energy_before variance that the rings add to the greys, in squared grey levels, as seen on
 *     circles beyond the noise
 * @param energy_after the same that is expected to be left, by the noise on the circles
 * @param removed whether the rings were removed
 */
public record SliceRings(
        int slice,
        double centre_x_px,
        double centre_y_px,
        double energy_before,
        double energy_after,
        boolean removed) {}
