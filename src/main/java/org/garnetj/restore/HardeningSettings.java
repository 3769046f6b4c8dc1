package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How to undo cupping.
 *
 * @param model what the brightness of the bright phase depends on
 * @param order powers of it, 1 to 4
 * @param centre axis of the sample, for {@link Model#RADIUS}; empty to find it
 * @param black grey without absorption; empty to find it: 0, or the darkest grey where it is
 *     negative
 */
public record HardeningSettings(
        Model model, int order, Optional<RingSettings.Centre> centre, OptionalDouble black) {

    /** What hardening is a function of. */
    public enum Model {
        /** The squared distance from the sample's axis: a round sample. */
        RADIUS,
        /** The distance from the sample's surface: any sample that lies in air as a whole. */
        SURFACE,
        /** x and y, in a polynomial of twice the order. */
        PLANE;

        /** What a key says. */
        public static Model parse(final String key, final String word) {
            for (final Model model : values()) {
                if (model.name().equalsIgnoreCase(word.strip())) {
                    return model;
                }
            }
            throw new ParameterException(key, word, "give radius, surface or plane");
        }
    }

    public HardeningSettings {
        ParameterException.requireWithin("order", order, 1, 4);
        black.ifPresent(grey -> ParameterException.requireFinite("black", grey));
    }

    /** Two powers of the squared radius about an axis that is found. */
    public static HardeningSettings defaults() {
        return new HardeningSettings(Model.RADIUS, 2, Optional.empty(), OptionalDouble.empty());
    }

    /** The same with another model. */
    public HardeningSettings withModel(final Model other) {
        return new HardeningSettings(other, order, centre, black);
    }
}
