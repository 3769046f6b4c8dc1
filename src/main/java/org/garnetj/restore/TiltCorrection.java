package org.garnetj.restore;

/**
 * What was done to a stack looked at under a tilt.
 *
 * @param tilt_deg angle between the electron beam and the cut face
 * @param y_factor true length along y over length in the image
 * @param shear_px rows of the raw image by which the picture moved down from each slice to the next
 * @param rows_before rows of the raw stack
 * @param rows_after rows of the corrected stack
 * @param row_before_um height of a row as the raw stack states it
 * @param row_after_um height of a row of the corrected stack
 */
public record TiltCorrection(
        double tilt_deg,
        double y_factor,
        double shear_px,
        long rows_before,
        long rows_after,
        double row_before_um,
        double row_after_um) {}
