package org.garnetj.field;

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
        black = HalfRows.doubles(network);
        half = HalfRows.length(network);
    }

    /** The black values, live. */
    double[][] black() {
        return black;
    }

    /** Fills one plane, x fastest; cells that no conductor meets get 0. */
    void plane(final int z, final double[] target) {
        final RowLinks links = new RowLinks(network);
        final double[][] around = new double[3][];
        around[0] = black[z == 0 ? network.nz() - 1 : z - 1];
        around[1] = black[z];
        around[2] = black[z == network.nz() - 1 ? 0 : z + 1];
        for (int y = 0; y < network.ny(); y++) {
            links.load(y, z);
            final int row = y * network.nx();
            for (int x = HalfRows.parity(HalfRows.BLACK, y, z); x < network.nx(); x += 2) {
                target[row + x] = black[z][y * half + (x >> 1)];
            }
            for (int x = HalfRows.parity(HalfRows.RED, y, z); x < network.nx(); x += 2) {
                target[row + x] = red(links, x, y, around);
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
        final RowLinks links = new RowLinks(network);
        final int nx = network.nx();
        double squares = 0;
        double all = 0;
        for (int y = 0; y < network.ny(); y++) {
            links.load(y, z);
            final int row = y * nx;
            final int north = (y == 0 ? network.ny() - 1 : y - 1) * nx;
            final int south = (y == network.ny() - 1 ? 0 : y + 1) * nx;
            for (int x = HalfRows.parity(HalfRows.BLACK, y, z); x < nx; x += 2) {
                final double value = planes[1][row + x];
                final double east = planes[1][row + (x == nx - 1 ? 0 : x + 1)] - value;
                final double west = planes[1][row + (x == 0 ? nx - 1 : x - 1)] - value;
                final double down = planes[1][south + x] - value;
                final double up = planes[1][north + x] - value;
                final double below = planes[2][row + x] - value;
                final double above = planes[0][row + x] - value;
                final double inflow =
                        links.current(x)
                                - links.tie(x) * value
                                + links.flow(x, east, west, down, up, below, above);
                all += links.power(x, east, west, down, up, below, above);
                missing[y * half + (x >> 1)] = (float) inflow;
                squares += inflow * inflow;
            }
        }
        power[z] = all;
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

    /** The value of a red cell between black ones of three planes. */
    private double red(final RowLinks links, final int x, final int y, final double[][] around) {
        final int row = y * half;
        final int north = (y == 0 ? network.ny() - 1 : y - 1) * half;
        final int south = (y == network.ny() - 1 ? 0 : y + 1) * half;
        final int at = x >> 1;
        final int west = (x == 0 ? network.nx() - 1 : x - 1) >> 1;
        final int east = (x == network.nx() - 1 ? 0 : x + 1) >> 1;
        final double sum =
                links.tie(x)
                        + (links.after(0, x) + links.before(0, x))
                        + (links.after(1, x) + links.before(1, x))
                        + (links.after(2, x) + links.before(2, x));
        final double inflow =
                links.current(x)
                        + links.after(0, x) * around[1][row + east]
                        + links.before(0, x) * around[1][row + west]
                        + links.after(1, x) * around[1][south + at]
                        + links.before(1, x) * around[1][north + at]
                        + links.after(2, x) * around[2][row + at]
                        + links.before(2, x) * around[0][row + at];
        return sum == 0 ? 0 : inflow / sum;
    }
}
