package org.garnetj.restore;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Volume;

/**
 * A rectangle of pixels, the same in each slice.
 *
 * @param x leftmost column, from 0
 * @param y uppermost row, from 0
 * @param width columns, at least 16
 * @param height rows, at least 16
 */
public record Region(int x, int y, int width, int height) {

    private static final int LEAST = 16;

    public Region {
        if (x < 0 || y < 0 || width < LEAST || height < LEAST) {
            throw new ParameterException(
                    "region",
                    x + "," + y + "," + width + "," + height,
                    "give x,y,width,height in pixels, at least " + LEAST + " wide and high");
        }
    }

    /** Reads {@code x,y,width,height}. */
    public static Region parse(final String key, final String text) {
        final String[] parts = text.strip().split("\\s*[,; ]\\s*");
        try {
            if (parts.length == 4) {
                return new Region(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
            }
        } catch (final NumberFormatException e) {
            throw new ParameterException(key, text, "give x,y,width,height in pixels");
        }
        throw new ParameterException(key, text, "give x,y,width,height in pixels");
    }

    /** As {@link #parse} reads it. */
    String text() {
        return x + "," + y + "," + width + "," + height;
    }

    /** All of each slice. */
    static Region all(final Volume<?> stack) {
        return new Region(0, 0, Math.toIntExact(stack.width()), Math.toIntExact(stack.height()));
    }

    /** This region, once it is known to lie in the stack. */
    Region in(final Volume<?> stack) {
        if (x + width > stack.width() || y + height > stack.height()) {
            throw new ParameterException(
                    "region",
                    text(),
                    "the slices of "
                            + stack.name()
                            + " have "
                            + stack.width()
                            + " columns and "
                            + stack.height()
                            + " rows");
        }
        return this;
    }
}
