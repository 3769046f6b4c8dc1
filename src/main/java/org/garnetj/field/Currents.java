package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * What flows through a solved network.
 *
 * @param power dissipated, in conductance × V²; its relative error is the square of that of the
 *     potentials
 * @param into current into the network through each terminal: 0 to 5 the sides (x low, x high, y
 *     low, …), then the classes of fixed potential
 */
record Currents(double power, double[] into) {

    private static final int TERMINALS = 6 + Conductor.MOST_CLASSES;

    /** Measures a solution. */
    static Currents of(final Solution solution, final Crew crew) {
        final Network network = solution.network();
        final double[][] perPlane = new double[network.nz()][TERMINALS];
        final double power =
                new Planewise(network, crew)
                        .sum(
                                solution.potential(),
                                (z, planes) ->
                                        faces(solution, z, planes)
                                                + ties(network, z, planes[1], perPlane[z]));
        final double[] into = new double[TERMINALS];
        for (final double[] plane : perPlane) {
            for (int terminal = 0; terminal < TERMINALS; terminal++) {
                into[terminal] += plane[terminal];
            }
        }
        return new Currents(power, into);
    }

    private static double faces(final Solution solution, final int z, final double[][] planes) {
        final Network network = solution.network();
        final RowLinks links = new RowLinks(network);
        double power = 0;
        for (int y = 0; y < network.ny(); y++) {
            links.load(y, z);
            for (int x = 0; x < network.nx(); x++) {
                final double value = planes[1][y * network.nx() + x];
                for (int axis = 0; axis < 3; axis++) {
                    final double link = links.after(axis, x);
                    if (link != 0) {
                        final double drop =
                                solution.potential().neighbour(planes, axis, 1, x, y) - value;
                        power += link * drop * drop;
                    }
                }
            }
        }
        return power;
    }

    private static double ties(
            final Network network, final int z, final double[] plane, final double[] into) {
        final Anchors anchors = network.anchors()[z];
        double power = 0;
        for (int y = 0; anchors != null && y < network.ny(); y++) {
            for (int k = anchors.start()[y]; k < anchors.start()[y + 1]; k++) {
                final double value = plane[y * network.nx() + anchors.x()[k]];
                final double tie = anchors.conductance()[k];
                final double flow = anchors.current()[k] - tie * value;
                into[anchors.terminal()[k]] += flow;
                power += tie == 0 ? 0 : flow * flow / tie;
            }
        }
        return power;
    }
}
