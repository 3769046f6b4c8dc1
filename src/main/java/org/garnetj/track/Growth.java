package org.garnetj.track;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** The direction in which dendrites advance on the screen, away from the working electrode. */
public enum Growth {
    DOWN,
    UP,
    LEFT,
    RIGHT;

    /**
     * Reads a direction as a user types it.
     *
     * @param text {@code down}, {@code up}, {@code left} or {@code right}
     */
    public static Growth parse(final String text) {
        for (final Growth growth : values()) {
            if (growth.name().equalsIgnoreCase(text.strip())) {
                return growth;
            }
        }
        throw new ParameterException("growth", text, "give down, up, left or right");
    }

    /** Whether growth runs along rows, so that columns and rows change places. */
    boolean isSideways() {
        return this == LEFT || this == RIGHT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
