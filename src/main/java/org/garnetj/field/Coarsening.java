package org.garnetj.field;

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
    private final int[] parentCell;
    private final int[] stack;
    private final float[] greatest;
    private final float[] inner;

    private Coarsening(final CoarseLevel level, final double strong) {
        this.level = level;
        this.strong = strong;
        graph = level.graph();
        parents = level.lattice().coarser();
        parent = new int[graph.nodes()];
        parentCell = new int[graph.nodes()];
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
        for (int node = 0; node < parentCell.length; node++) {
            parentCell[node] = level.lattice().parent(level.cell()[node]);
        }
        final int[] first = new int[parents.cells() + 1];
        final int[] members = byCell(parentCell, first);
        final int[] count = new int[parents.cells()];
        for (int cell = 0; cell < count.length; cell++) {
            count[cell] = join(members, first[cell], first[cell + 1]);
        }
        findInner();
        final Numbering numbering = Numbering.of(parents, count);
        for (int node = 0; node < parent.length; node++) {
            parent[node] += parent[node] == DROPPED ? 0 : numbering.base()[parentCell[node]];
        }
        final int[] cells = numbering.cells(count);
        final Links links = Links.toNodes(numbering.nodes());
        link(members, first, cells, links);
        final Links.Packed[] packed = {links.pack()};
        return new Made(parent, Links.Packed.join(packed, numbering, cells));
    }

    private void findGreatest() {
        for (int node = 0; node < greatest.length; node++) {
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                if (graph.to(k) < graph.nodes()) {
                    greatest[node] = Math.max(greatest[node], graph.conductance(k));
                }
            }
        }
    }

    private void findInner() {
        for (int node = 0; node < inner.length; node++) {
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                if (isWithin(node, k) && parent[graph.to(k)] == parent[node]) {
                    inner[node] = Math.max(inner[node], graph.conductance(k));
                }
            }
        }
    }

    /** Whether a link leads to a node of the same parent cell. */
    private boolean isWithin(final int node, final int link) {
        return graph.to(link) < graph.nodes() && parentCell[graph.to(link)] == parentCell[node];
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
    private int join(final int[] members, final int from, final int end) {
        for (int i = from; i < end; i++) {
            parent[members[i]] = DROPPED;
        }
        int parts = 0;
        for (int i = from; i < end; i++) {
            final int seed = members[i];
            if (parent[seed] == DROPPED && greatest[seed] > 0) {
                spread(seed, parts++);
            }
        }
        return parts;
    }

    private void spread(final int seed, final int part) {
        int waiting = 0;
        stack[waiting++] = seed;
        parent[seed] = part;
        while (waiting > 0) {
            final int node = stack[--waiting];
            for (int k = graph.start()[node]; k < graph.start()[node + 1]; k++) {
                if (isWithin(node, k) && parent[graph.to(k)] == DROPPED && isStrong(node, k)) {
                    parent[graph.to(k)] = part;
                    stack[waiting++] = graph.to(k);
                }
            }
        }
    }

    private boolean isStrong(final int node, final int link) {
        return graph.conductance(link)
                >= strong * Math.max(greatest[node], greatest[graph.to(link)]);
    }

    private void link(
            final int[] members, final int[] first, final int[] cells, final Links links) {
        for (int node = 0; node < cells.length; node++) {
            links.beginNode();
            final int cell = cells[node];
            for (int i = first[cell]; i < first[cell + 1]; i++) {
                if (parent[members[i]] == node) {
                    linkMember(members[i], links);
                }
            }
        }
    }

    private void linkMember(final int member, final Links links) {
        for (int k = graph.start()[member]; k < graph.start()[member + 1]; k++) {
            final int other = graph.to(k);
            if (other == graph.nodes()) {
                links.addAnchor(CoarseLink.of(graph.conductance(k), inner[member], 0));
            } else if (parent[other] != parent[member]) {
                links.add(
                        parent[other],
                        CoarseLink.of(graph.conductance(k), inner[member], inner[other]));
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
