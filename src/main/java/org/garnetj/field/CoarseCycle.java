package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        Arrays.fill(coarse.load(), 0);
        crew.forEach(graph.chunks(), chunk -> graph.restrict(chunk, parent, coarse.load()));
        Arrays.fill(coarse.values(), 0);
        correct(level + 1);
        crew.forEach(graph.chunks(), chunk -> graph.prolong(chunk, parent, coarse.values()));
        down(graph);
    }

    private void up(final Graph graph) {
        crew.forEach(graph.chunks(), chunk -> graph.relaxUp(chunk, HalfRows.RED));
        crew.forEach(graph.chunks(), chunk -> graph.relaxUp(chunk, HalfRows.BLACK));
    }

    private void down(final Graph graph) {
        crew.forEach(graph.chunks(), chunk -> graph.relaxDown(chunk, HalfRows.BLACK));
        crew.forEach(graph.chunks(), chunk -> graph.relaxDown(chunk, HalfRows.RED));
    }
}
