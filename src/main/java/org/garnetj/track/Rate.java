package org.garnetj.track;

/**
 * A velocity with its 95 % interval, in µm/s.
 *
 * @param um_per_s slope of position or length on time
 * @param ci_low lower end; NaN with fewer than three frames
 * @param ci_high upper end; NaN with fewer than three frames
 */
public record Rate(double um_per_s, double ci_low, double ci_high) {

    /** Where there are too few frames. */
    public static final Rate UNKNOWN = new Rate(Double.NaN, Double.NaN, Double.NaN);
}
