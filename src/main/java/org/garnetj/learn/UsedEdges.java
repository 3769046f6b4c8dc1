package org.garnetj.learn;

import java.util.Arrays;

/**
 * The edges that a forest asks for, out of all its edges.
 *
 * @param lookups of each feature
 * @param rows first condition of each feature, and at the end the number of conditions
 * @param places {@code [feature][edge]}: which of the used ones an edge is
 */
record UsedEdges(EdgeLookup[] lookups, int[] rows, int[][] places) {

    static UsedEdges of(final BinEdges edges, final Trees trees) {
        final boolean[][] asked = new boolean[edges.featureCount()][BinEdges.MOST_BINS];
        for (int i = 0; i < trees.feature().length; i++) {
            if (trees.feature()[i] != Trees.LEAF) {
                asked[trees.feature()[i]][trees.cut()[i] & 255] = true;
            }
        }
        final EdgeLookup[] lookups = new EdgeLookup[edges.featureCount()];
        final int[] rows = new int[lookups.length + 1];
        final int[][] places = new int[lookups.length][];
        for (int f = 0; f < lookups.length; f++) {
            final float[] all = edges.edges()[f];
            final float[] used = new float[all.length];
            places[f] = new int[all.length];
            int n = 0;
            for (int k = 0; k < all.length; k++) {
                if (asked[f][k]) {
                    places[f][k] = n;
                    used[n++] = all[k];
                }
            }
            lookups[f] = new EdgeLookup(Arrays.copyOf(used, n));
            rows[f + 1] = rows[f] + n + 1;
        }
        return new UsedEdges(lookups, rows, places);
    }

    /** The row of the voxels that lie above an edge. */
    int condition(final int feature, final int edge) {
        return rows[feature] + places[feature][edge];
    }
}
