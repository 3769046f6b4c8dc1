package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

class LaplaceSolverTest {

    private static final Border[] CLOSED = {Border.INSULATING, Border.INSULATING};
    private static final Border[] PERIODIC = {Border.PERIODIC, Border.PERIODIC};

    /**
     * Voids, two conductors, lithium at a potential and floating lithium, strewn at random; the
     * last column conducts, so that a current into it has somewhere to go.
     */
    private static Conductor strewn(
            final long seed, final Lattice lattice, final Border[][] sides) {
        final Random random = new Random(seed);
        final byte[][] planes = new byte[lattice.nz()][lattice.nx() * lattice.ny()];
        for (final byte[] plane : planes) {
            for (int at = 0; at < plane.length; at++) {
                final double draw =
                        at % lattice.nx() == lattice.nx() - 1 ? 0.5 : random.nextDouble();
                plane[at] =
                        (byte)
                                (draw < 0.2
                                        ? 0
                                        : draw < 0.6 ? 1 : draw < 0.9 ? 2 : draw < 0.95 ? 3 : 4);
            }
        }
        return new Conductor(
                lattice,
                new double[] {0.5, 0.7, 1.1},
                z -> planes[z],
                List.of(
                        Material.INSULATOR,
                        Material.of(1),
                        Material.of(0.02),
                        Material.at(-0.3),
                        Material.FLOATING),
                0.4,
                sides);
    }

    private static double[] potentials(final Solution solution) {
        final Network network = solution.network();
        final double[] all = new double[network.nx() * network.ny() * network.nz()];
        final double[] plane = new double[network.nx() * network.ny()];
        for (int z = 0; z < network.nz(); z++) {
            solution.potential().plane(z, plane);
            System.arraycopy(plane, 0, all, z * plane.length, plane.length);
        }
        return all;
    }

    private static Solution solve(
            final Conductor conductor, final double tolerance, final int threads) {
        final Execution execution = Execution.on(threads);
        try (Crew crew = new Crew(execution)) {
            return LaplaceSolver.solve(NetworkMaker.make(conductor, crew), tolerance, execution);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsThePotentialsThatADirectSolverFinds(final long seed) {
        final Border[][] sides = {
            {Border.potential(1), Border.flux(0.2)}, CLOSED, seed % 2 == 0 ? PERIODIC : CLOSED
        };
        final Conductor conductor =
                strewn(seed, new Lattice(7 + (int) seed % 3, 6, seed % 2 == 0 ? 6 : 5), sides);
        final Solution found = solve(conductor, 1e-12, 1);
        assertTrue(found.residual() <= 1e-12, "residual " + found.residual());
        assertArrayEquals(DenseOracle.solve(conductor), potentials(found), 1e-6);
    }

    @Test
    void whatFlowsInFlowsOut() {
        final Border[][] sides = {{Border.potential(1), Border.potential(0)}, PERIODIC, CLOSED};
        final Solution solution = solve(strewn(7, new Lattice(20, 14, 17), sides), 1e-9, 1);
        try (Crew crew = new Crew(Execution.serial())) {
            double sum = 0;
            double size = 0;
            for (final double current : Currents.of(solution, crew).into()) {
                sum += current;
                size += Math.abs(current);
            }
            assertEquals(0, sum / size, 1e-6);
        }
    }

    @Test
    void threadsDoNotChangeABit() {
        final Border[][] sides = {CLOSED, {Border.potential(1), Border.potential(0)}, CLOSED};
        final Conductor conductor = strewn(8, new Lattice(31, 20, 23), sides);
        final Solution one = solve(conductor, 1e-7, 1);
        final Solution three = solve(conductor, 1e-7, 3);
        assertEquals(one.iterations(), three.iterations());
        assertArrayEquals(potentials(one), potentials(three), 0);
    }

    @Test
    void stopsWhenTheUserChangesHisMind() {
        final AtomicInteger told = new AtomicInteger();
        final Progress impatient =
                new Progress() {
                    @Override
                    public void step(final String stage, final long done, final long total) {
                        told.incrementAndGet();
                    }

                    @Override
                    public boolean isCancelled() {
                        return told.get() > 2;
                    }
                };
        final Border[][] sides = {CLOSED, CLOSED, {Border.potential(1), Border.potential(0)}};
        final Conductor conductor = strewn(9, new Lattice(20, 20, 20), sides);
        final Execution execution = new Execution(1, 64, impatient);
        try (Crew crew = new Crew(execution)) {
            final Network network = NetworkMaker.make(conductor, crew);
            assertThrows(
                    CancelledException.class, () -> LaplaceSolver.solve(network, 1e-10, execution));
        }
    }
}
