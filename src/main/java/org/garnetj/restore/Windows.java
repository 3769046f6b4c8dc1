package org.garnetj.restore;

import org.garnetj.filter.Rows;

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

    /** Sums of an axis: H, b and the square of the mean slope; of x and then of y. */
    private static final int AXIS_SUMS = 3;

    private static final int SUMS = 2 * AXIS_SUMS;

    private final int width;
    private final int columns;
    private final float[][] picture;
    private final float[][] slopesX;
    private final float[][] slopesY;
    private final float[][][] sums;
    private final double[][] cells;
    private final double[] windows;
    private final float[] before;
    private int count;

    /**
     * @param from the picture that others are laid on
     */
    Windows(final Picture from) {
        width = from.width();
        columns = (width + CELL - 1) / CELL;
        picture = Rows.of(from.values(), width);
        slopesX = new float[picture.length][width];
        slopesY = new float[picture.length][width];
        sums = new float[2][AXIS_SUMS][width];
        cells = new double[(picture.length + CELL - 1) / CELL][SUMS * columns];
        final int most = RAMP.length / STRIDE + 1;
        windows = new double[SUMS * (columns / STRIDE + most) * (cells.length / STRIDE + most)];
        before = new float[width];
        for (int y = 1; y < picture.length - 1; y++) {
            slopeX(picture[y], slopesX[y]);
            difference(picture[y + 1], picture[y - 1], slopesY[y]);
        }
    }

    private static double[] hann(final int cells) {
        final double[] hann = new double[cells];
        for (int i = 0; i < cells; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / cells);
        }
        return hann;
    }

    /** Sums slopes and differences over the overlap with another picture. */
    void sum(final Moved moved) {
        for (final double[] row : cells) {
            Arrays.fill(row, 0);
        }
        final float[] slope = new float[width];
        final float[] rest = new float[width];
        for (int y = moved.top() + 1; y < moved.bottom() - 1; y++) {
            difference(picture[y], moved.row(y), rest);
            slopeX(moved.row(y), slope);
            add(slopesX[y], slope, rest, sums[0]);
            difference(moved.row(y + 1), moved.row(y - 1), slope);
            add(slopesY[y], slope, rest, sums[1]);
            if (y % CELL == CELL - 1 || y == moved.bottom() - 2) {
                collect(moved, cells[y / CELL]);
            }
        }
        count = 0;
        final double[] down = new double[SUMS * columns];
        for (int top = STRIDE - RAMP.length; top < cells.length; top += STRIDE) {
            Arrays.fill(down, 0);
            for (int j = Math.max(0, -top); j < RAMP.length && top + j < cells.length; j++) {
                add(cells[top + j], RAMP[j], down);
            }
            for (int left = STRIDE - RAMP.length; left < columns; left += STRIDE) {
                window(down, left, SUMS * count++);
            }
        }
    }

    /** What the windows wish along x (axis 0) or y (1). */
    Wishes wishes(final int axis, final double noise) {
        final double[] shifts = new double[count];
        final double[] variances = new double[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            final int at = SUMS * i + AXIS_SUMS * axis;
            final double slopes = windows[at];
            if (slopes > 0) {
                shifts[known] = windows[at + 1] / slopes;
                variances[known++] = noise * windows[at + 2] / (slopes * slopes);
            }
        }
        return Wishes.of(Arrays.copyOf(shifts, known), Arrays.copyOf(variances, known));
    }

    // -- Helper methods: loops over whole rows, which become vector instructions --

    /** Twice the slope along a row. */
    private void slopeX(final float[] row, final float[] slope) {
        System.arraycopy(row, 0, before, 1, width - 1);
        System.arraycopy(row, 1, slope, 0, width - 1);
        for (int x = 0; x < width; x++) {
            slope[x] -= before[x];
        }
    }

    private static void difference(final float[] first, final float[] second, final float[] rest) {
        for (int x = 0; x < rest.length; x++) {
            rest[x] = first[x] - second[x];
        }
    }

    /** Adds a row's products to the sums of an axis. */
    private static void add(
            final float[] slope, final float[] other, final float[] rest, final float[][] sums) {
        addProducts(slope, other, sums[0]);
        addMeans(slope, other, rest, sums[1]);
        addSquares(slope, other, sums[2]);
    }

    private static void addProducts(final float[] a, final float[] b, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += 0.25f * a[x] * b[x];
        }
    }

    private static void addMeans(
            final float[] a, final float[] b, final float[] rest, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += 0.25f * rest[x] * (a[x] + b[x]);
        }
    }

    private static void addSquares(final float[] a, final float[] b, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += 0.0625f * (a[x] + b[x]) * (a[x] + b[x]);
        }
    }

    private static void add(final double[] row, final double weight, final double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    // -- Helper methods: from rows to cells to windows --

    /** Brings the sums of rows to the cells of a row of cells, within the overlap. */
    private void collect(final Moved moved, final double[] row) {
        final int from = moved.left() + 1;
        final int to = moved.right() - 1;
        for (int s = 0; s < SUMS; s++) {
            final float[] sum = sums[s / AXIS_SUMS][s % AXIS_SUMS];
            Arrays.fill(sum, 0, from, 0);
            Arrays.fill(sum, to, width, 0);
            for (int cell = 0; cell < columns; cell++) {
                float inCell = 0;
                for (int x = CELL * cell; x < Math.min(width, CELL * (cell + 1)); x++) {
                    inCell += sum[x];
                }
                row[SUMS * cell + s] += inCell;
            }
            Arrays.fill(sum, 0);
        }
    }

    private void window(final double[] down, final int left, final int target) {
        Arrays.fill(windows, target, target + SUMS, 0);
        for (int i = Math.max(0, -left); i < RAMP.length && left + i < columns; i++) {
            for (int s = 0; s < SUMS; s++) {
                windows[target + s] += RAMP[i] * down[SUMS * (left + i) + s];
            }
        }
    }
}
