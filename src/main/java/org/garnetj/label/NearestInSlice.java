package org.garnetj.label;

import java.util.Arrays;

/**
 * For each pixel of a slice the nearest site of the same slice; of several the first in raster
 * order. Reused from slice to slice; not for several threads at once.
 */
final class NearestInSlice {

    private static final int TILE = 16;

    private final RunFinder sites;
    private final PixelPacking packing;
    private final int width;
    private final int height;
    private final double weightX;
    private final LowerEnvelope envelope;
    private final int[] inRow;
    private final double[][] squared;
    private final int[] nearest;

    /** Nearest rows of a tile of columns, side by side for each row. */
    private final int[] rows;

    /**
     * @param sites which pixels are sites
     */
    NearestInSlice(
            final RunFinder sites,
            final PixelPacking packing,
            final int width,
            final int height,
            final StepWeights weights) {
        this.sites = sites;
        this.packing = packing;
        this.width = width;
        this.height = height;
        weightX = weights.x();
        envelope = new LowerEnvelope(height, weights.y());
        inRow = new int[width * height];
        squared = new double[TILE][height];
        nearest = new int[height];
        rows = new int[TILE * height];
    }

    /**
     * Finds them.
     *
     * @param pixels of one slice, x fastest
     * @param found receives the packed site nearest to each pixel, or {@link PixelPacking#NONE}
     */
    void find(final byte[] pixels, final int[] found) {
        for (int y = 0; y < height; y++) {
            alongRow(pixels, y * width, (y + 1) * width);
        }
        for (int x = 0; x < width; x += TILE) {
            alongColumns(x, Math.min(TILE, width - x), found);
        }
    }

    /** Nearest column within the row; -1 where the row has no site. */
    private void alongRow(final byte[] pixels, final int start, final int end) {
        int at = start;
        while (at < end) {
            final int site = sites.foreground(pixels, at, end);
            gap(at, site, start, end);
            at = site < end ? sites.background(pixels, site, end) : end;
            for (int i = site; i < at; i++) {
                inRow[i] = i - start;
            }
        }
    }

    /** Pixels between two sites, or a site and an end of the row. */
    private void gap(final int from, final int to, final int start, final int end) {
        final int before = from > start ? from - 1 - start : -1;
        final int after = to < end ? to - start : -1;
        final int middle;
        if (before < 0 || after < 0) {
            middle = before < 0 ? from : to;
        } else {
            middle = start + (before + after) / 2 + 1;
        }
        Arrays.fill(inRow, from, middle, before);
        Arrays.fill(inRow, middle, to, after);
    }

    private void alongColumns(final int x, final int columns, final int[] found) {
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < columns; i++) {
                final int site = inRow[y * width + x + i];
                final double dx = x + i - site;
                squared[i][y] = site < 0 ? Double.POSITIVE_INFINITY : weightX * dx * dx;
            }
        }
        for (int i = 0; i < columns; i++) {
            envelope.nearest(squared[i], nearest);
            for (int y = 0; y < height; y++) {
                rows[y * TILE + i] = nearest[y];
            }
        }
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < columns; i++) {
                final int row = rows[y * TILE + i];
                found[y * width + x + i] =
                        row < 0 ? PixelPacking.NONE : packing.pack(inRow[row * width + x + i], row);
            }
        }
    }
}
