package org.garnetj.image;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Collects what the several tags of a file say. The first source that states a length wins, so ask
 * the most explicit one first. Values that are not positive finite numbers count as unsaid.
 */
final class MetadataBuilder {

    /** Typical interval and stated one may differ by this part. */
    private static final double AGREE = 0.1;

    private OptionalDouble x = OptionalDouble.empty();
    private OptionalDouble y = OptionalDouble.empty();
    private OptionalDouble z = OptionalDouble.empty();
    private OptionalDouble interval = OptionalDouble.empty();
    private OptionalDouble tilt = OptionalDouble.empty();
    private Optional<Boolean> tiltCorrected = Optional.empty();
    private OptionalInt dataBarRows = OptionalInt.empty();
    private Optional<FrameTimes> times = Optional.empty();
    private List<Long> steps = List.of();
    private List<LocalDateTime> acquired = List.of();
    private final Map<Integer, String> labels = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    MetadataBuilder pixel_um(final double width, final double height, final String source) {
        if (x.isEmpty() && usable(width)) {
            x = OptionalDouble.of(width);
            y = OptionalDouble.of(usable(height) ? height : width);
            from(source);
        }
        return this;
    }

    MetadataBuilder slice_um(final double pitch, final String source) {
        if (z.isEmpty() && usable(pitch)) {
            z = OptionalDouble.of(pitch);
            from(source);
        }
        return this;
    }

    MetadataBuilder interval_s(final double seconds, final String source) {
        if (interval.isEmpty() && usable(seconds)) {
            interval = OptionalDouble.of(seconds);
            from(source);
        }
        return this;
    }

    MetadataBuilder times(final Optional<FrameTimes> stated, final String source) {
        if (times.isEmpty() && stated.isPresent()) {
            times = stated;
            from(source);
        }
        return this;
    }

    /**
     * Times that labels tell. They may be those at which a movie plays: where an interval is stated
     * and is not the typical one of the labels, it is right.
     */
    MetadataBuilder labelTimes(final Optional<FrameTimes> told, final String source) {
        final boolean contradicted =
                told.isPresent()
                        && interval.isPresent()
                        && Math.abs(told.get().interval().seconds() / interval.getAsDouble() - 1)
                                > AGREE;
        if (contradicted) {
            return note(
                    "the times in the slice labels are not those of the frame interval, which is taken");
        }
        return times(told, source);
    }

    MetadataBuilder steps(final List<Long> numbers) {
        steps = numbers;
        return this;
    }

    MetadataBuilder tilt(final StageTilt stated) {
        tilt = tilt.isPresent() ? tilt : stated.tilt_deg();
        tiltCorrected = tiltCorrected.isPresent() ? tiltCorrected : stated.corrected();
        return this;
    }

    MetadataBuilder dataBarRows(final int rows) {
        dataBarRows = OptionalInt.of(rows);
        return this;
    }

    MetadataBuilder acquired(final List<LocalDateTime> times) {
        acquired = times;
        return this;
    }

    MetadataBuilder labels(final Map<Integer, String> names) {
        labels.putAll(names);
        return this;
    }

    MetadataBuilder note(final String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return this;
    }

    ImageMetadata build() {
        return new ImageMetadata(
                x,
                y,
                z,
                interval,
                tilt,
                tiltCorrected,
                times,
                steps,
                acquired,
                dataBarRows,
                labels,
                String.join(", ", sources),
                notes);
    }

    private void from(final String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    private static boolean usable(final double value) {
        return value > 0 && !Double.isInfinite(value);
    }
}
