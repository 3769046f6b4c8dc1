/**
 * Pixels with their calibration: {@link org.garnetj.image.Volume} for stacks and {@link
 * org.garnetj.image.Movie} for movies, their readers and writers, and the metadata that microscopes
 * leave in files.
 *
 * <p>Coordinates: x right, y down, z slice. A length that a file does not state is asked for, never
 * guessed.
 */
package org.garnetj.image;
