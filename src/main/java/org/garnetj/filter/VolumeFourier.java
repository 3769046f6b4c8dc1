package org.garnetj.filter;

/**
 * Fourier transforms of complex volumes of one size. A volume is given by its rows along x, those
 * of the first slice first, real and imaginary parts apart. Safe for use from several threads.
 */
public final class VolumeFourier {

    private final int width;
    private final int height;
    private final int depth;
    private final ColumnFourier alongX;
    private final ColumnFourier alongY;
    private final ColumnFourier alongZ;

    /** For volumes of this size; one without large prime factors is fast. */
    public VolumeFourier(final int width, final int height, final int depth) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        alongX = new ColumnFourier(width);
        alongY = new ColumnFourier(height);
        alongZ = new ColumnFourier(depth);
    }

    /**
     * The waves Σ f(x, y, z)·exp(−2πi(jx/width + ky/height + lz/depth)), in place of the volume;
     * rows may change their arrays. With real and imaginary parts exchanged it is the transform
     * back, times the number of voxels.
     */
    public void transform(final float[][] re, final float[][] im) {
        for (int z = 0; z < depth; z++) {
            rowsOf(re, im, z * height, 1, height, alongY);
            alongX(re, im, z * height);
        }
        for (int y = 0; y < height; y++) {
            rowsOf(re, im, y, height, depth, alongZ);
        }
    }

    // -- Helper methods --

    /** Transforms across some rows, {@code step} apart. */
    private static void rowsOf(
            final float[][] re,
            final float[][] im,
            final int first,
            final int step,
            final int count,
            final ColumnFourier fourier) {
        final float[][] someRe = new float[count][];
        final float[][] someIm = new float[count][];
        for (int i = 0; i < count; i++) {
            someRe[i] = re[first + i * step];
            someIm[i] = im[first + i * step];
        }
        fourier.transform(someRe, someIm);
        for (int i = 0; i < count; i++) {
            re[first + i * step] = someRe[i];
            im[first + i * step] = someIm[i];
        }
    }

    /** Transforms along the rows of a slice. */
    private void alongX(final float[][] re, final float[][] im, final int first) {
        final float[][] columnsRe = new float[width][height];
        final float[][] columnsIm = new float[width][height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                columnsRe[x][y] = re[first + y][x];
                columnsIm[x][y] = im[first + y][x];
            }
        }
        alongX.transform(columnsRe, columnsIm);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                re[first + y][x] = columnsRe[x][y];
                im[first + y][x] = columnsIm[x][y];
            }
        }
    }
}
