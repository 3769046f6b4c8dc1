package org.garnetj.restore;

/**
 * A term of the model of cupping, and how well the whole fits.
 *
 * @param term e.g. {@code r2} for the squared radius, {@code d} for the distance from the surface,
 *     {@code x2y}; each variable over its scale
 * @param coefficient share of the level at the origin of the variables that the term adds
 * @param standard_error of it
 * @param scale_um what the variables are divided by, in µm
 * @param centre_x_px origin of the variables, from the left edge; NaN for the surface
 * @param centre_y_px from the top edge
 * @param unevenness_before root mean square by which the bright phase, averaged over the slices,
 *     differs from its mean in blocks of 5 × 5 squares of 8 × 8 pixels, over the mean above black
 * @param unevenness_after the same after the correction
 */
public record HardeningTerm(
        String term,
        double coefficient,
        double standard_error,
        double scale_um,
        double centre_x_px,
        double centre_y_px,
        double unevenness_before,
        double unevenness_after) {}
