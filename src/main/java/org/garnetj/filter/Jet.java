package org.garnetj.filter;

/**
 * The first and second derivatives of a smoothed block, one row of pixels at a time, so that they
 * stay in the processor's cache. Not for several threads at once.
 */
public final class Jet {

    private final FloatBox smooth;
    private final Kernel[] first;
    private final Kernel[] second;
    private final int dimensions;
    private final int width;
    private final int overhang;
    private final float[] slopeY;
    private final float[] slopeZ;
    private final float[][] gradient;
    private final float[][] hessian;
    private int plane = Integer.MIN_VALUE;

    /**
     * @param smooth its margin holds the radius of the kernels on each axis
     * @param first kernels of the first derivative along x, y and, in three dimensions, z
     * @param second kernels of the second derivative, of the same radius
     */
    public Jet(final FloatBox smooth, final Kernel[] first, final Kernel[] second) {
        this.smooth = smooth;
        this.first = first;
        this.second = second;
        dimensions = first.length;
        width = smooth.core()[0];
        overhang = first[0].radius();
        final int rows = smooth.core()[1] + 2 * first[1].radius();
        slopeY = new float[width + 2 * overhang];
        slopeZ = new float[dimensions < 3 ? 0 : rows * slopeY.length];
        gradient = new float[dimensions][width];
        hessian = new float[dimensions * (dimensions + 1) / 2][width];
    }

    /** First derivatives along x, y, z of a row of the core; live, until the next call. */
    public float[][] gradient(final int y, final int z) {
        for (int axis = 0; axis < dimensions; axis++) {
            convolve(0, y, z, axis, first[axis], gradient[axis], 0, width);
        }
        return gradient;
    }

    /** Second derivatives xx, yy, zz (xx, yy) of a row of the core; live, until the next call. */
    public float[][] curvature(final int y, final int z) {
        for (int axis = 0; axis < dimensions; axis++) {
            convolve(0, y, z, axis, second[axis], hessian[axis], 0, width);
        }
        return hessian;
    }

    /**
     * All second derivatives of a row of the core, in the order xx, yy, zz, xy, xz, yz, or xx, yy,
     * xy; live, until the next call. Rows of one z are best asked for in turn.
     */
    public float[][] hessian(final int y, final int z) {
        curvature(y, z);
        convolve(-overhang, y, z, 1, first[1], slopeY, 0, slopeY.length);
        Convolution.row(slopeY, overhang, 1, first[0], hessian[dimensions], 0, width);
        if (dimensions == 3) {
            slopesAlongZ(z);
            final int from = (y + first[1].radius()) * slopeY.length + overhang;
            Convolution.row(slopeZ, from, 1, first[0], hessian[4], 0, width);
            Convolution.row(slopeZ, from, slopeY.length, first[1], hessian[5], 0, width);
        }
        return hessian;
    }

    // -- Helper methods --

    private void slopesAlongZ(final int z) {
        if (plane == z) {
            return;
        }
        final int radius = first[1].radius();
        for (int y = -radius; y < smooth.core()[1] + radius; y++) {
            final int to = (y + radius) * slopeY.length;
            convolve(-overhang, y, z, 2, first[2], slopeZ, to, slopeY.length);
        }
        plane = z;
    }

    private void convolve(
            final int x,
            final int y,
            final int z,
            final int axis,
            final Kernel kernel,
            final float[] target,
            final int to,
            final int length) {
        Convolution.row(
                smooth.values(),
                smooth.index(x, y, z),
                smooth.stride(axis),
                kernel,
                target,
                to,
                length);
    }
}
