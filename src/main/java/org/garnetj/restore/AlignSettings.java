package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Optional;

/**
 * How slices are aligned.
 *
 * @param trend what becomes of the slow trend
 * @param region for {@link Trend#REGION}: what stands still; empty: the band of rows or columns
 *     that changes least is sought
 */
public record AlignSettings(Trend trend, Optional<Region> region) {

    public AlignSettings {
        if (region.isPresent() && trend != Trend.REGION) {
            throw new ParameterException("region", "given", "give trend=region with it");
        }
    }
}
