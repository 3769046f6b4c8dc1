package org.garnetj.field;

/** The conductances of the six faces of each cell of one row, in doubles. For one thread. */
final class RowLinks {

    private final Network network;
    private final double[][] after;
    private final double[][] before;

    RowLinks(final Network network) {
        this.network = network;
        after = new double[3][network.nx()];
        before = new double[3][network.nx()];
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
    }

    /** Towards the next neighbour along an axis. */
    double after(final int axis, final int x) {
        return after[axis][x];
    }

    /** Towards the previous neighbour along an axis. */
    double before(final int axis, final int x) {
        return before[axis][x];
    }
}
