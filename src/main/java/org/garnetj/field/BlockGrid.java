package org.garnetj.field;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The field of a block on one grid: 0 V at the working electrode and the lithium connected to it, 1
 * V at the opposite face, no current through the sides, an electrolyte of conductivity 1.
 */
final class BlockGrid {

    private static final double TOLERANCE = 1e-8;

    private static final double LEAST_TOLERANCE = 1e-13;

    private static final int NEAR = 2;

    private static final int FAR = 3;

    private final Conductor conductor;
    private final NetworkMaker.Made made;
    private final Solution solution;
    private final List<Contact> contacts;
    private final double[] into;

    private BlockGrid(
            final Conductor conductor,
            final NetworkMaker.Made made,
            final Solution solution,
            final List<Contact> contacts,
            final double[] into) {
        this.conductor = conductor;
        this.made = made;
        this.solution = solution;
        this.contacts = contacts;
        this.into = into;
    }

    /**
     * Solves for the field.
     *
     * @param surface of the electrolyte on the block's voxels
     * @param cut parts along each edge of a voxel
     * @param resistance of interfaces, in µm over conductivity
     * @param isolated what isolated lithium is taken for
     */
    static BlockGrid solve(
            final ElectrodeBlock block,
            final LevelSet surface,
            final int cut,
            final double resistance,
            final Material isolated,
            final Execution execution) {
        final FinerCell finer = new FinerCell(block.lattice(), block.classes(), surface, cut);
        final LevelSet own = finer.surface();
        final double[] edge = Arrays.stream(block.edge_um()).map(um -> um / cut).toArray();
        final Border[] sides = {Border.INSULATING, Border.INSULATING};
        final Border[] ends = {
            Border.behind(block.hasElectrode() ? resistance : 0, 0), Border.potential(1)
        };
        final Conductor conductor =
                new Conductor(
                        finer.lattice(),
                        edge,
                        z -> finer.classes(z, own),
                        List.of(Material.INSULATOR, Material.of(1), Material.at(0), isolated),
                        resistance,
                        new Border[][] {sides, ends, sides},
                        Optional.of(own));
        try (Crew crew = new Crew(execution)) {
            final NetworkMaker.Made made = NetworkMaker.makeCut(conductor, crew);
            final Solution solution =
                    LaplaceSolver.solve(
                            made.network(),
                            tolerance(finer.lattice().ny() * edge[1], resistance),
                            execution);
            return new BlockGrid(
                    conductor,
                    made,
                    solution,
                    Contacts.find(conductor, made, solution, new Objects(block, finer), crew),
                    Currents.of(solution, crew).into());
        }
    }

    /** Residuals are of what 1 V would drive through half voxels; interfaces let pass far less. */
    private static double tolerance(final double length, final double resistance) {
        return Math.max(LEAST_TOLERANCE, TOLERANCE * length / (length + resistance));
    }

    List<Contact> contacts() {
        return contacts;
    }

    Conductor conductor() {
        return conductor;
    }

    NetworkMaker.Made made() {
        return made;
    }

    Solution solution() {
        return solution;
    }

    /** Current through the face opposite the electrode over its area, in V/µm. */
    double nominal() {
        final Lattice lattice = conductor.lattice();
        final double[] edge = conductor.edge_um();
        return into[FAR] / (lattice.nx() * edge[0] * lattice.nz() * edge[2]);
    }

    /** Nominal current density over that of a block of electrolyte alone. */
    double conductance() {
        return nominal()
                * (conductor.lattice().ny() * conductor.edge_um()[1]
                        + conductor.interfaceResistance());
    }

    /** What flows in and does not flow out, over what flows in. */
    double imbalance() {
        final double out = into[NEAR] + into[NetworkMaker.terminal(ElectrodeBlock.CONNECTED)];
        return Math.abs((into[FAR] + out) / into[FAR]);
    }

    /** What the voxels of a finer grid are parts of. */
    private record Objects(ElectrodeBlock block, FinerCell finer) implements Contacts.Objects {
        @Override
        public int crack(final int x, final int y, final int z) {
            return block.crack(finer.beyond(x, y, z));
        }

        @Override
        public int deposit(final int x, final int y, final int z) {
            return block.deposit(finer.beyond(x, y, z));
        }
    }
}
