package org.garnetj.image;

import org.garnetj.electro.ParameterException;

/**
 * The time between two frames of a movie.
 *
 * @param seconds positive
 */
public record FrameInterval(double seconds) {

    public FrameInterval {
        ParameterException.requirePositive("interval", seconds);
    }
}
