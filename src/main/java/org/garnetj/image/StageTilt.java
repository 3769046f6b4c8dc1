package org.garnetj.image;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the electron beam looked at the cut face, and whether the picture shows the face in its true
 * height.
 *
 * @param tilt_deg stage tilt in degrees, if known
 * @param corrected whether y was stretched to undo the tilt, if known
 */
public record StageTilt(OptionalDouble tilt_deg, Optional<Boolean> corrected) {

    /** Nothing is known. */
    public static final StageTilt UNKNOWN = new StageTilt(OptionalDouble.empty(), Optional.empty());

    public StageTilt {
        Objects.requireNonNull(tilt_deg, "tilt_deg");
        Objects.requireNonNull(corrected, "corrected");
    }

    /** Of a stack whose y is true now. */
    public static StageTilt undone(final double tilt_deg) {
        return new StageTilt(OptionalDouble.of(tilt_deg), Optional.of(true));
    }
}
