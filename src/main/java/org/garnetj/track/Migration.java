package org.garnetj.track;

/**
 * How an inclusion moved between two changes of polarity, or over the movie if there are none.
 *
 * @param inclusion its number, from 1
 * @param centroid velocity of its centre of mass along the field while it drifts
 * @param areaChange_percent change of its area over these frames, by a straight line
 * @param areaChange_percent_ci_low lower end of its 95 % interval
 * @param areaChange_percent_ci_high upper end of its 95 % interval
 * @param crackGrowth_um how far its leading edge got beyond where it was, along the field: LLZO
 *     does not flow, so where lithium arrives a crack has opened
 * @param leading velocity of its leading edge in the same frames
 * @param trailing velocity of its trailing edge in the same frames
 * @param from_s when the drift begins
 * @param to_s when it ends
 */
public record Migration(
        int inclusion,
        Rate centroid,
        double areaChange_percent,
        double areaChange_percent_ci_low,
        double areaChange_percent_ci_high,
        double crackGrowth_um,
        Rate leading,
        Rate trailing,
        double from_s,
        double to_s) {}
