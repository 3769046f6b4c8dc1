package org.garnetj.phantom;

/** Which way dendrites grow in the image; the electrode lies at the edge they come from. */
public enum Growth {
    DOWN,
    UP,
    RIGHT,
    LEFT;

    /**
     * Image x of a point.
     *
     * @param along distance from the electrode's edge of the image in µm
     * @param across position along that edge in µm
     * @param width width of the image in µm
     */
    double x(final double along, final double across, final double width) {
        return switch (this) {
            case DOWN, UP -> across;
            case RIGHT -> along;
            case LEFT -> width - along;
        };
    }

    /** Image y of a point; {@code height} of the image in µm. */
    double y(final double along, final double across, final double height) {
        return switch (this) {
            case DOWN -> along;
            case UP -> height - along;
            case RIGHT, LEFT -> across;
        };
    }

    /** Distance of an image point from the electrode's edge of the image, in µm. */
    double along(final double x, final double y, final double width, final double height) {
        return switch (this) {
            case DOWN -> y;
            case UP -> height - y;
            case RIGHT -> x;
            case LEFT -> width - x;
        };
    }
}
