package org.garnetj.phantom;

/**
 * Which object lies at each of 5 × 5 points of every pixel of one frame. The middle one is the
 * pixel's centre.
 */
final class FrameRaster {

    /** Odd, so that a pixel's centre is one of its points. */
    private static final int POINTS = 5;

    private final int width;
    private final int height;
    private final double step;
    private final FrameShift shift;
    private final byte[] numbers;

    FrameRaster(final MovieGrid grid, final FrameShift shift) {
        width = grid.width() * POINTS;
        height = grid.height() * POINTS;
        step = grid.pixel_um() / POINTS;
        this.shift = shift;
        numbers = new byte[Math.multiplyExact(width, height)];
    }

    /** A region of the crystal. */
    @FunctionalInterface
    interface Region {
        boolean contains(double x_um, double y_um);
    }

    /** Marks the points of {@code region} within a box of crystal coordinates. */
    void mark(
            final int number,
            final double minX,
            final double minY,
            final double maxX,
            final double maxY,
            final Region region) {
        final int firstX = clamp((minX + shift.shift_x_um()) / step - 1, width);
        final int firstY = clamp((minY + shift.shift_y_um()) / step - 1, height);
        final int lastX = clamp((maxX + shift.shift_x_um()) / step + 1, width);
        final int lastY = clamp((maxY + shift.shift_y_um()) / step + 1, height);
        for (int j = firstY; j < lastY; j++) {
            final double y = (j + 0.5) * step - shift.shift_y_um();
            for (int i = firstX; i < lastX; i++) {
                if (region.contains((i + 0.5) * step - shift.shift_x_um(), y)) {
                    numbers[j * width + i] = (byte) number;
                }
            }
        }
    }

    private static int clamp(final double index, final int size) {
        return (int) Math.max(0, Math.min(size, index));
    }

    /** The object at each pixel's centre, 0 for none. */
    void labels(final byte[] target) {
        final int columns = width / POINTS;
        for (int i = 0; i < target.length; i++) {
            final int y = i / columns * POINTS + POINTS / 2;
            final int x = i % columns * POINTS + POINTS / 2;
            target[i] = numbers[y * width + x];
        }
    }

    /** The share of each pixel that objects cover. */
    float[] coverage() {
        final int columns = width / POINTS;
        final float[] share = new float[columns * (height / POINTS)];
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                if (numbers[j * width + i] != 0) {
                    share[j / POINTS * columns + i / POINTS] += 1f / (POINTS * POINTS);
                }
            }
        }
        return share;
    }
}
