package org.garnetj.label;

import java.util.function.IntPredicate;

/**
 * Labels the components of a slab of slices by one raster scan and one clean-up: labels 1 … n in
 * raster order of each component's first voxel within the slab.
 */
final class SlabLabeller {

    private final int[][] slices;
    private final int width;
    private final int height;
    private final Connectivity connectivity;
    private final DisjointSets sets = new DisjointSets(1024);

    /**
     * @param slices receive the labels, x fastest
     * @param width columns of a slice
     */
    SlabLabeller(final int[][] slices, final int width, final Connectivity connectivity) {
        this.slices = slices;
        this.width = width;
        this.height = slices[0].length / width;
        this.connectivity = connectivity;
        sets.add();
    }

    /** Gives slice {@code z} of the slab provisional labels; slices come in order. */
    void scan(final int z, final byte[] pixels, final IntPredicate foreground) {
        final boolean[] wanted = new boolean[256];
        for (int value = 0; value < 256; value++) {
            wanted[value] = foreground.test(value);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final int at = y * width + x;
                if (wanted[pixels[at] & 0xFF]) {
                    slices[z][at] = provisional(x, y, z);
                }
            }
        }
    }

    private int provisional(final int x, final int y, final int z) {
        int label = 0;
        for (int dy = -1; dy <= 1 && z > 0; dy++) {
            label = joinRow(label, slices[z - 1], x, y + dy, connectivity.reachAlongX(dy, -1));
        }
        label = joinRow(label, slices[z], x, y - 1, connectivity.reachAlongX(-1, 0));
        if (x > 0) {
            label = join(label, slices[z][y * width + x - 1]);
        }
        return label > 0 ? label : sets.add();
    }

    private int joinRow(
            final int label, final int[] slice, final int x, final int y, final int reach) {
        int joined = label;
        if (y >= 0 && y < height && reach >= 0) {
            final int to = Math.min(width - 1, x + reach);
            for (int i = Math.max(0, x - reach); i <= to; i++) {
                joined = join(joined, slice[y * width + i]);
            }
        }
        return joined;
    }

    private int join(final int label, final int neighbour) {
        if (neighbour == 0 || neighbour == label) {
            return label;
        }
        return label == 0 ? sets.find(neighbour) : sets.union(label, neighbour);
    }

    /** Replaces the provisional labels by 1 … n and returns the n voxel counts. */
    long[] finish() {
        final int[] compact = new int[sets.size()];
        int count = 0;
        for (int label = 1; label < compact.length; label++) {
            final int root = sets.find(label);
            compact[label] = root == label ? ++count : compact[root];
        }
        final long[] voxels = new long[count];
        for (final int[] slice : slices) {
            for (int at = 0; at < slice.length; at++) {
                if (slice[at] != 0) {
                    slice[at] = compact[slice[at]];
                    voxels[slice[at] - 1]++;
                }
            }
        }
        return voxels;
    }
}
