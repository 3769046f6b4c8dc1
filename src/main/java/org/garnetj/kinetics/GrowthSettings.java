package org.garnetj.kinetics;

import org.garnetj.electro.ParameterException;

/**
 * How intervals are found.
 *
 * @param resamples draws of the bootstrap, 100 to 100,000
 * @param seed the same seed gives the same intervals
 */
public record GrowthSettings(int resamples, long seed) {

    /** Two thousand draws. */
    public static final GrowthSettings DEFAULT = new GrowthSettings(2000, 1);

    private static final int FEWEST = 100;
    private static final int MOST = 100_000;

    public GrowthSettings {
        if (resamples < FEWEST || resamples > MOST) {
            throw new ParameterException(
                    "resamples", resamples, "give " + FEWEST + " to " + MOST + " draws");
        }
    }
}
