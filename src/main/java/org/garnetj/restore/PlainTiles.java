package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The mean greys of small squares of a stack that hold one bright phase and nothing else: no wall,
 * pore or crack runs through them, as their greys scatter no more than noise does. A bias that
 * varies slowly is measured on these.
 *
 * @param across squares along x; an incomplete one at the edge is left out
 * @param down squares along y
 * @param level for each slice, x fastest, the mean above black; NaN where a square is not plain
 * @param black grey without signal
 */
record PlainTiles(int across, int down, float[][] level, double black) {

    /** Edge of a square in pixels. */
    static final int TILE = 8;

    /** What is darker than this share of the brightest is not the bright phase under any bias. */
    private static final double DIMMEST = 0.3;

    private static final double BRIGHT_END = 0.995;

    /** A quarter of the bright squares scatter less than this one, and so by noise alone. */
    private static final double NOISE_QUANTILE = 0.25;

    /**
     * Scatter over that of a quarter of the squares: of pixels, of the means of rows, of those of
     * columns. 64 pixels vary by a ninth, 8 means by a quarter, and shot noise grows in the shadow.
     */
    private static final double[] SCATTER = {1.6, 1.9, 1.9};

    /** Scatter over the mean that whole grey levels may make. */
    private static final double ROUNDING = 0.004;

    /** Squares looked at to find the levels. */
    private static final int SAMPLE = 200_000;

    private static final double DARK_END = 0.001;

    /**
     * Looks at every slice.
     *
     * @param black grey without signal; empty to find it: 0, or that of the darkest squares where
     *     it is negative
     */
    static <T extends RealType<T>> PlainTiles of(
            final Volume<T> stack, final OptionalDouble black, final Execution execution) {
        final int width = Math.toIntExact(stack.width());
        final int across = (int) Math.max(1, stack.width() / TILE);
        final int down = (int) Math.max(1, stack.height() / TILE);
        final List<float[][]> slices =
                execution.mapItems(
                        "measure squares",
                        IntStream.range(0, Math.toIntExact(stack.depth())).boxed().toList(),
                        z -> measured(Planes.floatPlane(stack.pixels(), z), width, across, down));
        final double zero = black.orElseGet(() -> blackOf(slices));
        final double bright = quantile(slices, 0, BRIGHT_END) - zero;
        final double[] most = new double[SCATTER.length];
        Arrays.setAll(
                most,
                kind -> ROUNDING + SCATTER[kind] * noise(slices, kind, zero, DIMMEST * bright));
        final float[][] level = new float[slices.size()][];
        for (int z = 0; z < level.length; z++) {
            level[z] = plain(slices.get(z), zero, DIMMEST * bright, most);
        }
        return new PlainTiles(across, down, level, zero);
    }

    /** Number of plain squares. */
    long plain() {
        long count = 0;
        for (final float[] slice : level) {
            for (final float value : slice) {
                count += Float.isNaN(value) ? 0 : 1;
            }
        }
        return count;
    }

    /** Number of slices. */
    int depth() {
        return level.length;
    }

    /** Where the middle of square {@code index} lies along its axis, in pixels. */
    static double centre(final int index) {
        return TILE * index + 0.5 * (TILE - 1);
    }

    // -- Helper methods --

    /**
     * Means, and standard deviations of pixels, of means of rows, and of means of columns; a stack
     * smaller than a square is one.
     */
    private static float[][] measured(
            final float[] plane, final int width, final int across, final int down) {
        final float[][] found = new float[1 + SCATTER.length][across * down];
        final int edgeX = Math.min(width, TILE);
        final int edgeY = Math.min(plane.length / width, TILE);
        final double[] square = new double[edgeX * edgeY];
        for (int tile = 0; tile < found[0].length; tile++) {
            final int corner = tile / across * TILE * width + tile % across * TILE;
            for (int i = 0; i < square.length; i++) {
                square[i] = plane[corner + i / edgeX * width + i % edgeX];
            }
            final double mean = Arrays.stream(square).average().orElseThrow();
            found[0][tile] = (float) mean;
            found[1][tile] = (float) scatter(square, mean);
            found[2][tile] = (float) scatter(means(square, edgeX, 1, edgeY, edgeX), mean);
            found[3][tile] = (float) scatter(means(square, edgeY, edgeX, edgeX, 1), mean);
        }
        return found;
    }

    /** Means of lines of {@code length} pixels, {@code stride} apart. */
    private static double[] means(
            final double[] square,
            final int length,
            final int stride,
            final int lines,
            final int nextLine) {
        final double[] means = new double[lines];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < length; i++) {
                means[line] += square[line * nextLine + i * stride] / length;
            }
        }
        return means;
    }

    private static double scatter(final double[] values, final double mean) {
        double squares = 0;
        for (final double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double blackOf(final List<float[][]> slices) {
        return Math.min(0, quantile(slices, 0, DARK_END));
    }

    private static double quantile(
            final List<float[][]> slices, final int which, final double share) {
        final int tiles = slices.get(0)[0].length;
        final long all = (long) tiles * slices.size();
        final long step = 1 + all / SAMPLE;
        final double[] sample = new double[(int) ((all + step - 1) / step)];
        for (int i = 0; i < sample.length; i++) {
            final long at = i * step;
            sample[i] = slices.get((int) (at / tiles))[which][(int) (at % tiles)];
        }
        return Tukey.quantile(sample, share);
    }

    /** Scatter over the mean of bright squares that hold noise alone. */
    private static double noise(
            final List<float[][]> slices, final int kind, final double black, final double least) {
        final int tiles = slices.get(0)[0].length;
        final long step = 1 + (long) tiles * slices.size() / SAMPLE;
        final double[] sample =
                LongStream.iterate(0, at -> at < (long) tiles * slices.size(), at -> at + step)
                        .filter(at -> mean(slices, at, tiles) - black > least)
                        .mapToDouble(
                                at ->
                                        slices.get((int) (at / tiles))[1 + kind][(int) (at % tiles)]
                                                / (mean(slices, at, tiles) - black))
                        .toArray();
        return sample.length == 0 ? 0 : Tukey.quantile(sample, NOISE_QUANTILE);
    }

    private static double mean(final List<float[][]> slices, final long at, final int tiles) {
        return slices.get((int) (at / tiles))[0][(int) (at % tiles)];
    }

    private static float[] plain(
            final float[][] slice, final double black, final double least, final double[] most) {
        final float[] level = new float[slice[0].length];
        for (int i = 0; i < level.length; i++) {
            final double mean = slice[0][i] - black;
            boolean plain = mean > least;
            for (int kind = 0; kind < most.length; kind++) {
                plain &= slice[1 + kind][i] <= most[kind] * mean;
            }
            level[i] = plain ? (float) mean : Float.NaN;
        }
        return level;
    }
}
