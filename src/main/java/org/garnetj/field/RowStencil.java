package org.garnetj.field;

/** One row of the equations of one colour's cells within a {@link Wave}. For one thread. */
final class RowStencil {

    /** What the last method called made, of each cell. */
    final float[] sum;

    private final PlaneStencil[] planes;
    private final float[] tie;
    private final float[][] links = new float[6][];
    private final float[][] neighbours = new float[6][];
    private PlaneStencil here;
    private int colour;
    private int plane;
    private int y;

    /**
     * Rows of a wave.
     *
     * @param planes the equations of the planes that it is at
     */
    RowStencil(final Network network, final PlaneStencil[] planes) {
        this.planes = planes;
        sum = new float[HalfRows.length(network)];
        tie = new float[HalfRows.length(network)];
    }

    /** Goes to a row of a plane, which is told by its running number. */
    void go(final int ofColour, final int toPlane, final int toRow) {
        colour = ofColour;
        plane = toPlane;
        y = toRow;
        here = planes[plane & (planes.length - 1)];
        here.links(colour, y, links);
    }

    /** Number of the plane in the stack. */
    int z() {
        return here.z();
    }

    /** Number of the row in its plane. */
    int y() {
        return y;
    }

    /** The row of a plane of numbers. */
    float[] of(final HalfRows values) {
        return values.plane(plane)[y];
    }

    /** The sums of the conductances of each cell. */
    float[] diagonal() {
        return here.diagonal(colour, y);
    }

    /** Sums conductance × value over the neighbours, which are of the other colour. */
    void gather(final HalfRows other) {
        fetch(other);
        multiply(links[0], neighbours[0], links[1], neighbours[1], sum);
        multiplyAdd(links[2], neighbours[2], links[3], neighbours[3], sum);
        multiplyAdd(links[4], neighbours[4], links[5], neighbours[5], sum);
    }

    /**
     * Sums the currents out of the cells to their neighbours, by differences of potential and so
     * without loss of digits where conductances are large.
     *
     * @param own potentials of the row
     * @param other potentials of the neighbours
     */
    void outflow(final float[] own, final HalfRows other) {
        fetch(other);
        here.ties(colour, y, tie);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = tie[i] * own[i];
        }
        for (int side = 0; side < links.length; side++) {
            addDrop(links[side], own, neighbours[side], sum);
        }
    }

    /** The same with neighbours of two floats each, the second small beside the first. */
    void outflow(final float[] own, final HalfRows other, final HalfRows small) {
        outflow(own, other);
        fetch(small);
        subtract(links[0], neighbours[0], links[1], neighbours[1], sum);
        subtract(links[2], neighbours[2], links[3], neighbours[3], sum);
        subtract(links[4], neighbours[4], links[5], neighbours[5], sum);
    }

    private void fetch(final HalfRows other) {
        other.around(plane, y, HalfRows.parity(colour, y, here.z()), neighbours);
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
}
