package org.garnetj.field;

import java.util.Arrays;

/**
 * Potentials of a network's cells, in double precision. Black ones are kept; red ones follow from
 * them, for their equations are solved exactly.
 */
final class Potential {

    private final Network network;
    private final double[][] black;
    private final int half;

    /** All black cells at 0. */
    Potential(final Network network) {
        this.network = network;
        black = HalfVector.doubles(network);
        half = RowStencil.half(network);
    }

    /** The black values, live. */
    double[][] black() {
        return black;
    }

    /** Fills one plane, x fastest; cells that no conductor meets get 0. */
    void plane(final int z, final double[] target) {
        final double[] diagonal = new double[network.nx()];
        final double[] current = new double[network.nx()];
        final RowLinks links = new RowLinks(network);
        for (int y = 0; y < network.ny(); y++) {
            anchors(y, z, diagonal, current);
            links.load(y, z);
            for (int x = 0; x < network.nx(); x++) {
                final int at = y * network.nx() + x;
                target[at] =
                        ((x + y + z) & 1) == RowStencil.BLACK
                                ? black[z][y * half + (x >> 1)]
                                : red(links, x, y, z, diagonal[x], current[x]);
            }
        }
    }

    /**
     * What is missing in the equations of the black cells of one plane.
     *
     * @param planes the plane before, the plane, and the plane after, wrapped around
     * @param missing receives it
     * @param power receives, at {@code z}, the power of the cells' faces: of each face of the
     *     network once, for one of its two cells is black
     * @return the sum of its squares
     */
    double residual(
            final int z, final double[][] planes, final float[] missing, final double[] power) {
        final double[] diagonal = new double[network.nx()];
        final double[] current = new double[network.nx()];
        final RowLinks links = new RowLinks(network);
        double squares = 0;
        for (int y = 0; y < network.ny(); y++) {
            anchors(y, z, diagonal, current);
            links.load(y, z);
            for (int x = RowStencil.parity(RowStencil.BLACK, y, z); x < network.nx(); x += 2) {
                final double value = planes[1][y * network.nx() + x];
                double inflow = current[x] - diagonal[x] * value;
                for (int axis = 0; axis < 3; axis++) {
                    final double next = links.after(axis, x);
                    final double previous = links.before(axis, x);
                    if (next != 0) {
                        final double drop = neighbour(planes, axis, 1, x, y) - value;
                        inflow += next * drop;
                        power[z] += next * drop * drop;
                    }
                    if (previous != 0) {
                        final double drop = neighbour(planes, axis, -1, x, y) - value;
                        inflow += previous * drop;
                        power[z] += previous * drop * drop;
                    }
                }
                missing[y * half + (x >> 1)] = (float) inflow;
                squares += inflow * inflow;
            }
        }
        return squares;
    }

    /** The value of the neighbour of a cell of the middle one of three planes. */
    double neighbour(
            final double[][] planes, final int axis, final int step, final int x, final int y) {
        final int nx = network.nx();
        return switch (axis) {
            case 0 -> planes[1][y * nx + Math.floorMod(x + step, nx)];
            case 1 -> planes[1][Math.floorMod(y + step, network.ny()) * nx + x];
            default -> planes[1 + step][y * nx + x];
        };
    }

    private void anchors(
            final int y, final int z, final double[] diagonal, final double[] current) {
        Arrays.fill(diagonal, 0);
        Arrays.fill(current, 0);
        if (network.anchors()[z] != null) {
            network.anchors()[z].add(y, diagonal, current);
        }
    }

    private double red(
            final RowLinks links,
            final int x,
            final int y,
            final int z,
            final double anchor,
            final double current) {
        double sum = anchor;
        double inflow = current;
        for (int axis = 0; axis < 3; axis++) {
            final double next = links.after(axis, x);
            final double previous = links.before(axis, x);
            sum += next + previous;
            if (next != 0) {
                inflow += next * black(axis, 1, x, y, z);
            }
            if (previous != 0) {
                inflow += previous * black(axis, -1, x, y, z);
            }
        }
        return sum == 0 ? 0 : inflow / sum;
    }

    private double black(final int axis, final int step, final int x, final int y, final int z) {
        final int nextX = axis == 0 ? Math.floorMod(x + step, network.nx()) : x;
        final int nextY = axis == 1 ? Math.floorMod(y + step, network.ny()) : y;
        final int nextZ = axis == 2 ? Math.floorMod(z + step, network.nz()) : z;
        return black[nextZ][nextY * half + (nextX >> 1)];
    }
}
