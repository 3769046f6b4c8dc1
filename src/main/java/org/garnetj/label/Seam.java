package org.garnetj.label;

/**
 * Two neighbouring slices that were labelled apart.
 *
 * @param above labels of the last slice of one slab
 * @param below labels of the first slice of the next slab
 * @param width columns of a slice
 * @param connectivity which voxels are neighbours
 */
record Seam(int[] above, int[] below, int width, Connectivity connectivity) {

    /** Merges the labels that touch across the seam, each shifted by its slab's offset. */
    void merge(final DisjointSets sets, final int offsetAbove, final int offsetBelow) {
        for (int at = 0; at < below.length; at++) {
            if (below[at] != 0) {
                mergeAt(at, sets, offsetAbove, below[at] + offsetBelow);
            }
        }
    }

    private void mergeAt(
            final int at, final DisjointSets sets, final int offsetAbove, final int label) {
        final int x = at % width;
        final int y = at / width;
        final int height = below.length / width;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            final int reach = connectivity.reachAlongX(v - y, 1);
            for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
                if (above[v * width + u] != 0) {
                    sets.union(above[v * width + u] + offsetAbove, label);
                }
            }
        }
    }
}
