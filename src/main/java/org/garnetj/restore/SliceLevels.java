package org.garnetj.restore;

/** Levels of the bright phase in one slice, before and after. */
final class SliceLevels {

    /** What differs by more from the bias found is not the bright phase. */
    private static final double REACH = 0.12;

    /** Edge of a block in squares. */
    private static final int BLOCK = 5;

    /** Squares of the bright phase that a block needs. */
    private static final int LEAST = 5;

    private SliceLevels() {}

    static SliceShading of(
            final PlainTiles tiles,
            final ShadingFit fit,
            final ShadedPlanes planes,
            final ShadingSettings.Steps steps,
            final int z) {
        final double[] rest = fit.residuals(z);
        final double[] before = new double[rest.length];
        final double[] after = new double[rest.length];
        for (int i = 0; i < rest.length; i++) {
            final boolean bright = Math.abs(rest[i]) < REACH;
            before[i] = bright ? tiles.level()[z][i] : Double.NaN;
            after[i] = bright ? planes.level() * Math.exp(rest[i] - planes.halo(z, i)) : Double.NaN;
        }
        final boolean offset = steps == ShadingSettings.Steps.OFFSET;
        return new SliceShading(
                z + 1,
                offset ? 1 : Math.exp(fit.step(z)),
                offset ? fit.step(z) : 0,
                fit.squares(z),
                tiles.black() + median(before),
                tiles.black() + median(after),
                unevenness(before, tiles.across()),
                unevenness(after, tiles.across()));
    }

    private static double median(final double[] values) {
        final double[] known =
                java.util.Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return Tukey.median(known, known.length);
    }

    /** Root mean square of the blocks' means about that of all, over the latter. */
    static double unevenness(final double[] level, final int across) {
        final int down = level.length / across;
        final int blocks = (across + BLOCK - 1) / BLOCK;
        final double[] sum = new double[blocks * ((down + BLOCK - 1) / BLOCK)];
        final int[] count = new int[sum.length];
        for (int i = 0; i < level.length; i++) {
            if (!Double.isNaN(level[i])) {
                final int block = i / across / BLOCK * blocks + i % across / BLOCK;
                sum[block] += level[i];
                count[block]++;
            }
        }
        double weights = 0;
        double mean = 0;
        for (int b = 0; b < sum.length; b++) {
            if (count[b] >= LEAST) {
                mean += sum[b];
                weights += count[b];
            }
        }
        mean /= weights;
        double squares = 0;
        for (int b = 0; b < sum.length; b++) {
            if (count[b] >= LEAST) {
                final double off = sum[b] / count[b] - mean;
                squares += count[b] * off * off;
            }
        }
        return Math.sqrt(squares / weights) / mean;
    }
}
