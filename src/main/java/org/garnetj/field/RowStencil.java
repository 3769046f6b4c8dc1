package org.garnetj.field;

import java.util.Arrays;

/**
 * One row of the network's equations, for the cells of one colour of a checkerboard: red cells have
 * an even sum of their indices and are joined with black ones only, so a vector holds each colour
 * by itself, half a row after half a row.
 *
 * <p>Every array has the same index for the same cell, so that the loops compile to vector
 * instructions. For one thread.
 */
final class RowStencil {

    static final int RED = 0;
    static final int BLACK = 1;

    /** Keeps cells without a conductor at 0. */
    private static final float TINY = 1e-30f;

    final int half;
    final float[] diagonal;
    final float[] sum;
    final float[] tie;

    private final Network network;
    private final float[] west;
    private final float[] east;
    private final float[] north;
    private final float[] south;
    private final float[] above;
    private final float[] below;
    private final float[][] neighbours;
    private int parity;
    private int y;
    private int z;

    RowStencil(final Network network) {
        this.network = network;
        half = half(network);
        diagonal = new float[half];
        sum = new float[half];
        tie = new float[half];
        west = new float[half];
        east = new float[half];
        north = new float[half];
        south = new float[half];
        above = new float[half];
        below = new float[half];
        neighbours = new float[6][half];
    }

    /** Length of half a row. */
    static int half(final Network network) {
        return (network.nx() + 1) / 2;
    }

    /** Column of the first cell of a colour in a row: 0 or 1. */
    static int parity(final int colour, final int y, final int z) {
        return (colour + y + z) & 1;
    }

    /** Goes to a row: its conductances and their sums. */
    void load(final int colour, final int row, final int plane) {
        y = row;
        z = plane;
        parity = parity(colour, y, z);
        final Faces[] faces = network.faces();
        faces[0].row(parity - 1, y, z, west);
        faces[0].row(parity, y, z, east);
        faces[1].row(parity, previous(y, network.ny()), z, north);
        faces[1].row(parity, y, z, south);
        faces[2].row(parity, y, previous(z, network.nz()), above);
        faces[2].row(parity, y, z, below);
        Arrays.fill(tie, TINY);
        if (network.anchors()[z] != null) {
            network.anchors()[z].addConductance(y, parity, tie);
        }
        add(west, east, north, diagonal, tie);
        add(south, above, below, diagonal, diagonal);
    }

    /** Sums conductance × value over the neighbours, which are of the other colour. */
    void gather(final float[][] other) {
        fetch(other, neighbours);
        multiply(west, neighbours[0], east, neighbours[1], sum);
        multiplyAdd(north, neighbours[2], south, neighbours[3], sum);
        multiplyAdd(above, neighbours[4], below, neighbours[5], sum);
    }

    /**
     * Sums the currents out of the cells to their neighbours, by differences of potential and so
     * without loss of digits where conductances are large.
     *
     * @param own potentials of the row
     * @param other potentials of the neighbours
     */
    void outflow(final float[] own, final float[][] other) {
        fetch(other, neighbours);
        for (int i = 0; i < half; i++) {
            sum[i] = tie[i] * own[i];
        }
        addDrop(west, own, neighbours[0], sum);
        addDrop(east, own, neighbours[1], sum);
        addDrop(north, own, neighbours[2], sum);
        addDrop(south, own, neighbours[3], sum);
        addDrop(above, own, neighbours[4], sum);
        addDrop(below, own, neighbours[5], sum);
    }

    /** The same with neighbours of two floats each, the second small beside the first. */
    void outflow(final float[] own, final float[][] other, final float[][] small) {
        outflow(own, other);
        fetch(small, neighbours);
        subtract(west, neighbours[0], east, neighbours[1], sum);
        subtract(north, neighbours[2], south, neighbours[3], sum);
        subtract(above, neighbours[4], below, neighbours[5], sum);
    }

    private void fetch(final float[][] other, final float[][] to) {
        final int row = y * half;
        along(other[z], row, to);
        System.arraycopy(other[z], previous(y, network.ny()) * half, to[2], 0, half);
        System.arraycopy(other[z], next(y, network.ny()) * half, to[3], 0, half);
        System.arraycopy(other[previous(z, network.nz())], row, to[4], 0, half);
        System.arraycopy(other[next(z, network.nz())], row, to[5], 0, half);
    }

    private void along(final float[] plane, final int row, final float[][] to) {
        if (parity == 0) {
            System.arraycopy(plane, row, to[0], 1, half - 1);
            to[0][0] = plane[row + half - 1];
            System.arraycopy(plane, row, to[1], 0, half);
        } else {
            System.arraycopy(plane, row, to[0], 0, half);
            System.arraycopy(plane, row + 1, to[1], 0, half - 1);
            to[1][half - 1] = plane[row];
        }
    }

    private static void add(
            final float[] a,
            final float[] b,
            final float[] c,
            final float[] to,
            final float[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + a[i] + b[i] + c[i];
        }
    }

    private static void addDrop(
            final float[] a, final float[] own, final float[] other, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a[i] * (own[i] - other[i]);
        }
    }

    private static void multiply(
            final float[] a, final float[] u, final float[] b, final float[] v, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = a[i] * u[i] + b[i] * v[i];
        }
    }

    private static void multiplyAdd(
            final float[] a, final float[] u, final float[] b, final float[] v, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a[i] * u[i] + b[i] * v[i];
        }
    }

    private static void subtract(
            final float[] a, final float[] u, final float[] b, final float[] v, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] -= a[i] * u[i] + b[i] * v[i];
        }
    }

    private static int previous(final int i, final int size) {
        return i == 0 ? size - 1 : i - 1;
    }

    private static int next(final int i, final int size) {
        return i == size - 1 ? 0 : i + 1;
    }
}
