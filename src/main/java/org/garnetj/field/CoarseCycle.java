package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Multigrid W-cycles on the coarse networks, symmetric: a Gauss–Seidel sweep before the coarser
 * correction and its transpose after it.
 */
final class CoarseCycle {

    /** A network of so few nodes is solved directly. */
    private static final int SMALL = 200;

    /** Where coarsening stalls, so many still are; more are relaxed. */
    private static final int MOST_DIRECT = 1500;

    private static final int LAST_SWEEPS = 20;

    /** A next network is not worth its while when it has more than this part of the nodes. */
    private static final double STALLED = 0.9;

    private final Crew crew;
    private final List<Graph> graphs = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private final DirectSolver last;

    /** The networks below a first coarse one. */
    CoarseCycle(final CoarseLevel first, final Crew crew) {
        this.crew = crew;
        CoarseLevel level = first;
        double strong = CellParts.STRONG;
        graphs.add(level.graph());
        while (level.graph().nodes() > SMALL) {
            final Coarsening.Made made = Coarsening.of(level, strong);
            if (made.level().graph().nodes() > STALLED * level.graph().nodes()) {
                break;
            }
            parents.add(made.parent());
            level = made.level();
            graphs.add(level.graph());
            strong /= 2;
        }
        last = level.graph().nodes() <= MOST_DIRECT ? new DirectSolver(level.graph()) : null;
    }

    /** The loads of the first network; to be set before {@link #solve}. */
    float[] load() {
        return graphs.get(0).load();
    }

    /** The values of the first network that {@link #solve} found. */
    float[] values() {
        return graphs.get(0).values();
    }

    /** Solves the first network approximately: two cycles. */
    void solve() {
        Arrays.fill(values(), 0);
        correct(0);
    }

    private void correct(final int level) {
        cycle(level);
        if (level < parents.size()) {
            cycle(level);
        }
    }

    private void cycle(final int level) {
        final Graph graph = graphs.get(level);
        if (level == parents.size() && last != null) {
            last.solve();
            return;
        }
        if (level == parents.size()) {
            for (int sweep = 0; sweep < LAST_SWEEPS; sweep++) {
                up(graph);
                down(graph);
            }
            return;
        }
        final Graph coarse = graphs.get(level + 1);
        final int[] parent = parents.get(level);
        up(graph);
        restrict(graph, parent, coarse);
        Arrays.fill(coarse.values(), 0);
        correct(level + 1);
        each(graph, share -> add(graph, share, parent, coarse.values()));
        down(graph);
    }

    private void up(final Graph graph) {
        final int shares = graph.shares().length - 1;
        crew.forEach(graph.redShares(), graph::relaxUp);
        crew.forEach(shares - graph.redShares(), share -> graph.relaxUp(graph.redShares() + share));
    }

    private void down(final Graph graph) {
        final int shares = graph.shares().length - 1;
        crew.forEach(
                shares - graph.redShares(), share -> graph.relaxDown(graph.redShares() + share));
        crew.forEach(graph.redShares(), graph::relaxDown);
    }

    /** Sums what is missing over the members of each coarse node, in their order. */
    private void restrict(final Graph graph, final int[] parent, final Graph coarse) {
        final float[] missing = graph.spare();
        each(graph, share -> graph.residuals(share, missing));
        final float[] load = coarse.load();
        Arrays.fill(load, 0);
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] >= 0) {
                load[parent[node]] += missing[node];
            }
        }
    }

    private static void add(
            final Graph graph, final int share, final int[] parent, final float[] correction) {
        final float[] values = graph.values();
        for (int node = graph.shares()[share]; node < graph.shares()[share + 1]; node++) {
            if (parent[node] >= 0) {
                values[node] += correction[parent[node]];
            }
        }
    }

    private void each(final Graph graph, final IntConsumer work) {
        crew.forEach(graph.shares().length - 1, work);
    }
}
