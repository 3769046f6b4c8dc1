package org.garnetj.field;

import java.util.Arrays;

/** Collects the links of nodes, one node after the other in the order of their numbers. */
final class Links {

    private int[] first = new int[64];
    private int[] to = new int[256];
    private double[] conductance = new double[256];
    private final int ground;
    private final int[] place;
    private int nodes;
    private int links;

    /**
     * For nodes of a few links each.
     *
     * @param ground number that stands for known potentials
     */
    Links(final int ground) {
        this(ground, null);
    }

    private Links(final int ground, final int[] place) {
        this.ground = ground;
        this.place = place;
    }

    /** For nodes of any number of links, to so many nodes and to known potentials behind them. */
    static Links toNodes(final int nodes) {
        return new Links(nodes, new int[nodes + 1]);
    }

    /** Goes to the next node. */
    void beginNode() {
        if (nodes + 1 == first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
        }
        first[nodes++] = links;
        first[nodes] = links;
    }

    /** Ties the node to a known potential. */
    void addAnchor(final double tie) {
        if (tie > 0) {
            add(ground, tie);
        }
    }

    /**
     * Links the node; links to the same neighbour are added up. Sums of floats in doubles are the
     * same in any order, so both ends of a link agree.
     */
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
            return k >= first[nodes - 1] && k < links && to[k] == neighbour ? k : -1;
        }
        for (int k = first[nodes - 1]; k < links; k++) {
            if (to[k] == neighbour) {
                return k;
            }
        }
        return -1;
    }

    /** What was collected, in little room. */
    Packed pack() {
        final char[] halves = new char[links];
        for (int k = 0; k < links; k++) {
            halves[k] = Graph.half(conductance[k]);
        }
        return new Packed(Arrays.copyOf(first, nodes + 1), Arrays.copyOf(to, links), halves);
    }

    /**
     * Links of nodes, one node after the other.
     *
     * @param first where each node's begin, and the end of the last
     * @param to where they lead
     * @param conductance as {@link Graph#half} writes it
     */
    record Packed(int[] first, int[] to, char[] conductance) {

        /**
         * The nodes of several collections, which are given away, one after the other.
         *
         * @param cell of each node
         */
        static CoarseLevel join(final Packed[] parts, final Numbering numbering, final int[] cell) {
            int links = 0;
            for (final Packed part : parts) {
                links = Math.addExact(links, part.to.length);
            }
            final int[] start = new int[numbering.nodes() + 1];
            final int[] to = new int[links];
            final char[] conductance = new char[links];
            int node = 0;
            int link = 0;
            for (int i = 0; i < parts.length; i++) {
                final Packed part = parts[i];
                parts[i] = null;
                System.arraycopy(part.to, 0, to, link, part.to.length);
                System.arraycopy(part.conductance, 0, conductance, link, part.to.length);
                for (int k = 0; k + 1 < part.first.length; k++) {
                    start[node++] = link + part.first[k];
                }
                link += part.to.length;
            }
            start[node] = link;
            final boolean isSerial = hasLinksWithinColour(numbering.lattice(), start, to, cell);
            final Graph graph = new Graph(numbering, start, to, conductance, isSerial);
            return new CoarseLevel(graph, cell, numbering.lattice());
        }

        /** Only where a periodic axis has an odd number of cells. */
        private static boolean hasLinksWithinColour(
                final Lattice lattice, final int[] start, final int[] to, final int[] cell) {
            final boolean isOdd = ((lattice.nx() | lattice.ny() | lattice.nz()) & 1) == 1;
            for (int node = 0; isOdd && node < cell.length; node++) {
                for (int k = start[node]; k < start[node + 1]; k++) {
                    if (to[k] < cell.length
                            && cell[to[k]] != cell[node]
                            && lattice.isBlack(cell[to[k]]) == lattice.isBlack(cell[node])) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
