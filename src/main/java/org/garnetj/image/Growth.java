package org.garnetj.image;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/**
 * The direction in which dendrites advance in the image, away from the working electrode, which
 * lies at the edge they come from.
 */
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
    public boolean isSideways() {
        return this == LEFT || this == RIGHT;
    }

    /**
     * Image x of a point.
     *
     * @param along distance from the electrode's edge of the image in µm
     * @param across position along that edge in µm
     * @param width width of the image in µm
     */
    public double x(final double along, final double across, final double width) {
        return switch (this) {
            case DOWN, UP -> across;
            case RIGHT -> along;
            case LEFT -> width - along;
        };
    }

    /** Image y of a point; {@code height} of the image in µm. */
    public double y(final double along, final double across, final double height) {
        return switch (this) {
            case DOWN -> along;
            case UP -> height - along;
            case RIGHT, LEFT -> across;
        };
    }

    /** Distance of an image point from the electrode's edge of the image, in µm. */
    public double along(final double x, final double y, final double width, final double height) {
        return switch (this) {
            case DOWN -> y;
            case UP -> height - y;
            case RIGHT -> x;
            case LEFT -> width - x;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
