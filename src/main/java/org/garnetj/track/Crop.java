package org.garnetj.track;

import java.util.Arrays;

/**
 * A rectangle of a plane.
 *
 * @param left first column
 * @param top first row
 * @param columns its width
 * @param rows its height
 * @param width of the whole plane
 */
record Crop(int left, int top, int columns, int rows, int width) {

    /** The least that holds pixels with a margin, where the plane goes so far. */
    static Crop about(final int[] pixels, final int width, final int planeSize, final int margin) {
        final int left = Arrays.stream(pixels).map(p -> p % width).min().orElseThrow();
        final int right = Arrays.stream(pixels).map(p -> p % width).max().orElseThrow();
        final int top = Arrays.stream(pixels).min().orElseThrow() / width;
        final int bottom = Arrays.stream(pixels).max().orElseThrow() / width;
        final int x = Math.max(0, left - margin);
        final int y = Math.max(0, top - margin);
        return new Crop(
                x,
                y,
                Math.min(width, right + margin + 1) - x,
                Math.min(planeSize / width, bottom + margin + 1) - y,
                width);
    }

    int size() {
        return columns * rows;
    }

    /** Index within, of a pixel of the plane. */
    int index(final int pixel) {
        return (pixel / width - top) * columns + pixel % width - left;
    }

    /** Pixel of the plane, of an index within. */
    int pixel(final int index) {
        return (index / columns + top) * width + index % columns + left;
    }

    /** What the plane holds within. */
    int[] of(final int[] plane) {
        final int[] within = new int[size()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(plane, (top + row) * width + left, within, row * columns, columns);
        }
        return within;
    }
}
