package org.garnetj.field;

import java.util.Arrays;

/**
 * The conductances of the six faces of each cell of one row and its ties to known potentials, in
 * doubles. For one thread.
 */
final class RowLinks {

    private final Network network;
    private final double[][] after;
    private final double[][] before;
    private final double[] tie;
    private final double[] current;

    RowLinks(final Network network) {
        this.network = network;
        after = new double[3][network.nx()];
        before = new double[3][network.nx()];
        tie = new double[network.nx()];
        current = new double[network.nx()];
    }

    /** Goes to a row. */
    void load(final int y, final int z) {
        final Faces[] faces = network.faces();
        for (int axis = 0; axis < 3; axis++) {
            faces[axis].row(y, z, after[axis]);
        }
        System.arraycopy(after[0], 0, before[0], 1, network.nx() - 1);
        before[0][0] = after[0][network.nx() - 1];
        faces[1].row(y == 0 ? network.ny() - 1 : y - 1, z, before[1]);
        faces[2].row(y, z == 0 ? network.nz() - 1 : z - 1, before[2]);
        Arrays.fill(tie, 0);
        Arrays.fill(current, 0);
        if (network.anchors()[z] != null) {
            network.anchors()[z].add(y, tie, current);
        }
    }

    /** Towards the next neighbour along an axis. */
    double after(final int axis, final int x) {
        return after[axis][x];
    }

    /** Towards the previous neighbour along an axis. */
    double before(final int axis, final int x) {
        return before[axis][x];
    }

    /** To known potentials. */
    double tie(final int x) {
        return tie[x];
    }

    /** The current into a cell through its ties, were it at potential 0. */
    double current(final int x) {
        return current[x];
    }

    /** The current into a cell through its faces, by how much its neighbours lie above it. */
    double flow(
            final int x,
            final double east,
            final double west,
            final double south,
            final double north,
            final double below,
            final double above) {
        return after[0][x] * east
                + before[0][x] * west
                + after[1][x] * south
                + before[1][x] * north
                + after[2][x] * below
                + before[2][x] * above;
    }

    /** The power in the faces of a cell, by how much its neighbours lie above it. */
    double power(
            final int x,
            final double east,
            final double west,
            final double south,
            final double north,
            final double below,
            final double above) {
        return flow(
                x,
                east * east,
                west * west,
                south * south,
                north * north,
                below * below,
                above * above);
    }
}
