package org.garnetj.filter;

import java.util.Arrays;

/**
 * The stripes of a plane by wavelets: what is fine along x and coarse along y, at each of several
 * scales, and of that what hardly changes down the columns (Münch, Trtik, Marone, Stampanoni, Opt.
 * Express 2009, 17, 8567, doi:10.1364/OE.17.008567).
 *
 * <p>The plane is cut into octaves by Daubechies' wavelet of eight vanishing moments, mirrored at
 * its edges. Of the vertical detail of each octave the waves along y are kept by exp(−k²/(2σ²)),
 * with k periods in the height of the plane; the stripes are the sum of what is kept. It differs
 * from the paper in that waves are cosines of a mirrored column instead of those of one that is
 * taken to repeat, so that its ends do not meet.
 */
public final class VerticalDetail {

    /** Low-pass coefficients of analysis, db8. */
    private static final float[] LOW = {
        -1.174767841e-04f,
        6.754494065e-04f,
        -3.917403734e-04f,
        -4.870352993e-03f,
        8.746094047e-03f,
        1.398102792e-02f,
        -4.408825393e-02f,
        -1.736930100e-02f,
        1.287474266e-01f,
        4.724845739e-04f,
        -2.840155430e-01f,
        -1.582910526e-02f,
        5.853546837e-01f,
        6.756307363e-01f,
        3.128715909e-01f,
        5.441584224e-02f
    };

    private static final float[] HIGH = high();
    private static final int TAPS = LOW.length;
    private static final int HALF = TAPS / 2;

    /** Waves that are kept by less than exp(−9) do not count. */
    private static final double WAVES_PER_SIGMA = 4.25;

    private VerticalDetail() {}

    /** The most octaves that a plane can be cut into with rows and columns left. */
    public static int mostLevels(final int width, final int height) {
        int levels = 0;
        for (int size = Math.min(width, height); size >= TAPS; size = half(size)) {
            levels++;
            if (half(size) >= size) {
                break;
            }
        }
        return Math.max(1, levels);
    }

    /**
     * The stripes of a plane, to be taken off it.
     *
     * @param plane greys, x fastest
     * @param width columns
     * @param levels octaves, from 1: stripes up to 2^levels pixels wide
     * @param sigma how many periods along the height of the plane a stripe may have, positive
     */
    public static float[] of(
            final float[] plane, final int width, final int levels, final double sigma) {
        final int height = plane.length / width;
        final int narrow = half(width);
        final int low = half(height);
        final float[] coarse = downY(plane, width, height);
        final float[] detail = downX(coarse, width, low, HIGH);
        final float[] below =
                levels > 1
                        ? of(downX(coarse, width, low, LOW), narrow, levels - 1, sigma)
                        : new float[narrow * low];
        keepWaves(detail, narrow, sigma);
        return upY(upX(below, detail, narrow, width), width, height);
    }

    // -- Helper methods --

    private static int half(final int size) {
        return (size + TAPS - 1) / 2;
    }

    private static float[] high() {
        final float[] high = new float[LOW.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = (i % 2 == 0 ? -1 : 1) * LOW[LOW.length - 1 - i];
        }
        return high;
    }

    /** Index of a pixel beyond the edge, mirrored as often as it takes. */
    private static int mirrored(final int i, final int size) {
        final int period = Math.floorMod(i, 2 * size);
        return period < size ? period : 2 * size - 1 - period;
    }

    private static float[] downY(final float[] plane, final int width, final int height) {
        final int rows = half(height);
        final float[] coarse = new float[rows * width];
        for (int k = 0; k < rows; k++) {
            for (int j = 0; j < TAPS; j += 2) {
                final int a = mirrored(2 * k + 1 - j, height) * width;
                final int b = mirrored(2 * k - j, height) * width;
                addTwo(plane, a, LOW[j], b, LOW[j + 1], coarse, k * width, width);
            }
        }
        return coarse;
    }

    private static void addTwo(
            final float[] from,
            final int a,
            final float weightA,
            final int b,
            final float weightB,
            final float[] to,
            final int at,
            final int width) {
        for (int x = 0; x < width; x++) {
            to[at + x] += weightA * from[a + x] + weightB * from[b + x];
        }
    }

    private static float[] downX(
            final float[] plane, final int width, final int height, final float[] taps) {
        final int columns = half(width);
        final float[] down = new float[columns * height];
        final float[] odd = new float[columns + HALF - 1];
        final float[] even = new float[odd.length];
        final int[] places = new int[2 * odd.length];
        for (int i = 0; i < odd.length; i++) {
            places[2 * i] = mirrored(2 * (i - HALF + 1), width);
            places[2 * i + 1] = mirrored(2 * (i - HALF + 1) + 1, width);
        }
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < odd.length; i++) {
                even[i] = plane[y * width + places[2 * i]];
                odd[i] = plane[y * width + places[2 * i + 1]];
            }
            for (int m = 0; m < HALF; m++) {
                final int shift = HALF - 1 - m;
                final float ofOdd = taps[2 * m];
                final float ofEven = taps[2 * m + 1];
                for (int k = 0; k < columns; k++) {
                    down[y * columns + k] += ofOdd * odd[k + shift] + ofEven * even[k + shift];
                }
            }
        }
        return down;
    }

    private static float[] upX(
            final float[] low, final float[] high, final int columns, final int width) {
        final int height = low.length / columns;
        final int pairs = (width + 1) / 2;
        final float[] up = new float[width * height];
        final float[] even = new float[pairs];
        final float[] odd = new float[pairs];
        for (int y = 0; y < height; y++) {
            Arrays.fill(even, 0);
            Arrays.fill(odd, 0);
            for (int q = 0; q < HALF; q++) {
                final int from = y * columns + q;
                addTaps(low, from, LOW[2 * q + 1], LOW[2 * q], even, odd);
                addTaps(high, from, HIGH[2 * q + 1], HIGH[2 * q], even, odd);
            }
            for (int x = 0; x < width; x++) {
                up[y * width + x] = x % 2 == 0 ? even[x / 2] : odd[x / 2];
            }
        }
        return up;
    }

    private static void addTaps(
            final float[] from,
            final int at,
            final float ofEven,
            final float ofOdd,
            final float[] even,
            final float[] odd) {
        for (int p = 0; p < even.length; p++) {
            even[p] += ofEven * from[at + p];
        }
        for (int p = 0; p < even.length; p++) {
            odd[p] += ofOdd * from[at + p];
        }
    }

    private static float[] upY(final float[] coarse, final int width, final int height) {
        final float[] up = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int q = 0; q < HALF; q += 2) {
                final int a = (y / 2 + q) * width;
                final float weightA = LOW[2 * q + 1 - y % 2];
                final float weightB = LOW[2 * q + 3 - y % 2];
                addTwo(coarse, a, weightA, a + width, weightB, up, y * width, width);
            }
        }
        return up;
    }

    /** Keeps of each column what changes slowly along it. */
    private static void keepWaves(final float[] detail, final int width, final double sigma) {
        final int height = detail.length / width;
        final int waves = (int) Math.min(height, Math.ceil(2 * WAVES_PER_SIGMA * sigma) + 1);
        final float[][] cosines = new float[waves][height];
        final float[] kept = new float[waves];
        for (int k = 0; k < waves; k++) {
            kept[k] =
                    (float)
                            ((k == 0 ? 1.0 : 2.0)
                                    / height
                                    * StrictMath.exp(-0.125 * k * k / (sigma * sigma)));
            for (int y = 0; y < height; y++) {
                cosines[k][y] = (float) StrictMath.cos(Math.PI * k * (y + 0.5) / height);
            }
        }
        final float[] amplitudes = new float[waves * width];
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < waves; k++) {
                add(detail, y * width, kept[k] * cosines[k][y], amplitudes, k * width, width);
            }
        }
        Arrays.fill(detail, 0);
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < waves; k++) {
                add(amplitudes, k * width, cosines[k][y], detail, y * width, width);
            }
        }
    }

    private static void add(
            final float[] from,
            final int at,
            final float weight,
            final float[] to,
            final int start,
            final int width) {
        for (int x = 0; x < width; x++) {
            to[start + x] += weight * from[at + x];
        }
    }
}
