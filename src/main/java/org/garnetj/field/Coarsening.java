package org.garnetj.field;

import java.util.List;

/**
 * From a coarse network to a coarser one: nodes that strong links join within a cell twice as large
 * become one node. For one use.
 */
final class Coarsening {

    private static final int DROPPED = -1;

    private final Graph graph;
    private final CoarseLevel level;
    private final Lattice parents;
    private final double strong;
    private final int[] parent;
    private final int[] stack;
    private final float[] greatest;
    private final float[] inner;

    private Coarsening(final CoarseLevel level, final double strong) {
        this.level = level;
        this.strong = strong;
        graph = level.graph();
        parents = level.lattice().coarser();
        parent = new int[graph.nodes()];
        stack = new int[graph.nodes()];
        greatest = new float[graph.nodes()];
        inner = new float[graph.nodes()];
    }

    /**
     * Makes the next network.
     *
     * @param strong links below this part of a node's greatest do not join it
     */
    static Made of(final CoarseLevel level, final double strong) {
        return new Coarsening(level, strong).make();
    }

    private Made make() {
        findGreatest();
        final int[] parentCell = new int[graph.nodes()];
        for (int node = 0; node < parentCell.length; node++) {
            parentCell[node] = level.lattice().parent(level.cell()[node]);
        }
        final int[] first = new int[parents.cells() + 1];
        final int[] members = byCell(parentCell, first);
        final int[] count = new int[parents.cells()];
        for (int cell = 0; cell < count.length; cell++) {
            count[cell] = join(members, first[cell], first[cell + 1], parentCell);
        }
        final Numbering numbering = Numbering.of(parents, count);
        for (int node = 0; node < parent.length; node++) {
            parent[node] += parent[node] == DROPPED ? 0 : numbering.base()[parentCell[node]];
        }
        final int[] cells = numbering.cells(count);
        final Links links = new Links(new int[numbering.nodes()]);
        findInner();
        link(members, first, cells, links);
        return new Made(parent, Links.join(List.of(links), numbering.red(), cells, parents));
    }

    private void findGreatest() {
        for (int node = 0; node < greatest.length; node++) {
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                greatest[node] = Math.max(greatest[node], graph.conductance()[k]);
            }
        }
    }

    private void findInner() {
        for (int node = 0; node < inner.length; node++) {
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                if (parent[graph.to()[k]] == parent[node]) {
                    inner[node] = Math.max(inner[node], graph.conductance()[k]);
                }
            }
        }
    }

    /** The nodes by parent cell, and where each cell's begin. */
    private static int[] byCell(final int[] parentCell, final int[] first) {
        for (final int cell : parentCell) {
            first[cell + 1]++;
        }
        for (int cell = 1; cell < first.length; cell++) {
            first[cell] += first[cell - 1];
        }
        final int[] next = first.clone();
        final int[] members = new int[parentCell.length];
        for (int node = 0; node < parentCell.length; node++) {
            members[next[parentCell[node]]++] = node;
        }
        return members;
    }

    /** Numbers the joined parts of one parent cell; nodes without a link have none. */
    private int join(final int[] members, final int from, final int to, final int[] parentCell) {
        for (int i = from; i < to; i++) {
            parent[members[i]] = DROPPED;
        }
        int parts = 0;
        for (int i = from; i < to; i++) {
            final int seed = members[i];
            if (parent[seed] == DROPPED && greatest[seed] > 0) {
                spread(seed, parts++, parentCell);
            }
        }
        return parts;
    }

    private void spread(final int seed, final int part, final int[] parentCell) {
        int waiting = 0;
        stack[waiting++] = seed;
        parent[seed] = part;
        while (waiting > 0) {
            final int node = stack[--waiting];
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                final int other = graph.to()[k];
                final boolean isStrong =
                        graph.conductance()[k]
                                >= strong * Math.max(greatest[node], greatest[other]);
                if (parentCell[other] == parentCell[node] && isStrong && isFree(other)) {
                    parent[other] = part;
                    stack[waiting++] = other;
                }
            }
        }
    }

    /** Of one cell: those of other cells are numbered in their turn. */
    private boolean isFree(final int node) {
        return parent[node] == DROPPED;
    }

    private void link(
            final int[] members, final int[] first, final int[] cells, final Links links) {
        for (int node = 0; node < cells.length; node++) {
            links.beginNode();
            final int cell = cells[node];
            for (int i = first[cell]; i < first[cell + 1]; i++) {
                if (parent[members[i]] == node) {
                    linkMember(members[i], node, links);
                }
            }
        }
    }

    private void linkMember(final int member, final int node, final Links links) {
        links.addAnchor(CoarseLink.of(graph.anchor()[member], inner[member], 0));
        for (int k = graph.start()[member]; k < graph.start()[member + 1]; k++) {
            final int other = parent[graph.to()[k]];
            if (other != node) {
                links.add(
                        other,
                        CoarseLink.of(graph.conductance()[k], inner[member], inner[graph.to()[k]]));
            }
        }
    }

    /**
     * A coarser network.
     *
     * @param parent the node that each finer node is a part of; −1 for those without a link, which
     *     need none
     * @param level the nodes
     */
    record Made(int[] parent, CoarseLevel level) {}
}
