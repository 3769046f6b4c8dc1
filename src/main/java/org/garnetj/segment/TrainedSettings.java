package org.garnetj.segment;

import org.garnetj.image.Side;

import java.util.Objects;
import java.util.Optional;

/**
 * How a trained model is applied.
 *
 * @param surface side of the stack on which the working electrode lies; key {@code surface}
 * @param lithium whether the stack holds lithium: if {@link LithiumPresence#NO}, what a model calls
 *     lithium is void; key {@code lithium}
 * @param levels the stack's grey levels, if they are known; else the model's, else measured; key
 *     {@code levels}
 */
public record TrainedSettings(Side surface, LithiumPresence lithium, Optional<GreyLevels> levels) {

    public TrainedSettings {
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(lithium, "lithium");
        Objects.requireNonNull(levels, "levels");
    }

    /** Surface at the top, all else as the model says. */
    public static TrainedSettings standard() {
        return new TrainedSettings(Side.TOP, LithiumPresence.AUTO, Optional.empty());
    }

    /** The same on a stack whose grey levels are known. */
    public TrainedSettings withLevels(final GreyLevels known) {
        return new TrainedSettings(surface, lithium, Optional.of(known));
    }
}
