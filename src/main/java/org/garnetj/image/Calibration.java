package org.garnetj.image;

import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * What the user says about the scale of an image. It wins over what the file says; what neither
 * says is asked for.
 *
 * @param pixel_um width of a pixel in micrometres, key {@code pixel}
 * @param slice_um distance between two slices in micrometres, key {@code slice}
 * @param interval_s time between two frames in seconds, key {@code interval}
 */
public record Calibration(
        OptionalDouble pixel_um, OptionalDouble slice_um, OptionalDouble interval_s) {

    /** Nothing given: the file must say it all. */
    public static final Calibration NONE =
            new Calibration(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Calibration {
        pixel_um.ifPresent(value -> ParameterException.requirePositive("pixel", value));
        slice_um.ifPresent(value -> ParameterException.requirePositive("slice", value));
        interval_s.ifPresent(value -> ParameterException.requirePositive("interval", value));
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
