package org.garnetj.phantom;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Movie;

/**
 * A movie of a drifting inclusion.
 *
 * @param movie grey frames
 * @param labels 1 where a pixel's centre lies in the inclusion, in the frames' own coordinates
 * @param truth numbers
 */
public record InclusionMovieSample(
        Movie<UnsignedByteType> movie, Movie<UnsignedByteType> labels, InclusionTruth truth) {}
