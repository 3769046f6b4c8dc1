package org.garnetj.field;

import java.util.Arrays;
import java.util.List;

/** Collects the neighbours of nodes, one node after the other. */
final class Links {

    private int[] first = new int[64];
    private float[] anchor = new float[64];
    private int[] to = new int[256];
    private float[] conductance = new float[256];
    private final int[] place;
    private int nodes;
    private int links;

    /** For nodes of a few links each. */
    Links() {
        this(null);
    }

    /**
     * For nodes of any number of links.
     *
     * @param place one entry for each node that may be linked to
     */
    Links(final int[] place) {
        this.place = place;
    }

    /** Goes to the next node. A tie too weak to count keeps islands at 0. */
    void beginNode() {
        if (nodes + 1 == first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
            anchor = Arrays.copyOf(anchor, 2 * anchor.length);
        }
        anchor[nodes] = Float.MIN_NORMAL;
        first[nodes++] = links;
        first[nodes] = links;
    }

    /** Ties the node to a known potential. */
    void addAnchor(final double tie) {
        anchor[nodes - 1] += (float) tie;
    }

    /** Links the node; links to the same neighbour are added up. */
    void add(final int neighbour, final double link) {
        final int known = find(neighbour);
        if (known >= 0) {
            conductance[known] += (float) link;
            return;
        }
        if (place != null) {
            place[neighbour] = links;
        }
        if (links == to.length) {
            to = Arrays.copyOf(to, 2 * links);
            conductance = Arrays.copyOf(conductance, 2 * links);
        }
        to[links] = neighbour;
        conductance[links++] = (float) link;
        first[nodes] = links;
    }

    private int find(final int neighbour) {
        if (place != null) {
            final int k = place[neighbour];
            final boolean isThis = k >= first[nodes - 1] && k < links && to[k] == neighbour;
            return isThis ? k : -1;
        }
        for (int k = first[nodes - 1]; k < links; k++) {
            if (to[k] == neighbour) {
                return k;
            }
        }
        return -1;
    }

    /**
     * The nodes of several collections, one after the other.
     *
     * @param parts in the order of their nodes
     * @param red nodes in red cells
     * @param cell of each node, on the lattice of the nodes
     */
    static CoarseLevel join(
            final List<Links> parts, final int red, final int[] cell, final Lattice lattice) {
        final int nodes = parts.stream().mapToInt(part -> part.nodes).sum();
        final int links = parts.stream().mapToInt(part -> part.links).sum();
        final int[] start = new int[nodes + 1];
        final int[] to = new int[links];
        final float[] conductance = new float[links];
        final float[] anchor = new float[nodes];
        int node = 0;
        int link = 0;
        for (final Links part : parts) {
            System.arraycopy(part.to, 0, to, link, part.links);
            System.arraycopy(part.conductance, 0, conductance, link, part.links);
            System.arraycopy(part.anchor, 0, anchor, node, part.nodes);
            for (int i = 0; i < part.nodes; i++) {
                start[node++] = link + part.first[i];
            }
            link += part.links;
        }
        start[nodes] = links;
        final Shares shares =
                hasLinksWithinColour(start, to, cell, lattice)
                        ? Shares.serial(nodes, red)
                        : Shares.of(cell, red);
        final Graph graph =
                new Graph(
                        nodes,
                        red,
                        start,
                        to,
                        conductance,
                        anchor,
                        shares.cuts(),
                        shares.red(),
                        new float[nodes],
                        new float[nodes],
                        new float[nodes]);
        return new CoarseLevel(graph, cell, lattice);
    }

    /** Only where a periodic axis has an odd number of cells. */
    private static boolean hasLinksWithinColour(
            final int[] start, final int[] to, final int[] cell, final Lattice lattice) {
        for (int node = 0; node + 1 < start.length; node++) {
            final boolean isBlack = lattice.isBlack(cell[node]);
            for (int k = start[node]; k < start[node + 1]; k++) {
                if (cell[to[k]] != cell[node] && lattice.isBlack(cell[to[k]]) == isBlack) {
                    return true;
                }
            }
        }
        return false;
    }
}
