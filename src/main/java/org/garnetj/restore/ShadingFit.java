package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bias of a stack, from squares of its bright phase: a slow field, and a step for each slice.
 * Both are fitted in turn to the logarithms of the levels, by weights that leave out what is not
 * the bright phase under the present bias.
 */
final class ShadingFit {

    private static final int ROUNDS = 5;

    /** How far from the rough trend the bright phase may lie, in natural logarithms. */
    static final double FIRST_REACH = 0.12;

    private static final double LEAST_REACH = 0.012;

    /** Squares that a slice's step needs. */
    static final int LEAST_SQUARES = 6;

    private final PlainTiles tiles;
    private final ShadingSettings.Steps steps;
    private final Spline[] axes;
    private final Execution execution;
    private final double[] step;
    private final int[] squares;
    private SmoothField field;
    private double[] rowReach;

    private ShadingFit(
            final PlainTiles tiles,
            final ShadingSettings.Steps steps,
            final Spline[] axes,
            final Execution execution) {
        this.tiles = tiles;
        this.steps = steps;
        this.axes = axes;
        this.execution = execution;
        step = new double[tiles.depth()];
        squares = new int[tiles.depth()];
    }

    /**
     * Fits.
     *
     * @param axes basis of the field
     */
    static ShadingFit of(
            final PlainTiles tiles,
            final ShadingSettings.Steps steps,
            final Spline[] axes,
            final Execution execution) {
        final ShadingFit fit = new ShadingFit(tiles, steps, axes, execution);
        fit.run();
        return fit;
    }

    /** The logarithm of the bright phase's level above black, but for steps. */
    SmoothField field() {
        return field;
    }

    /** Whether there is a bright phase at all. */
    boolean isFound() {
        return IntStream.of(squares).sum() > 0;
    }

    /** Step of a slice: the logarithm of its gain, or its offset in grey levels. */
    double step(final int z) {
        return step[z];
    }

    /** Squares that the step of a slice was measured on. */
    int squares(final int z) {
        return squares[z];
    }

    /** The logarithm of a level above black without the step of its slice. */
    double evened(final int z, final double level) {
        return steps == ShadingSettings.Steps.OFFSET
                ? Math.log(Math.max(Double.MIN_NORMAL, level - step[z]))
                : Math.log(level) - step[z];
    }

    /** What the field leaves of the squares of a slice, in natural logarithms. */
    double[] residuals(final int z) {
        final SmoothField.Local reader = field.reader();
        final double[] rest = evened(z);
        for (int i = 0; i < rest.length; i++) {
            if (!Double.isNaN(rest[i])) {
                rest[i] -= fieldAt(reader, i, z);
            }
        }
        return rest;
    }

    // -- Helper methods --

    private void run() {
        if (steps != ShadingSettings.Steps.NONE) {
            chain();
        }
        for (int round = 0; round < ROUNDS; round++) {
            final PooledTiles pooled = PooledTiles.of(tiles, this::evened, blocks(), execution);
            rowReach = rowReach == null ? new double[pooled.size()[1]] : rowReach;
            field = fitted(pooled, round == 0 ? RoughTrend.of(pooled) : null);
            stepAgain();
        }
    }

    private int blocks() {
        return Math.min(tiles.depth(), Math.max(1, 2 * axes[2].intervals()));
    }

    /** Steps from each slice to the next, by the squares that are plain in both. */
    private void chain() {
        final List<Double> differences =
                execution.mapItems(
                        "compare slices",
                        IntStream.range(1, tiles.depth()).boxed().toList(),
                        z -> difference(tiles.level()[z - 1], tiles.level()[z]));
        for (int z = 1; z < step.length; z++) {
            step[z] = step[z - 1] + differences.get(z - 1);
        }
        centre();
    }

    private double difference(final float[] before, final float[] after) {
        final double[] differences = new double[before.length];
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            if (!Float.isNaN(after[i] - before[i])) {
                differences[count++] =
                        steps == ShadingSettings.Steps.OFFSET
                                ? after[i] - before[i]
                                : Math.log(after[i] / before[i]);
            }
        }
        return count < LEAST_SQUARES ? 0 : Tukey.median(differences, count);
    }

    private void centre() {
        final double middle = Tukey.median(step, step.length);
        Arrays.setAll(step, z -> step[z] - middle);
    }

    private double[] evened(final int z) {
        final float[] level = tiles.level()[z];
        final double[] evened = new double[level.length];
        Arrays.setAll(evened, i -> Float.isNaN(level[i]) ? Double.NaN : evened(z, level[i]));
        return evened;
    }

    /** From a first trend on, with ever narrower reach. */
    private SmoothField fitted(final PooledTiles pooled, final RoughTrend trend) {
        final double[] rest = new double[pooled.count()];
        SmoothField better = field;
        for (int round = 0; round < ROUNDS; round++) {
            final SmoothField present = better;
            final SmoothField.Local reader = present == null ? null : present.reader();
            for (int i = 0; i < rest.length; i++) {
                rest[i] =
                        pooled.value()[i]
                                - (present == null
                                        ? trend.at(i)
                                        : present.at(
                                                reader,
                                                pooled.at(i, 0),
                                                pooled.at(i, 1),
                                                pooled.at(i, 2)));
            }
            if (present == null) {
                Arrays.fill(rowReach, FIRST_REACH);
            } else {
                narrow(pooled, rest);
            }
            better = SmoothField.fit(axes, new Weighted(pooled, rest, rowReach));
        }
        return better;
    }

    /**
     * Rows differ in how well they can be trusted: curtains, which begin somewhere below the
     * surface, make the lower ones scatter.
     */
    private void narrow(final PooledTiles pooled, final double[] rest) {
        final int rows = pooled.size()[1];
        final double[] narrowed = new double[rows];
        for (int row = 0; row < rows; row++) {
            final double limit = rowReach[row];
            final int middle = row;
            final double[] near =
                    IntStream.range(0, rest.length)
                            .filter(i -> Math.abs(rowOf(pooled, i) - middle) <= 1)
                            .mapToDouble(i -> rest[i])
                            .filter(value -> Math.abs(value) < limit)
                            .toArray();
            narrowed[row] =
                    near.length < LEAST_SQUARES
                            ? limit
                            : Math.min(
                                    limit,
                                    Math.max(
                                            LEAST_REACH,
                                            Tukey.EFFICIENT * Tukey.scale(near, near.length)));
        }
        rowReach = narrowed;
    }

    private static int rowOf(final PooledTiles pooled, final int cell) {
        return cell / pooled.size()[0] % pooled.size()[1];
    }

    /** Steps anew, against the field. */
    private void stepAgain() {
        final List<double[]> found =
                execution.mapItems(
                        "measure slices",
                        IntStream.range(0, tiles.depth()).boxed().toList(),
                        this::measured);
        for (int z = 0; z < step.length; z++) {
            squares[z] = Double.isNaN(found.get(z)[0]) ? 0 : (int) found.get(z)[1];
            if (steps != ShadingSettings.Steps.NONE && squares[z] >= LEAST_SQUARES) {
                step[z] += found.get(z)[0];
            }
        }
        if (steps != ShadingSettings.Steps.NONE) {
            bridge();
            centre();
        }
    }

    /** The step that is left, and the squares that it was measured on. */
    private double[] measured(final int z) {
        final double[] rest = residuals(z);
        final SmoothField.Local reader = field.reader();
        for (int i = 0; i < rest.length; i++) {
            if (!(Math.abs(rest[i]) < FIRST_REACH)) {
                rest[i] = Double.NaN;
            } else if (steps == ShadingSettings.Steps.OFFSET) {
                rest[i] = Math.expm1(rest[i]) * Math.exp(fieldAt(reader, i, z));
            }
        }
        return SliceStep.of(rest, tiles.across());
    }

    private double fieldAt(final SmoothField.Local reader, final int tile, final int z) {
        return field.at(
                reader,
                PlainTiles.centre(tile % tiles.across()),
                PlainTiles.centre(tile / tiles.across()),
                z);
    }

    /** Slices without enough squares get the steps between those of the slices around. */
    private void bridge() {
        int last = -1;
        for (int z = 0; z < step.length; z++) {
            if (squares[z] >= LEAST_SQUARES) {
                for (int gap = last + 1; gap < z; gap++) {
                    final double share = (double) (gap - last) / (z - last);
                    step[gap] = last < 0 ? step[z] : step[last] + share * (step[z] - step[last]);
                }
                last = z;
            }
        }
        for (int z = last + 1; last >= 0 && z < step.length; z++) {
            step[z] = step[last];
        }
    }

    /** Cells near the present field. */
    private record Weighted(PooledTiles pooled, double[] rest, double[] reach)
            implements SmoothField.Samples {

        @Override
        public int count() {
            return pooled.count();
        }

        @Override
        public double at(final int sample, final int axis) {
            return pooled.at(sample, axis);
        }

        @Override
        public double value(final int sample) {
            return pooled.value()[sample];
        }

        @Override
        public double weight(final int sample) {
            final double within = reach[rowOf(pooled, sample)];
            return pooled.weight()[sample]
                    * Tukey.weight(rest[sample], within)
                    * (LEAST_REACH * LEAST_REACH / (within * within));
        }
    }
}
