package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.ParameterException;

import java.util.Objects;

/**
 * A calibrated movie of square pixels at a constant frame interval.
 *
 * @param frames three dimensions, x (right), y (down), frame, with their minimum at the origin
 * @param pixel_um edge length of a pixel in micrometres
 * @param interval time between two frames
 * @param name what tables and messages call it, usually the file name
 * @param <T> pixel type
 */
public record Movie<T extends RealType<T>>(
        RandomAccessibleInterval<T> frames, double pixel_um, FrameInterval interval, String name) {

    public Movie {
        ParameterException.requirePositive("pixel", pixel_um);
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(name, "name");
        Volume.requireOrigin(frames, name);
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
}
