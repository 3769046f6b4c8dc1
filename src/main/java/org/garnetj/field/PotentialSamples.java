package org.garnetj.field;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/** Potentials at places between the middles of voxels. */
final class PotentialSamples {

    private PotentialSamples() {}

    /**
     * The potential at each place, linear between the middles of voxels that conduct; NaN where
     * none does.
     *
     * @param places in µm from the corner of the stack
     */
    static double[] at(
            final List<double[]> places, final BlockGrid grid, final Execution execution) {
        final double[] found = new double[places.size()];
        final List<List<Integer>> byPlane = new ArrayList<>();
        for (int z = 0; z < grid.conductor().lattice().nz(); z++) {
            byPlane.add(new ArrayList<>());
        }
        for (int i = 0; i < found.length; i++) {
            byPlane.get(low(2, places.get(i), grid)).add(i);
        }
        try (Crew crew = new Crew(execution)) {
            new Planewise(grid.solution().network(), crew)
                    .sum(
                            grid.solution().potential(),
                            (z, planes) -> {
                                for (final int i : byPlane.get(z)) {
                                    found[i] = between(places.get(i), z, planes, grid);
                                }
                                return 0;
                            });
        }
        return found;
    }

    private static int low(final int axis, final double[] place, final BlockGrid grid) {
        final double middle = place[axis] / grid.conductor().edge_um()[axis] - 0.5;
        return Math.max(
                0, Math.min(grid.conductor().lattice().size(axis) - 1, (int) Math.floor(middle)));
    }

    private static double between(
            final double[] place, final int z, final double[][] planes, final BlockGrid grid) {
        double sum = 0;
        double weights = 0;
        final Lattice lattice = grid.conductor().lattice();
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            final int[] at = new int[3];
            for (int d = 0; d < 3; d++) {
                final int low = low(d, place, grid);
                final int up = corner >> d & 1;
                at[d] = Math.min(lattice.size(d) - 1, low + up);
                final double part =
                        Math.max(
                                0,
                                Math.min(1, place[d] / grid.conductor().edge_um()[d] - 0.5 - low));
                weight *= up == 1 ? part : 1 - part;
            }
            final int pixel = at[1] * lattice.nx() + at[0];
            if (grid.made().classes()[at[2]][pixel] != ElectrodeBlock.VOID) {
                sum += weight * planes[at[2] == z ? 1 : 2][pixel];
                weights += weight;
            }
        }
        return sum / weights;
    }
}
