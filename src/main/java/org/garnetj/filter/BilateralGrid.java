package org.garnetj.filter;

/**
 * What is usual hereabouts for a pixel of this grey: the mean of the pixels of a plane whose grey
 * is near and that lie within a wide window, and how common such pixels are there.
 *
 * <p>Pixels are gathered in a coarse grid over x, y and grey, which is smoothed with a Gaussian and
 * read by interpolation (Chen, Paris, Durand, ACM Trans. Graph. 2007, 26, 103,
 * doi:10.1145/1276377.1276506). The cost does not depend on the window. Sums run in a fixed order.
 */
public final class BilateralGrid {

    private static final int CELLS_PER_SIGMA = 3;
    private static final int MOST_BINS = 128;

    private final int width;
    private final int height;
    private final double cellX;
    private final double cellY;
    private final float low;
    private final float step;
    private final FloatBox sums;
    private final FloatBox counts;
    private final FloatBox all;

    /**
     * @param plane greys, x fastest
     * @param guide the greys by which pixels are alike: the plane itself, with less noise
     * @param width columns
     * @param sigmaX_px standard deviation of the window along x
     * @param sigmaY_px the same along y
     * @param sigmaGrey how far apart the greys of like pixels may be
     */
    public BilateralGrid(
            final float[] plane,
            final float[] guide,
            final int width,
            final double sigmaX_px,
            final double sigmaY_px,
            final double sigmaGrey) {
        this.width = width;
        height = plane.length / width;
        cellX = Math.max(1, sigmaX_px / CELLS_PER_SIGMA);
        cellY = Math.max(1, sigmaY_px / CELLS_PER_SIGMA);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (final float grey : guide) {
            least = Math.min(least, grey);
            most = Math.max(most, grey);
        }
        low = least;
        step = (float) Math.max(sigmaGrey, Math.max(1e-6, (most - least) / MOST_BINS));
        final Kernel kernelX = Kernel.gauss(sigmaX_px / cellX);
        final Kernel kernelY = Kernel.gauss(sigmaY_px / cellY);
        final Kernel kernelGrey = Kernel.gauss(1);
        final int[] core = {
            (int) ((most - least) / step) + 2,
            (int) ((width - 1) / cellX) + 2,
            (int) ((height - 1) / cellY) + 2
        };
        final int[] margin = {kernelGrey.radius(), kernelX.radius(), kernelY.radius()};
        final FloatBox rawSums = FloatBox.of(core, margin);
        final FloatBox rawCounts = FloatBox.of(core, margin);
        gather(plane, guide, rawSums, rawCounts);
        final FloatBox wideSums = inPlane(rawSums, kernelX, kernelY);
        final FloatBox wideCounts = inPlane(rawCounts, kernelX, kernelY);
        all = total(wideCounts, kernelGrey.half()[0]);
        sums = Convolution.along(wideSums, 0, kernelGrey, 0, 0, 0);
        counts = Convolution.along(wideCounts, 0, kernelGrey, 0, 0, 0);
    }

    /**
     * Reads a row of the grid.
     *
     * @param y row of the plane
     * @param guide greys of the plane as the grid was made with
     * @param level receives, for each pixel of the row, the mean of its like
     * @param share receives about what share of the pixels hereabouts is like it: 1 where all have
     *     the same grey
     */
    public void row(final int y, final float[] guide, final float[] level, final float[] share) {
        final int bins = sums.core()[0];
        final int across = sums.core()[1];
        final float[] sum = new float[bins * across];
        final float[] count = new float[bins * across];
        final float[] whole = new float[across];
        final double atY = y / cellY;
        final int cell = (int) atY;
        final float part = (float) (atY - cell);
        blend(sums, cell, part, sum);
        blend(counts, cell, part, count);
        blend(all, cell, part, whole);
        for (int x = 0; x < width; x++) {
            final double atX = x / cellX;
            final int left = (int) atX;
            final float right = (float) (atX - left);
            final float atGrey = (guide[y * width + x] - low) / step;
            final int bin = (int) atGrey;
            final float up = atGrey - bin;
            final int at = left * bins + bin;
            final float n = between(count, at, bins, right, up);
            level[x] = between(sum, at, bins, right, up) / Math.max(n, 1e-12f);
            share[x] = n / Math.max(whole[left] + right * (whole[left + 1] - whole[left]), 1e-12f);
        }
    }

    // -- Helper methods --

    /** Each pixel goes to the nearest cell, and to the two nearest greys by how near they are. */
    private void gather(
            final float[] plane, final float[] guide, final FloatBox sum, final FloatBox count) {
        final int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = sum.index(0, (int) Math.round(x / cellX), 0) - sum.index(0, 0, 0);
        }
        final float[] s = sum.values();
        final float[] c = count.values();
        for (int y = 0; y < height; y++) {
            final int row = sum.index(0, 0, (int) Math.round(y / cellY));
            for (int x = 0; x < width; x++) {
                final float grey = plane[y * width + x];
                final float atGrey = (guide[y * width + x] - low) / step;
                final int bin = (int) atGrey;
                final float up = atGrey - bin;
                final int at = row + columns[x] + bin;
                s[at] += (1 - up) * grey;
                c[at] += 1 - up;
                s[at + 1] += up * grey;
                c[at + 1] += up;
            }
        }
    }

    private static FloatBox inPlane(
            final FloatBox box, final Kernel kernelX, final Kernel kernelY) {
        final int greys = box.margin()[0];
        final FloatBox columns = Convolution.along(box, 2, kernelY, greys, kernelX.radius(), 0);
        return Convolution.along(columns, 1, kernelX, greys, 0, 0);
    }

    /** How many pixels of any grey, as they would count if all were of one. */
    private static FloatBox total(final FloatBox counts, final float centre) {
        final int[] core = {1, counts.core()[1], counts.core()[2]};
        final FloatBox total = FloatBox.of(core, 0, 0, 0);
        final int bins = counts.size(0);
        for (int i = 0; i < total.values().length; i++) {
            float sum = 0;
            for (int bin = 0; bin < bins; bin++) {
                sum += counts.values()[i * bins + bin];
            }
            total.values()[i] = centre * sum;
        }
        return total;
    }

    /** A row of the grid between two rows of cells. */
    private static void blend(
            final FloatBox box, final int cell, final float part, final float[] row) {
        final float[] values = box.values();
        final int above = cell * row.length;
        final int below = above + row.length;
        for (int i = 0; i < row.length; i++) {
            row[i] = values[above + i] + part * (values[below + i] - values[above + i]);
        }
    }

    private static float between(
            final float[] row, final int at, final int bins, final float right, final float up) {
        final float here = row[at] + up * (row[at + 1] - row[at]);
        final float there = row[at + bins] + up * (row[at + bins + 1] - row[at + bins]);
        return here + right * (there - here);
    }
}
