package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.OptionalDouble;

/**
 * How to even the brightness of a stack.
 *
 * @param scale_um the shortest length over which the slow bias may change, in µm; 0 for the slice's
 *     shorter side
 * @param black grey without signal; empty to find it: 0, or the darkest grey where it is negative
 * @param steps what differs from slice to slice
 * @param halo_um width of halos of charge in µm; 0 to leave them
 */
public record ShadingSettings(double scale_um, OptionalDouble black, Steps steps, double halo_um) {

    /** What differs from slice to slice. */
    public enum Steps {
        /** Brightness, as detector gain and beam current make it. */
        GAIN,
        /** The grey of black. */
        OFFSET,
        /** Nothing. */
        NONE;

        /** What a key says. */
        public static Steps parse(final String key, final String word) {
            for (final Steps steps : values()) {
                if (steps.name().equalsIgnoreCase(word.strip())) {
                    return steps;
                }
            }
            throw new ParameterException(key, word, "give gain, offset or none");
        }
    }

    public ShadingSettings {
        ParameterException.requireNotNegative("scale", scale_um);
        ParameterException.requireNotNegative("halo", halo_um);
        black.ifPresent(grey -> ParameterException.requireFinite("black", grey));
    }

    /** The slice's shorter side, black found, gains from slice to slice, no halos. */
    public static ShadingSettings defaults() {
        return new ShadingSettings(0, OptionalDouble.empty(), Steps.GAIN, 0);
    }

    /** The same with halos of this width. */
    public ShadingSettings withHalo(final double um) {
        return new ShadingSettings(scale_um, black, steps, um);
    }

    /** The same with other steps between slices. */
    public ShadingSettings withSteps(final Steps others) {
        return new ShadingSettings(scale_um, black, others, halo_um);
    }
}
