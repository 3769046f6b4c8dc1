package org.garnetj.restore;

import org.jtransforms.fft.FloatFFT_2D;

import java.util.Arrays;

/**
 * The Fourier transform of a picture, made once, and the coarse shift between two of them by phase
 * correlation (Kuglin and Hines, Proc. IEEE Int. Conf. Cybernetics Soc. 1975, 163).
 */
final class Spectrum {

    private static final int LARGEST_EXTENT = 384;

    private final int bin;
    private final int columns;
    private final int rows;
    private final float[] values;

    Spectrum(final Picture picture) {
        final int extent = Math.max(picture.width(), picture.height());
        bin = (extent + LARGEST_EXTENT - 1) / LARGEST_EXTENT;
        columns = smooth(Math.max(2, picture.width() / bin));
        rows = smooth(Math.max(2, picture.height() / bin));
        values = windowed(picture);
        new FloatFFT_2D(rows, columns).complexForward(values);
    }

    /**
     * The shift (dx, dy), in pixels of the picture, for which the other has at x + d what this one
     * has at x. Good to about half of {@link #bin}.
     */
    double[] shiftTo(final Spectrum other) {
        final float[] product = crossed(other);
        new FloatFFT_2D(rows, columns).complexInverse(product, false);
        int best = 0;
        for (int i = 1; i < columns * rows; i++) {
            if (product[2 * i] > product[2 * best]) {
                best = i;
            }
        }
        final int x = best % columns;
        final int y = best / columns;
        return new double[] {
            bin * (wrapped(x, columns) + summit(product, x, y, 1, 0)),
            bin * (wrapped(y, rows) + summit(product, x, y, 0, 1))
        };
    }

    /** Where the parabola through the peak and its two neighbours has its top. */
    private double summit(
            final float[] map, final int x, final int y, final int stepX, final int stepY) {
        final double low = at(map, x - stepX, y - stepY);
        final double middle = at(map, x, y);
        final double high = at(map, x + stepX, y + stepY);
        final double bend = 2 * middle - low - high;
        return bend > 0 ? 0.5 * (high - low) / bend : 0;
    }

    private float at(final float[] map, final int x, final int y) {
        return map[2 * (Math.floorMod(y, rows) * columns + Math.floorMod(x, columns))];
    }

    /**
     * The cross spectrum, flattened where it stands out and left small where there is only noise.
     */
    private float[] crossed(final Spectrum other) {
        final float[] product = new float[values.length];
        double mean = 0;
        for (int i = 0; i < values.length; i += 2) {
            final float re = other.values[i];
            final float im = other.values[i + 1];
            product[i] = re * values[i] + im * values[i + 1];
            product[i + 1] = im * values[i] - re * values[i + 1];
            mean += length(product, i);
        }
        mean /= 0.5 * values.length;
        for (int i = 0; i < product.length; i += 2) {
            final double scale = mean + length(product, i);
            product[i] = (float) (scale > 0 ? product[i] / scale : 0);
            product[i + 1] = (float) (scale > 0 ? product[i + 1] / scale : 0);
        }
        return product;
    }

    private static double length(final float[] values, final int i) {
        return Math.sqrt(values[i] * (double) values[i] + values[i + 1] * (double) values[i + 1]);
    }

    private float[] windowed(final Picture picture) {
        final float[] complex = new float[2 * columns * rows];
        final double[] across = window(picture.width() / bin);
        final double[] down = window(picture.height() / bin);
        for (int y = 0; y < down.length * bin; y++) {
            for (int x = 0; x < across.length * bin; x++) {
                complex[2 * (y / bin * columns + x / bin)] +=
                        (float)
                                (picture.values()[y * picture.width() + x]
                                        * across[x / bin]
                                        * down[y / bin]);
            }
        }
        return complex;
    }

    /** Flat, with cosine flanks over an eighth at each end (Tukey). */
    private static double[] window(final int extent) {
        final double[] window = new double[extent];
        Arrays.fill(window, 1);
        final int flank = Math.max(1, extent / 8);
        for (int i = 0; i < flank; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / flank);
            window[extent - 1 - i] = window[i];
        }
        return window;
    }

    /** The next number without prime factors above 5, which transforms fast. */
    private static int smooth(final int extent) {
        int n = extent;
        while (!isSmooth(n)) {
            n++;
        }
        return n;
    }

    private static boolean isSmooth(final int number) {
        int rest = number;
        for (final int prime : new int[] {2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }

    private static int wrapped(final int shift, final int extent) {
        return shift > extent / 2 ? shift - extent : shift;
    }
}
