package org.garnetj.crack;

import java.util.Arrays;

/**
 * What a quantity usually is hereabouts, from its values on a grid of which some are missing (NaN)
 * or far off: medians over tiles and those around them, linear between the middles of tiles.
 */
final class TileMedians {

    private final int sizeU;
    private final int tileU;
    private final int tileV;
    private final int tilesU;
    private final int tilesV;
    private final double[] medians;

    private TileMedians(final int sizeU, final int sizeV, final int tileU, final int tileV) {
        this.sizeU = sizeU;
        this.tileU = tileU;
        this.tileV = tileV;
        tilesU = (sizeU + tileU - 1) / tileU;
        tilesV = (sizeV + tileV - 1) / tileV;
        medians = new double[tilesU * tilesV];
    }

    /**
     * Takes the medians.
     *
     * @param values row by row, u fastest; NaN where there is none
     * @param sizeU values in a row
     * @param tileU values along u in a tile, 1 or more
     * @param tileV values along v in a tile, 1 or more
     * @param reach tiles on each side that count as well, 0 or more
     */
    static TileMedians of(
            final double[] values,
            final int sizeU,
            final int tileU,
            final int tileV,
            final int reach) {
        final int sizeV = values.length / sizeU;
        final TileMedians tiles = new TileMedians(sizeU, sizeV, tileU, tileV);
        for (int tv = 0; tv < tiles.tilesV; tv++) {
            for (int tu = 0; tu < tiles.tilesU; tu++) {
                tiles.medians[tv * tiles.tilesU + tu] =
                        median(
                                values,
                                sizeU,
                                (tu - reach) * tileU,
                                (tu + reach + 1) * tileU,
                                (tv - reach) * tileV,
                                (tv + reach + 1) * tileV);
            }
        }
        return tiles;
    }

    /** The usual value at a place of the grid; NaN where none is known nearby. */
    double at(final int index) {
        final double u = (index % sizeU + 0.5) / tileU - 0.5;
        final double v = (index / sizeU + 0.5) / tileV - 0.5;
        final int u0 = (int) Math.floor(u);
        final int v0 = (int) Math.floor(v);
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 4; corner++) {
            final int tu = u0 + (corner & 1);
            final int tv = v0 + (corner >> 1);
            if (tu < 0 || tu >= tilesU || tv < 0 || tv >= tilesV) {
                continue;
            }
            final double median = medians[tv * tilesU + tu];
            final double weight = (1 - Math.abs(u - tu)) * (1 - Math.abs(v - tv));
            if (!Double.isNaN(median)) {
                sum += weight * median;
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    private static double median(
            final double[] values,
            final int sizeU,
            final int fromU,
            final int toU,
            final int fromV,
            final int toV) {
        final int u0 = Math.max(0, fromU);
        final int u1 = Math.min(sizeU, toU);
        final int v0 = Math.max(0, fromV);
        final int v1 = Math.min(values.length / sizeU, toV);
        final double[] found = new double[(u1 - u0) * (v1 - v0)];
        int count = 0;
        for (int v = v0; v < v1; v++) {
            for (int u = u0; u < u1; u++) {
                if (!Double.isNaN(values[v * sizeU + u])) {
                    found[count++] = values[v * sizeU + u];
                }
            }
        }
        return median(found, count);
    }

    /** Median of the first {@code count} values, which are put in order; NaN without any. */
    static double median(final double[] values, final int count) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return 0.5 * (values[(count - 1) / 2] + values[count / 2]);
    }
}
