package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Squares pooled over neighbouring squares and slices: the median of what each holds, on a coarse
 * grid.
 *
 * @param size cells along x, y, z
 * @param perCell squares along x and y, and slices, that a cell pools
 * @param value of each cell, x fastest; NaN for none
 * @param weight number of squares pooled
 */
record PooledTiles(int[] size, int[] perCell, double[] value, double[] weight)
        implements SmoothField.Samples {

    /** Cells along an axis of the slice at most. */
    private static final int MOST = 96;

    /**
     * Pools.
     *
     * @param values of each square of a slice; NaN to leave one out
     * @param blocks cells along z
     */
    static PooledTiles of(
            final PlainTiles tiles,
            final IntFunction<double[]> values,
            final int blocks,
            final Execution execution) {
        final int[] per = {
            (tiles.across() + MOST - 1) / MOST,
            (tiles.down() + MOST - 1) / MOST,
            (tiles.depth() + blocks - 1) / blocks
        };
        final int[] size = {
            (tiles.across() + per[0] - 1) / per[0],
            (tiles.down() + per[1] - 1) / per[1],
            (tiles.depth() + per[2] - 1) / per[2]
        };
        final int plane = size[0] * size[1];
        final double[] value = new double[plane * size[2]];
        final double[] weight = new double[value.length];
        execution.mapItems(
                "pool squares",
                IntStream.range(0, size[2]).boxed().toList(),
                block -> {
                    final List<double[]> slices =
                            IntStream.range(
                                            block * per[2],
                                            Math.min(tiles.depth(), (block + 1) * per[2]))
                                    .mapToObj(values)
                                    .toList();
                    for (int cell = 0; cell < plane; cell++) {
                        final double[] held = held(slices, tiles, per, size[0], cell);
                        value[block * plane + cell] = Tukey.median(held, held.length);
                        weight[block * plane + cell] = held.length;
                    }
                    return null;
                });
        return new PooledTiles(size, per, value, weight);
    }

    private static double[] held(
            final List<double[]> slices,
            final PlainTiles tiles,
            final int[] per,
            final int cells,
            final int cell) {
        final int left = cell % cells * per[0];
        final int top = cell / cells * per[1];
        final double[] held = new double[per[0] * per[1] * slices.size()];
        int count = 0;
        for (final double[] slice : slices) {
            for (int y = top; y < Math.min(tiles.down(), top + per[1]); y++) {
                for (int x = left; x < Math.min(tiles.across(), left + per[0]); x++) {
                    final double value = slice[y * tiles.across() + x];
                    if (!Double.isNaN(value)) {
                        held[count++] = value;
                    }
                }
            }
        }
        return Arrays.copyOf(held, count);
    }

    /** The cell that a square of a slice went into. */
    int cellOf(final int tile, final int z, final int across) {
        return (z / perCell[2] * size[1] + tile / across / perCell[1]) * size[0]
                + tile % across / perCell[0];
    }

    @Override
    public int count() {
        return value.length;
    }

    @Override
    public double at(final int sample, final int axis) {
        final int cell =
                switch (axis) {
                    case 0 -> sample % size[0];
                    case 1 -> sample / size[0] % size[1];
                    default -> sample / size[0] / size[1];
                };
        return axis == 2
                ? perCell[2] * cell + 0.5 * (perCell[2] - 1)
                : PlainTiles.TILE * perCell[axis] * cell
                        + 0.5 * (PlainTiles.TILE * perCell[axis] - 1);
    }

    @Override
    public double value(final int sample) {
        return value[sample];
    }

    @Override
    public double weight(final int sample) {
        return weight[sample];
    }
}
