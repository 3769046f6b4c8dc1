package org.garnetj.track;

import org.garnetj.filter.Median;

import java.util.Arrays;

/**
 * The local noise of a change image, from the pixels that became brighter: lithium only darkens, so
 * what brightens is noise, flicker that was left over, or something that moves, and it darkens just
 * as much elsewhere.
 */
final class NoiseMap {

    private static final int TILE = 48;
    private static final int STRIDE = 2;
    private static final int FEWEST_SAMPLES = 60;
    private static final double QUIET_FRACTION = 0.25;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final float[] tiles;

    /**
     * @param darkening first frame minus this frame, positive where it became darker; NaN outside
     * @param floor least noise, above zero
     */
    NoiseMap(final float[] darkening, final int width, final double floor) {
        this.width = width;
        height = darkening.length / width;
        columns = Math.max(1, Math.round((float) width / TILE));
        rows = Math.max(1, Math.round((float) height / TILE));
        tiles = new float[columns * rows];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = (float) noiseOfTile(darkening, t % columns, t / columns);
        }
        replaceUnknown(floor);
    }

    private double noiseOfTile(final float[] darkening, final int column, final int row) {
        final int x1 = (column + 1) * width / columns;
        final int y1 = (row + 1) * height / rows;
        float[] brightened = new float[256];
        int count = 0;
        for (int y = row * height / rows; y < y1; y += STRIDE) {
            for (int x = column * width / columns; x < x1; x += STRIDE) {
                final float value = darkening[y * width + x];
                if (value <= 0) {
                    if (count == brightened.length) {
                        brightened = Arrays.copyOf(brightened, 2 * count);
                    }
                    brightened[count++] = -value;
                }
            }
        }
        return count < FEWEST_SAMPLES
                ? Double.NaN
                : Robust.SIGMA_PER_MEDIAN * Median.ranked(brightened, count, count / 2);
    }

    /** No tile is quieter than the quiet quarter of all, nor than the floor. */
    private void replaceUnknown(final double floor) {
        final float[] known = new float[tiles.length];
        int count = 0;
        for (final float tile : tiles) {
            if (!Float.isNaN(tile)) {
                known[count++] = tile;
            }
        }
        final double quiet =
                count == 0 ? floor : Robust.quantile(Arrays.copyOf(known, count), QUIET_FRACTION);
        final float least = (float) Math.max(floor, quiet);
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = Float.isNaN(tiles[t]) ? least : Math.max(least, tiles[t]);
        }
    }

    /** Noise along row {@code y}. */
    Line line(final int y) {
        final float v = position(y, rows, height);
        final int v0 = (int) v;
        final int v1 = Math.min(rows - 1, v0 + 1);
        final float[] line = new float[columns + 1];
        float least = Float.POSITIVE_INFINITY;
        for (int u = 0; u < columns; u++) {
            final float top = tiles[v0 * columns + u];
            line[u] = top + (v - v0) * (tiles[v1 * columns + u] - top);
            least = Math.min(least, line[u]);
        }
        line[columns] = line[columns - 1];
        return new Line(line, least);
    }

    /** Noise along a row, linear between the centres of tiles. */
    final class Line {

        private final float[] line;

        /** The least along the row, but for rounding. */
        final float least;

        private Line(final float[] line, final float least) {
            this.line = line;
            this.least = least;
        }

        float at(final int x) {
            final float u = position(x, columns, width);
            final int u0 = (int) u;
            return line[u0] + (u - u0) * (line[u0 + 1] - line[u0]);
        }
    }

    /** Where a pixel lies among the centres of tiles, the first of which is at 0. */
    private static float position(final int pixel, final int tiles, final int extent) {
        return Math.max(0, Math.min(tiles - 1, (pixel + 0.5f) * tiles / extent - 0.5f));
    }
}
