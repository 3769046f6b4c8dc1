package org.garnetj.segment;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;
import java.util.Optional;

/**
 * How a trained model is applied.
 *
 * @param surface side of the stack on which the working electrode lies; key {@code surface}
 * @param lithium whether the stack holds lithium: if {@link LithiumPresence#NO}, what a model calls
 *     lithium is void; key {@code lithium}
 * @param smoothness factor on the weight of a voxel's neighbours when the forest's answers are
 *     refined by the greys hereabouts; 0 leaves them as they are; key {@code smoothness}, 0 to 10
 * @param levels the stack's grey levels, if they are known; else the model's, else measured; key
 *     {@code levels}
 */
public record TrainedSettings(
        Side surface, LithiumPresence lithium, double smoothness, Optional<GreyLevels> levels) {

    public TrainedSettings {
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(lithium, "lithium");
        ParameterException.requireWithin("smoothness", smoothness, 0, 10);
        Objects.requireNonNull(levels, "levels");
    }

    /** Surface at the top, all else as the model says. */
    public static TrainedSettings standard() {
        return new TrainedSettings(Side.TOP, LithiumPresence.AUTO, 1, Optional.empty());
    }

    /** The same on a stack whose grey levels are known. */
    public TrainedSettings withLevels(final GreyLevels known) {
        return new TrainedSettings(surface, lithium, smoothness, Optional.of(known));
    }

    /** The same with another smoothness. */
    public TrainedSettings withSmoothness(final double other) {
        return new TrainedSettings(surface, lithium, other, levels);
    }
}
