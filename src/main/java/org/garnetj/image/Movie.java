package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.ParameterException;

import java.util.Objects;

/**
 * A calibrated movie of square pixels, with the time of each frame.
 *
 * @param frames three dimensions, x (right), y (down), frame, with their minimum at the origin
 * @param pixel_um edge length of a pixel in micrometres
 * @param times when each frame was taken
 * @param name what tables and messages call it, usually the file name
 * @param <T> pixel type
 */
public record Movie<T extends RealType<T>>(
        RandomAccessibleInterval<T> frames, double pixel_um, FrameTimes times, String name) {

    public Movie {
        ParameterException.requirePositive("pixel", pixel_um);
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(name, "name");
        Volume.requireOrigin(frames, name);
        if (times.length() != frames.dimension(2)) {
            throw new InputException(
                    name,
                    "the movie has "
                            + frames.dimension(2)
                            + " frames and there are times for "
                            + times.length(),
                    "give one time for each frame");
        }
    }

    /** A movie at a constant frame interval. */
    public Movie(
            final RandomAccessibleInterval<T> frames,
            final double pixel_um,
            final FrameInterval interval,
            final String name) {
        this(frames, pixel_um, FrameTimes.every(interval, frames.dimension(2)), name);
    }

    /** Number of columns. */
    public long width() {
        return frames.dimension(0);
    }

    /** Number of rows. */
    public long height() {
        return frames.dimension(1);
    }

    /** Number of frames. */
    public long length() {
        return frames.dimension(2);
    }

    /** Seconds from the first frame to frame {@code frame}, which counts from 0. */
    public double time_s(final int frame) {
        return times.at(frame);
    }

    /** The typical time between two frames; of use only where no single frame is meant. */
    public FrameInterval interval() {
        return times.interval();
    }
}
