package org.garnetj.phantom;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Movie;

/**
 * A dendrite movie.
 *
 * @param movie grey frames
 * @param labels number of the dendrite at each pixel's centre, 0 elsewhere; in the frames' own
 *     coordinates, so with their jitter
 * @param truth numbers
 */
public record DendriteMovieSample(
        Movie<UnsignedByteType> movie, Movie<UnsignedByteType> labels, DendriteTruth truth) {}
