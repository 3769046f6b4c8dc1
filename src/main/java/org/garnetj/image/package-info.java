/**
 * Pixels with their calibration: {@link org.garnetj.image.Volume} for stacks and {@link
 * org.garnetj.image.Movie} for movies, their readers and writers, and the metadata that microscopes
 * leave in files.
 *
 * <p>Coordinates: x right, y down, z slice. A length that a file does not state is asked for, never
 * guessed. {@link org.garnetj.image.ImageReader} makes a {@link org.garnetj.image.LoadedImage} of a
 * file or folder, {@link org.garnetj.image.ImagePlusAdapter} of an image open in ImageJ, without a
 * copy; with what the user says of the scale ({@link org.garnetj.image.Calibration}) it becomes a
 * volume or a movie. {@link org.garnetj.image.TiffWriter} writes both. What is read and written is
 * described in {@code docs/formats.md}.
 */
package org.garnetj.image;
