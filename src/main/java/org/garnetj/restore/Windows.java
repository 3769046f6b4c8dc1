package org.garnetj.restore;

import java.util.Arrays;

/**
 * What each window of two pictures laid on each other wishes the shift between them to be along x
 * and along y.
 *
 * <p>A window knows the sums H of slope² and b of slope × difference along an axis; its wish is
 * b/H. For H the slope of the one picture is taken with that of the other, in which their noises do
 * not meet: so two slices of noise know nothing, however rough they are. Windows are 48 pixels
 * wide, weighted so that nothing is cut off sharply (Hann), and overlap.
 */
final class Windows {

    private static final int CELL = 4;
    private static final double[] RAMP = hann(12);
    private static final int STRIDE = 4;

    /** Sums in a cell: H, b and the square of the mean slope, of x and then of y. */
    private static final int SUMS = 6;

    private final int width;
    private final int columns;
    private final int rows;
    private final double[] cells;
    private final double[] windows;
    private int count;

    Windows(final int width, final int height) {
        this.width = width;
        columns = (width + CELL - 1) / CELL;
        rows = (height + CELL - 1) / CELL;
        cells = new double[SUMS * columns * rows];
        final int most = RAMP.length / STRIDE + 1;
        windows = new double[SUMS * (columns / STRIDE + most) * (rows / STRIDE + most)];
    }

    private static double[] hann(final int cells) {
        final double[] hann = new double[cells];
        for (int i = 0; i < cells; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / cells);
        }
        return hann;
    }

    /** Sums slopes and differences over the overlap. */
    void sum(final float[] a, final Moved moved) {
        Arrays.fill(cells, 0);
        final float[] b = moved.values();
        for (int y = moved.top() + 1; y < moved.bottom() - 1; y++) {
            int x = moved.left() + 1;
            while (x < moved.right() - 1) {
                final int end = Math.min(moved.right() - 1, (x / CELL + 1) * CELL);
                sum(a, b, y * width + x, end - x, SUMS * (y / CELL * columns + x / CELL));
                x = end;
            }
        }
        count = 0;
        for (int y = STRIDE - RAMP.length; y < rows; y += STRIDE) {
            for (int x = STRIDE - RAMP.length; x < columns; x += STRIDE) {
                window(x, y, SUMS * count++);
            }
        }
    }

    /** What the windows wish along x (axis 0) or y (1). */
    Wishes wishes(final int axis, final double noise) {
        final double[] shifts = new double[count];
        final double[] variances = new double[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            final int at = SUMS * i + 3 * axis;
            final double slopes = windows[at];
            if (slopes > 0) {
                shifts[known] = windows[at + 1] / slopes;
                variances[known++] = noise * windows[at + 2] / (slopes * slopes);
            }
        }
        return Wishes.of(Arrays.copyOf(shifts, known), Arrays.copyOf(variances, known));
    }

    private void sum(
            final float[] a, final float[] b, final int first, final int pixels, final int cell) {
        float xx = 0;
        float yy = 0;
        float rx = 0;
        float ry = 0;
        float fullX = 0;
        float fullY = 0;
        for (int i = first; i < first + pixels; i++) {
            final float r = a[i] - b[i];
            final float ax = a[i + 1] - a[i - 1];
            final float ay = a[i + width] - a[i - width];
            final float bx = b[i + 1] - b[i - 1];
            final float by = b[i + width] - b[i - width];
            xx += ax * bx;
            yy += ay * by;
            rx += r * (ax + bx);
            ry += r * (ay + by);
            fullX += (ax + bx) * (ax + bx);
            fullY += (ay + by) * (ay + by);
        }
        cells[cell] += 0.25 * xx;
        cells[cell + 1] += 0.25 * rx;
        cells[cell + 2] += 0.0625 * fullX;
        cells[cell + 3] += 0.25 * yy;
        cells[cell + 4] += 0.25 * ry;
        cells[cell + 5] += 0.0625 * fullY;
    }

    private void window(final int left, final int top, final int target) {
        Arrays.fill(windows, target, target + SUMS, 0);
        for (int j = Math.max(0, -top); j < RAMP.length && top + j < rows; j++) {
            for (int i = Math.max(0, -left); i < RAMP.length && left + i < columns; i++) {
                final int cell = SUMS * ((top + j) * columns + left + i);
                for (int s = 0; s < SUMS; s++) {
                    windows[target + s] += RAMP[i] * RAMP[j] * cells[cell + s];
                }
            }
        }
    }
}
