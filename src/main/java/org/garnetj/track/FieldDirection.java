package org.garnetj.track;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Growth;

import java.util.Arrays;

/** The direction in the image along which displacements count as positive. */
public enum FieldDirection {
    PLUS_X("+x", Growth.RIGHT, 1),
    MINUS_X("-x", Growth.LEFT, -1),
    PLUS_Y("+y", Growth.DOWN, 1),
    MINUS_Y("-y", Growth.UP, -1);

    private final String word;
    private final Growth turned;
    private final int sign;

    FieldDirection(final String word, final Growth turned, final int sign) {
        this.word = word;
        this.turned = turned;
        this.sign = sign;
    }

    /**
     * Reads a direction as a user types it.
     *
     * @param text {@code +x} (right), {@code -x}, {@code +y} (down) or {@code -y}
     */
    public static FieldDirection parse(final String text) {
        return Arrays.stream(values())
                .filter(direction -> direction.word.equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ParameterException("field", text, "give +x, -x, +y or -y"));
    }

    /** How frames are turned so that the field runs towards larger rows. */
    Growth turned() {
        return turned;
    }

    /** Position of an image point along the field, in the unit of its coordinates. */
    public double along(final double x, final double y) {
        return sign * (this == PLUS_X || this == MINUS_X ? x : y);
    }

    @Override
    public String toString() {
        return word;
    }
}
