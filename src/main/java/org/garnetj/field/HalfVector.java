package org.garnetj.field;

/** Numbers at the cells of one colour: for each plane, half a row after half a row. */
final class HalfVector {

    private HalfVector() {}

    static float[][] floats(final Network network) {
        return new float[network.nz()][network.ny() * RowStencil.half(network)];
    }

    static double[][] doubles(final Network network) {
        return new double[network.nz()][network.ny() * RowStencil.half(network)];
    }
}
