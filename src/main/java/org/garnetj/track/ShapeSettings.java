package org.garnetj.track;

import org.garnetj.electro.ParameterException;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Against what a dendrite's direction is measured.
 *
 * @param axis key {@code axis}: direction of the field or of the load
 * @param load_s key {@code load}: when a load is applied, in seconds from the first frame, if one
 *     is
 */
public record ShapeSettings(Axis axis, OptionalDouble load_s) {

    /** Against the direction of growth, without a load. */
    public static final ShapeSettings DEFAULT =
            new ShapeSettings(Axis.GROWTH, OptionalDouble.empty());

    public ShapeSettings {
        load_s.ifPresent(t -> ParameterException.requirePositive("load", t));
    }

    /** A direction in the picture. */
    public enum Axis {
        /** That in which dendrites grow, away from the electrode. */
        GROWTH,
        /** Along rows, in either sense. */
        X,
        /** Along columns, in either sense. */
        Y;

        /**
         * Reads an axis as a user types it.
         *
         * @param text {@code growth}, {@code x} or {@code y}
         */
        public static Axis parse(final String text) {
            for (final Axis axis : values()) {
                if (axis.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                    return axis;
                }
            }
            throw new ParameterException("axis", text, "give growth, x or y");
        }

        /** Whether it has no sense, so that angles against it lie between −90° and 90°. */
        boolean isLine() {
            return this != GROWTH;
        }
    }
}
