package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;

import java.util.List;
import java.util.Optional;

/**
 * A conductor in a box between two electrodes along z at 0 and 1 V, solved; no current passes the
 * sides.
 *
 * @param rim longest edge of a voxel
 * @param height of the box
 */
record TipBox(List<Contact> contacts, double rim, double height, Solution solution) {

    private static final Border[] MIRROR = {Border.INSULATING, Border.INSULATING};

    /** All conductors are parts of it. */
    private static final class OneCrack implements Contacts.Objects {
        @Override
        public int crack(final int x, final int y, final int z) {
            return 1;
        }

        @Override
        public int deposit(final int x, final int y, final int z) {
            return 0;
        }
    }

    /** Solves; charge must balance. */
    static TipBox solve(
            final LevelSet surface,
            final double[] edge,
            final Material body,
            final double resistance) {
        final Border[][] borders = {
            MIRROR, MIRROR, {Border.potential(0), Border.potential(1)},
        };
        final Conductor conductor =
                new Conductor(
                        surface.lattice(),
                        edge,
                        surface::classes,
                        List.of(Material.INSULATOR, Material.of(1), body),
                        resistance,
                        borders,
                        Optional.of(surface));
        try (Crew crew = new Crew(Execution.serial())) {
            final NetworkMaker.Made made = NetworkMaker.makeCut(conductor, crew);
            final Solution solution = LaplaceSolver.solve(made.network(), 1e-8, Execution.serial());
            final List<Contact> contacts =
                    Contacts.find(conductor, made, solution, new OneCrack(), crew);
            final double[] into = Currents.of(solution, crew).into();
            final int terminal = NetworkMaker.terminal(LevelSet.NEGATIVE);
            assertEquals(0, (into[4] + into[5] + into[terminal]) / into[5], 1e-6);
            assertEquals(
                    body.isFixed() ? -into[terminal] : 0,
                    contacts.stream().mapToDouble(Contact::current).sum(),
                    1e-6 * into[5]);
            return new TipBox(
                    contacts,
                    Math.max(edge[0], Math.max(edge[1], edge[2])),
                    surface.lattice().nz() * edge[2],
                    solution);
        }
    }
}
