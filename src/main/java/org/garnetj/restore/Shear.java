package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/**
 * Which way the picture moves from slice to slice because the cut face recedes from a beam that
 * looks at it under a tilt, where the microscope did not follow it.
 */
public enum Shear {
    /** The microscope followed the face, or an alignment did. */
    NONE,
    /** The face climbs in the image, as where the beam looks down on it. */
    UP,
    /** It sinks, as in an image upside down. */
    DOWN;

    /** Reads {@code none}, {@code up} or {@code down}. */
    public static Shear parse(final String key, final String word) {
        for (final Shear shear : values()) {
            if (shear.toString().equalsIgnoreCase(word.strip())) {
                return shear;
            }
        }
        throw new ParameterException(key, word, "give none, up or down");
    }

    /** Rows that a picture moves down for each row that it moves at all. */
    int sign() {
        return this == NONE ? 0 : this == UP ? -1 : 1;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
