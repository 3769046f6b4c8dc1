package org.garnetj.image;

import org.garnetj.electro.ParameterException;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the user says about the scale of an image. It wins over what the file says; what neither
 * says is asked for.
 *
 * @param pixel_um width of a pixel in micrometres, key {@code pixel}
 * @param slice_um distance between two slices in micrometres, key {@code slice}
 * @param interval_s time between two frames in seconds, key {@code interval}
 * @param times when each frame was taken, key {@code times}
 */
public record Calibration(
        OptionalDouble pixel_um,
        OptionalDouble slice_um,
        OptionalDouble interval_s,
        Optional<FrameTimes> times) {

    /** Nothing given: the file must say it all. */
    public static final Calibration NONE =
            new Calibration(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Calibration {
        pixel_um.ifPresent(value -> ParameterException.requirePositive("pixel", value));
        slice_um.ifPresent(value -> ParameterException.requirePositive("slice", value));
        interval_s.ifPresent(value -> ParameterException.requirePositive("interval", value));
        if (interval_s.isPresent() && times.isPresent()) {
            throw new ParameterException(
                    "interval",
                    Double.toString(interval_s.getAsDouble()),
                    "times= tells when each frame was taken: leave one of the two out");
        }
    }

    /** Without times of single frames. */
    public Calibration(
            final OptionalDouble pixel_um,
            final OptionalDouble slice_um,
            final OptionalDouble interval_s) {
        this(pixel_um, slice_um, interval_s, Optional.empty());
    }

    /** Given for a stack: pixel and slice pitch, both in micrometres. */
    public static Calibration stack(final double pixel_um, final double slice_um) {
        return new Calibration(
                OptionalDouble.of(pixel_um), OptionalDouble.of(slice_um), OptionalDouble.empty());
    }

    /** Given for a movie: pixel in micrometres and frame interval in seconds. */
    public static Calibration movie(final double pixel_um, final double interval_s) {
        return new Calibration(
                OptionalDouble.of(pixel_um), OptionalDouble.empty(), OptionalDouble.of(interval_s));
    }
}
