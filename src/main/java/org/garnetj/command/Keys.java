package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Calibration;
import org.garnetj.label.Connectivity;
import org.garnetj.report.FrameTimeTable;

import java.io.File;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Keys that several commands share, as the core wants them: 0 and nothing mean "from the file". */
final class Keys {

    private Keys() {}

    /** What {@code pixel=} and {@code slice=} say. */
    static Calibration stack(final double pixel_um, final double slice_um) {
        return new Calibration(given(pixel_um), given(slice_um), OptionalDouble.empty());
    }

    /** What {@code pixel=}, {@code interval=} and {@code times=} say. */
    static Calibration movie(final double pixel_um, final double interval_s, final File times) {
        return new Calibration(
                given(pixel_um),
                OptionalDouble.empty(),
                given(interval_s),
                isGiven(times)
                        ? Optional.of(FrameTimeTable.read(times.toPath()))
                        : Optional.empty());
    }

    /** A number unless it is 0. */
    static OptionalDouble given(final double value) {
        return value == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A number unless the text is {@code auto}. */
    static OptionalDouble automatic(final String key, final String text) {
        if (text.isBlank() || text.strip().equalsIgnoreCase("auto")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (final NumberFormatException e) {
            throw new ParameterException(key, text, "give auto or a number");
        }
    }

    /** What {@code connectivity=} says. */
    static Connectivity connectivity(final String neighbours) {
        return switch (neighbours) {
            case "6" -> Connectivity.FACES_6;
            case "26" -> Connectivity.VERTICES_26;
            default -> throw new ParameterException("connectivity", neighbours, "give 6 or 26");
        };
    }

    /** A label from 0 to 255 unless the text is {@code auto}. */
    static OptionalInt label(final String key, final String text) {
        if (text.isBlank() || text.strip().equalsIgnoreCase("auto")) {
            return OptionalInt.empty();
        }
        if (!text.strip().matches("\\d{1,3}") || Integer.parseInt(text.strip()) > 255) {
            throw new ParameterException(key, text, "give auto or a number from 0 to 255");
        }
        return OptionalInt.of(Integer.parseInt(text.strip()));
    }

    /** Whether an optional file was named. */
    static boolean isGiven(final File file) {
        return file != null && !file.getPath().isEmpty();
    }
}
