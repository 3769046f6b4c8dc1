package org.garnetj.field;

/**
 * Goes through a slab of planes with three kinds of work at once, so that the equations of a plane
 * are made once for all: black values are put on a plane, red cells follow one plane behind, and
 * black ones two. What the slab's first and last planes need of their neighbours is done again
 * here, so no slab waits for another. For one thread.
 */
final class Wave {

    private final Network network;
    private final PlaneStencil[] stencils = new PlaneStencil[4];
    private final RowStencil row;
    private final HalfRows black;
    private final HalfRows red;
    private final HalfRows smallRed;

    Wave(final Network network) {
        this.network = network;
        for (int i = 0; i < stencils.length; i++) {
            stencils[i] = new PlaneStencil(network);
        }
        row = new RowStencil(network, stencils);
        black = new HalfRows(network);
        red = new HalfRows(network);
        smallRed = new HalfRows(network);
    }

    /** Black values. */
    HalfRows black() {
        return black;
    }

    /** Red values. */
    HalfRows red() {
        return red;
    }

    /** What the red values lack as floats. */
    HalfRows smallRed() {
        return smallRed;
    }

    /**
     * Goes through the planes {@code first} … {@code end} − 1.
     *
     * @return the sum of what {@code blackWork} gives for their rows
     */
    double go(
            final int first,
            final int end,
            final RowWork put,
            final RowWork redWork,
            final RowWork blackWork) {
        stencil(first - 3).loadBelow(wrapped(first - 3));
        double sum = 0;
        for (int plane = first - 2; plane < end + 2; plane++) {
            stencil(plane).load(wrapped(plane), stencil(plane - 1));
            rows(HalfRows.BLACK, plane, put);
            if (plane >= first) {
                rows(HalfRows.RED, plane - 1, redWork);
            }
            if (plane >= first + 2) {
                sum += rows(HalfRows.BLACK, plane - 2, blackWork);
            }
        }
        return sum;
    }

    private double rows(final int colour, final int plane, final RowWork work) {
        double sum = 0;
        for (int y = 0; y < network.ny(); y++) {
            row.go(colour, plane, y);
            sum += work.at(this, row);
        }
        return sum;
    }

    private PlaneStencil stencil(final int plane) {
        return stencils[plane & (stencils.length - 1)];
    }

    private int wrapped(final int plane) {
        return Math.floorMod(plane, network.nz());
    }

    /** What is done with one row. */
    interface RowWork {
        double at(Wave wave, RowStencil row);
    }
}
