package org.garnetj.field;

/**
 * Numbers at the cells of one colour on four planes in a row of a checkerboard, as rows half as
 * long as those of the stack. Planes are told by a running number that is not wrapped around.
 */
final class HalfRows {

    static final int RED = 0;
    static final int BLACK = 1;

    private static final int PLANES = 4;

    private final float[][][] planes;
    private final float[] shifted;

    HalfRows(final Network network) {
        planes = new float[PLANES][network.ny()][length(network)];
        shifted = new float[length(network)];
    }

    /** Length of half a row. */
    static int length(final Network network) {
        return (network.nx() + 1) / 2;
    }

    /** Column of the first cell of a colour in a row: 0 or 1. */
    static int parity(final int colour, final int y, final int z) {
        return (colour + y + z) & 1;
    }

    /** A vector for the cells of one colour: for each plane, half a row after half a row. */
    static float[][] floats(final Network network) {
        return new float[network.nz()][network.ny() * length(network)];
    }

    /** The same in doubles. */
    static double[][] doubles(final Network network) {
        return new double[network.nz()][network.ny() * length(network)];
    }

    /** The rows of a plane, live. */
    float[][] plane(final int plane) {
        return planes[plane & (PLANES - 1)];
    }

    /**
     * Finds what the neighbours of a row of the other colour hold: towards −x, x, −y, y, −z and z,
     * wrapped around. Good until the next call.
     *
     * @param parity column of the first cell of that row
     */
    void around(final int plane, final int y, final int parity, final float[][] target) {
        final float[][] here = plane(plane);
        final float[] row = here[y];
        final int last = row.length - 1;
        if (parity == 0) {
            System.arraycopy(row, 0, shifted, 1, last);
            shifted[0] = row[last];
        } else {
            System.arraycopy(row, 1, shifted, 0, last);
            shifted[last] = row[0];
        }
        target[0] = parity == 0 ? shifted : row;
        target[1] = parity == 0 ? row : shifted;
        target[2] = here[y == 0 ? here.length - 1 : y - 1];
        target[3] = here[y == here.length - 1 ? 0 : y + 1];
        target[4] = plane(plane - 1)[y];
        target[5] = plane(plane + 1)[y];
    }
}
