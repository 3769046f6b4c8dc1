package org.garnetj.image;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a file says about its pixels. What it does not say is absent: never 1, never a guess.
 *
 * @param x_um width of a pixel in micrometres
 * @param y_um height of a pixel in micrometres, as it lies in the image (not corrected for tilt)
 * @param z_um distance between two slices in micrometres
 * @param interval_s time between two frames in seconds
 * @param tilt_deg stage tilt in degrees
 * @param tiltCorrected whether the image was stretched to undo the tilt, if the file says so
 * @param times when each frame was taken, where the file says so of every one
 * @param steps which of equally spaced frames the frames are, counting from 0 and rising, where the
 *     names of their files, or empty frames, leave some out; else empty
 * @param acquired when each slice was recorded, in the microscope's local time; empty unless every
 *     slice says so
 * @param dataBarRows rows of text and scale bar below the picture; absent if the file does not say
 * @param labels names of pixel values, if the file has them (a phase stack does)
 * @param source where the scale was read from, for messages and provenance
 * @param notes what a careful user should know about how the file was read
 */
public record ImageMetadata(
        OptionalDouble x_um,
        OptionalDouble y_um,
        OptionalDouble z_um,
        OptionalDouble interval_s,
        OptionalDouble tilt_deg,
        Optional<Boolean> tiltCorrected,
        Optional<FrameTimes> times,
        List<Long> steps,
        List<LocalDateTime> acquired,
        OptionalInt dataBarRows,
        Map<Integer, String> labels,
        String source,
        List<String> notes) {

    /** Nothing is known. */
    public static final ImageMetadata NONE = new MetadataBuilder().build();

    public ImageMetadata {
        steps = List.copyOf(steps);
        acquired = List.copyOf(acquired);
        labels = Map.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** The tilt and whether it was undone, as far as the file says so. */
    public StageTilt stageTilt() {
        return new StageTilt(tilt_deg, tiltCorrected);
    }

    /** The same of an image whose data bar was cut off. */
    public ImageMetadata withoutDataBar() {
        return new ImageMetadata(
                x_um,
                y_um,
                z_um,
                interval_s,
                tilt_deg,
                tiltCorrected,
                times,
                steps,
                acquired,
                OptionalInt.empty(),
                labels,
                source,
                notes);
    }

    /** Seconds from the first slice's recording to each slice's; empty if the file does not say. */
    public double[] times_s() {
        return acquired.stream()
                .mapToDouble(time -> Duration.between(acquired.get(0), time).toMillis() / 1000.0)
                .toArray();
    }
}
