package org.garnetj.track;

/**
 * Where lithium first comes back after a change of polarity.
 *
 * @param reversal_s when the polarity changed
 * @param start_s time of the first frame in which new lithium is seen
 * @param x_um where, its centre, from the image's top left corner
 * @param y_um where
 * @param fromTip_um distance along the field from the furthest point along the field that lithium
 *     had reached before: 0 at the tip of the crack, growing into it
 */
public record Redeposition(
        double reversal_s, double start_s, double x_um, double y_um, double fromTip_um) {}
