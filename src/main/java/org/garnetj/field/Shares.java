package org.garnetj.field;

import java.util.Arrays;

/**
 * Cuts of the nodes of a graph into what one thread does at a time.
 *
 * @param cuts first node of each share, and the end of the last; no share has two colours or a part
 *     of a cell
 * @param red how many shares hold red nodes
 */
record Shares(int[] cuts, int red) {

    /** Nodes of a share: enough to repay handing it over. */
    private static final int NODES = 8192;

    /** One share for each colour. */
    static Shares serial(final int nodes, final int red) {
        return red == 0 || red == nodes
                ? new Shares(new int[] {0, nodes}, red == 0 ? 0 : 1)
                : new Shares(new int[] {0, red, nodes}, 1);
    }

    /** Cuts nodes that stand together by cells, {@code red} red ones first. */
    static Shares of(final int[] cell, final int red) {
        final int[] cuts = new int[cell.length / NODES + 4];
        int count = 0;
        int redShares = 0;
        for (int node = 0; node < cell.length; ) {
            cuts[count++] = node;
            final int end = node < red ? red : cell.length;
            redShares += node < red ? 1 : 0;
            node = Math.min(end, node + NODES);
            while (node < end && cell[node] == cell[node - 1]) {
                node++;
            }
        }
        cuts[count] = cell.length;
        return new Shares(Arrays.copyOf(cuts, count + 1), redShares);
    }
}
