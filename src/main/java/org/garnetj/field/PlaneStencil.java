package org.garnetj.field;

import java.util.Arrays;

/**
 * The equations of one plane's cells, as rows of floats: red cells have an even sum of their
 * indices and are joined with black ones only, so each colour has rows by itself, half as long as
 * those of the stack.
 *
 * <p>Every array has the same index for the same cell, so that loops over them compile to vector
 * instructions. For one thread.
 */
final class PlaneStencil {

    /** Keeps cells without a conductor at 0. */
    static final float TINY = 1e-30f;

    private final Network network;

    /**
     * Faces between columns 2i and 2i + 1, between 2i + 1 and 2i + 2, and between 2i − 1 and 2i.
     */
    private final float[][] even;

    private final float[][] odd;
    private final float[][] beforeEven;

    /** Faces towards the next row and the next plane, of even and of odd columns. */
    private final float[][][] south;

    private final float[][][] below;
    private final float[][][] diagonal;
    private int z;
    private PlaneStencil before;

    PlaneStencil(final Network network) {
        this.network = network;
        final int half = HalfRows.length(network);
        even = new float[network.ny()][half];
        odd = new float[network.ny()][half];
        beforeEven = new float[network.ny()][half];
        south = new float[2][network.ny()][half];
        below = new float[2][network.ny()][half];
        diagonal = new float[2][network.ny()][half];
    }

    /** Goes to a plane of which only the faces towards the next one are asked for. */
    void loadBelow(final int plane) {
        z = plane;
        for (int y = 0; y < network.ny(); y++) {
            network.faces()[2].row(y, z, below[0][y], below[1][y]);
        }
    }

    /**
     * Goes to a plane.
     *
     * @param previous is at the plane before it
     */
    void load(final int plane, final PlaneStencil previous) {
        loadBelow(plane);
        before = previous;
        for (int y = 0; y < network.ny(); y++) {
            final int last = odd[y].length - 1;
            network.faces()[0].row(y, z, even[y], odd[y]);
            System.arraycopy(odd[y], 0, beforeEven[y], 1, last);
            beforeEven[y][0] = odd[y][last];
            network.faces()[1].row(y, z, south[0][y], south[1][y]);
        }
        final float[][] links = new float[6][];
        for (int y = 0; y < network.ny(); y++) {
            for (int colour = 0; colour < 2; colour++) {
                final float[] sum = diagonal[colour][y];
                links(colour, y, links);
                ties(colour, y, sum);
                add(links[0], links[1], links[2], sum);
                add(links[3], links[4], links[5], sum);
            }
        }
    }

    /** The plane that it is at. */
    int z() {
        return z;
    }

    /** Finds the conductances of a row's cells: towards −x, x, −y, y, −z and z. */
    void links(final int colour, final int y, final float[][] target) {
        final int parity = HalfRows.parity(colour, y, z);
        target[0] = parity == 0 ? beforeEven[y] : even[y];
        target[1] = parity == 0 ? even[y] : odd[y];
        target[2] = south[parity][y == 0 ? network.ny() - 1 : y - 1];
        target[3] = south[parity][y];
        target[4] = before.below[parity][y];
        target[5] = below[parity][y];
    }

    /** The sums of all conductances of a row's cells. */
    float[] diagonal(final int colour, final int y) {
        return diagonal[colour][y];
    }

    /** Fills in the conductances of a row's cells to known potentials. */
    void ties(final int colour, final int y, final float[] target) {
        Arrays.fill(target, TINY);
        if (network.anchors()[z] != null) {
            network.anchors()[z].addConductance(y, HalfRows.parity(colour, y, z), target);
        }
    }

    private static void add(final float[] a, final float[] b, final float[] c, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + a[i] + b[i] + c[i];
        }
    }
}
