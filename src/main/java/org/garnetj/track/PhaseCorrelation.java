package org.garnetj.track;

import org.jtransforms.fft.FloatFFT_2D;

/**
 * Coarse translation of a frame against the first one: the peak of the phase correlation of the two
 * after binning. It finds large jumps; {@link Registration} refines it.
 */
final class PhaseCorrelation {

    private static final int LARGEST_EXTENT = 512;

    private final int bin;
    private final int columns;
    private final int rows;
    private final int width;
    private final float[] reference;
    private final FloatFFT_2D transform;

    PhaseCorrelation(final float[] plane, final int width) {
        this.width = width;
        final int height = plane.length / width;
        bin = Math.max(1, (Math.max(width, height) + LARGEST_EXTENT - 1) / LARGEST_EXTENT);
        columns = width / bin;
        rows = height / bin;
        transform = new FloatFFT_2D(Math.max(2, rows), Math.max(2, columns));
        reference = isPossible() ? spectrum(plane) : new float[0];
    }

    /** Edge length of a bin in pixels: the result is good to about this. */
    int bin() {
        return bin;
    }

    /** The shift (dx, dy) in pixels for which the frame at x + d shows what the first has at x. */
    int[] shift(final float[] plane) {
        if (!isPossible()) {
            return new int[2];
        }
        final float[] product = spectrum(plane);
        correlate(product);
        transform.complexInverse(product, false);
        int best = 0;
        for (int i = 1; i < columns * rows; i++) {
            if (product[2 * i] > product[2 * best]) {
                best = i;
            }
        }
        return new int[] {
            bin * wrapped(best % columns, columns), bin * wrapped(best / columns, rows)
        };
    }

    /**
     * Turns a spectrum into the cross spectrum with the reference, its amplitudes flattened where
     * they stand out and left small where there is only noise.
     */
    private void correlate(final float[] spectrum) {
        double mean = 0;
        for (int i = 0; i < spectrum.length; i += 2) {
            final double re =
                    spectrum[i] * (double) reference[i]
                            + spectrum[i + 1] * (double) reference[i + 1];
            final double im =
                    spectrum[i + 1] * (double) reference[i]
                            - spectrum[i] * (double) reference[i + 1];
            spectrum[i] = (float) re;
            spectrum[i + 1] = (float) im;
            mean += Math.hypot(re, im);
        }
        mean /= 0.5 * spectrum.length;
        for (int i = 0; i < spectrum.length; i += 2) {
            final double length = mean + Math.hypot(spectrum[i], spectrum[i + 1]);
            spectrum[i] = (float) (length > 0 ? spectrum[i] / length : 0);
            spectrum[i + 1] = (float) (length > 0 ? spectrum[i + 1] / length : 0);
        }
    }

    private boolean isPossible() {
        return columns >= 8 && rows >= 8;
    }

    private static int wrapped(final int shift, final int extent) {
        return shift > extent / 2 ? shift - extent : shift;
    }

    private float[] spectrum(final float[] plane) {
        final float[] binned = binned(plane);
        double mean = 0;
        for (final float value : binned) {
            mean += value;
        }
        mean /= binned.length;
        final float[] complex = new float[2 * columns * rows];
        for (int y = 0; y < rows; y++) {
            final double hannY = 1 - Math.cos(2 * Math.PI * (y + 0.5) / rows);
            for (int x = 0; x < columns; x++) {
                final double hannX = 1 - Math.cos(2 * Math.PI * (x + 0.5) / columns);
                final int p = y * columns + x;
                complex[2 * p] = (float) ((binned[p] - mean) * hannX * hannY);
            }
        }
        transform.complexForward(complex);
        return complex;
    }

    private float[] binned(final float[] plane) {
        final float[] binned = new float[columns * rows];
        for (int y = 0; y < rows * bin; y++) {
            final int row = y / bin * columns;
            for (int x = 0; x < columns * bin; x++) {
                binned[row + x / bin] += plane[y * width + x];
            }
        }
        return binned;
    }
}
