package org.garnetj.shape;

/**
 * The slope of a surface along one axis, from its heights over a line of columns. Columns are
 * followed from the middle to either side until one has no surface near its neighbour's.
 */
final class HeightLine {

    /** Columns to one side at most. */
    static final int MOST_REACH = 9;

    /** How far a surface may rise from one column to the next. */
    private static final int STEP = 2;

    /** How far a surface is followed upwards and downwards, in voxels. */
    private static final int MOST_RISE = 11;

    private static final int NONE = Integer.MIN_VALUE;
    private static final int MIDDLE = MOST_REACH + 1;

    private final int[] labels;
    private final int[] heights = new int[2 * MIDDLE + 1];

    private int inside;
    private int outside;

    HeightLine(final int[] labels) {
        this.labels = labels;
    }

    /** Which label's surface is followed, against which other one, or all if that is negative. */
    void select(final int label, final int other) {
        inside = label;
        outside = other;
    }

    boolean isInside(final int at) {
        return labels[at] == inside;
    }

    boolean isOutside(final int at) {
        return outside < 0
                ? labels[at] != inside && labels[at] != PaddedBlock.OUTSIDE
                : labels[at] == outside;
    }

    /**
     * Voxels that the surface rises by from column to column.
     *
     * @param foot the last voxel inside, in the middle column
     * @param up steps to the next voxel of a column
     * @param along steps to the next column
     * @param reach columns to either side
     * @param half 0 if the slope is wanted at the middle column, 1 or -1 if half-way to the next or
     *     to the one before
     */
    double slope(final int foot, final int up, final int along, final int reach, final int half) {
        int before = follow(foot, up, -along, reach + (half < 0 ? 1 : 0), -1);
        int after = follow(foot, up, along, reach + (half > 0 ? 1 : 0), 1);
        final int both = Math.min(before - Math.max(0, -half), after - Math.max(0, half));
        if (both + Math.abs(half) > 0 && both >= 0) {
            before = both + Math.max(0, -half);
            after = both + Math.max(0, half);
        }
        return before + after == 0 ? 0 : fit(before, after);
    }

    /** Heights of columns to one side; how many there are. */
    private int follow(
            final int foot, final int up, final int along, final int reach, final int side) {
        int column = foot;
        int height = 0;
        for (int i = 1; i <= reach; i++) {
            column += along;
            final int rise = rise(column + height * up, up);
            if (rise == NONE || Math.abs(height + rise) > MOST_RISE) {
                return i - 1;
            }
            height += rise;
            heights[MIDDLE + side * i] = height;
        }
        return reach;
    }

    /** How far above a voxel the last one inside lies. */
    private int rise(final int at, final int up) {
        if (isInside(at)) {
            for (int i = 1; i <= STEP + 1; i++) {
                if (!isInside(at + i * up)) {
                    return isOutside(at + i * up) ? i - 1 : NONE;
                }
            }
            return NONE;
        }
        for (int i = 1; i <= STEP && isOutside(at - (i - 1) * up); i++) {
            if (isInside(at - i * up)) {
                return -i;
            }
        }
        return NONE;
    }

    /** The slope of the straight line that fits best. */
    private double fit(final int before, final int after) {
        heights[MIDDLE] = 0;
        final int count = before + after + 1;
        long places = 0;
        long sum = 0;
        long products = 0;
        long squares = 0;
        for (int i = -before; i <= after; i++) {
            final int height = heights[MIDDLE + i];
            places += i;
            sum += height;
            products += (long) i * height;
            squares += (long) i * i;
        }
        return (double) (count * products - places * sum) / (count * squares - places * places);
    }
}
