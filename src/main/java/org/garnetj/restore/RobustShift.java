package org.garnetj.restore;

import org.garnetj.filter.Median;
import org.garnetj.filter.Rows;

import java.util.Arrays;

/**
 * The shift between two pictures, to a fraction of a pixel, by what most of their windows agree on.
 *
 * <p>Gauss–Newton steps (Lucas and Kanade, Proc. IJCAI 1981, 674) reduce the difference of the
 * pictures. Each {@link Windows window} of 48 pixels has its own wish where to go. A pore that
 * grows from slice to slice has walls that move apart, which cancel within a window; a window that
 * moves as a whole otherwise than most, as one on a dipping crack does, counts ever less from step
 * to step.
 */
final class RobustShift {

    private static final int LEAST_OVERLAP = 12;
    private static final int SAMPLES = 4000;
    private static final double SIGMA_PER_MEDIAN = 1.4826;
    private static final double CONVERGED_PX = 0.003;

    /** Pixels that share their noise after smoothing: 4πσ² for σ of 1.2 pixels. */
    private static final double NOISE_AREA = 18;

    /** Edge length of the tiles in which the pictures' differences are summed, in pixels. */
    static final int TILE = 24;

    private static final int STEPS = 10;
    private static final double FARTHEST_PX = 3;

    private final Picture from;
    private final Picture to;
    private final Moved moved;
    private final Windows windows;

    RobustShift(final Picture from, final Picture to) {
        this.from = from;
        this.to = to;
        moved = new Moved(to);
        windows = new Windows(from);
    }

    /** Refines a shift good to a pixel or two. */
    Fit refine(final double startX, final double startY) {
        double dx = startX;
        double dy = startY;
        Wishes alongX = null;
        Wishes alongY = null;
        boolean lostX = false;
        boolean lostY = false;
        for (int step = 0; step < STEPS; step++) {
            moved.move(to, dx, dy);
            if (!moved.overlaps(LEAST_OVERLAP)) {
                return new Fit(startX, startY, 0, 0, 0, 0, new float[0]);
            }
            windows.sum(moved);
            final double noise = NOISE_AREA * variance();
            alongX = windows.wishes(0, noise);
            alongY = windows.wishes(1, noise);
            final double length = Math.max(1, Math.hypot(alongX.shift(), alongY.shift()));
            dx += alongX.shift() / length;
            dy += alongY.shift() / length;
            if (Math.hypot(alongX.shift(), alongY.shift()) < CONVERGED_PX) {
                break;
            }
            lostX |= Math.abs(dx - startX) > FARTHEST_PX;
            lostY |= Math.abs(dy - startY) > FARTHEST_PX;
            dx = lostX ? startX : dx;
            dy = lostY ? startY : dy;
        }
        final double xx = lostX ? 0 : alongX.information();
        final double yy = lostY ? 0 : alongY.information();
        return new Fit(dx, dy, xx, 0, yy, score(), rests());
    }

    /**
     * A shift, what is known about it, and how well the pictures then agree.
     *
     * @param score correlation coefficient
     * @param rests mean squared differences, tile by tile
     */
    record Fit(double dx, double dy, double xx, double xy, double yy, double score, float[] rests) {

        double information() {
            return xx + yy;
        }

        PairShift between(final int first, final int second) {
            return new PairShift(first, second, dx, dy, xx, xy, yy, score, rests);
        }
    }

    /** The difference's variance, robustly, from a sample of the overlap. */
    private double variance() {
        final int rows = moved.bottom() - moved.top();
        final int columns = moved.right() - moved.left();
        final int step = (int) Math.max(1, 1L * rows * columns / SAMPLES);
        final float[] sizes = new float[(rows * columns + step - 1) / step];
        for (int k = 0; k < sizes.length; k++) {
            final int n = k * step;
            final int y = moved.top() + n / columns;
            final int x = moved.left() + n % columns;
            sizes[k] = Math.abs(moved.row(y)[x] - from.values()[y * from.width() + x]);
        }
        final double sigma = SIGMA_PER_MEDIAN * Median.select(sizes, sizes.length / 2);
        return Math.max(1e-6, sigma * sigma);
    }

    private double score() {
        final int width = from.width();
        final float[] row = new float[width];
        final float[][] sums = new float[3][width];
        for (int y = moved.top(); y < moved.bottom(); y++) {
            System.arraycopy(from.values(), y * width, row, 0, width);
            Rows.addProduct(row, row, sums[0]);
            Rows.addProduct(row, moved.row(y), sums[1]);
            Rows.addProduct(moved.row(y), moved.row(y), sums[2]);
        }
        final double aa = sum(sums[0]);
        final double bb = sum(sums[2]);
        return aa > 0 && bb > 0 ? sum(sums[1]) / Math.sqrt(aa * bb) : 0;
    }

    /** Mean squared differences, tile by tile. */
    private float[] rests() {
        final int width = from.width();
        final int across = width / TILE;
        final float[] rests = new float[across * (from.height() / TILE)];
        final float[] row = new float[width];
        final float[] column = new float[width];
        for (int tile = 0; tile < rests.length; tile += across) {
            final int first = tile / across * TILE;
            final int top = Math.max(first, moved.top());
            final int bottom = Math.min(first + TILE, moved.bottom());
            Arrays.fill(column, 0);
            for (int y = top; y < bottom; y++) {
                System.arraycopy(from.values(), y * width, row, 0, width);
                Rows.add(moved.row(y), -1, row);
                Rows.addProduct(row, row, column);
            }
            for (int u = 0; u < across; u++) {
                final int left = Math.max(u * TILE, moved.left());
                final int right = Math.min((u + 1) * TILE, moved.right());
                float sum = 0;
                for (int x = left; x < right; x++) {
                    sum += column[x];
                }
                final int seen = Math.max(0, right - left) * Math.max(0, bottom - top);
                rests[tile + u] = 2 * seen < TILE * TILE ? Float.NaN : sum / seen;
            }
        }
        return rests;
    }

    private double sum(final float[] columns) {
        double sum = 0;
        for (int x = moved.left(); x < moved.right(); x++) {
            sum += columns[x];
        }
        return sum;
    }
}
