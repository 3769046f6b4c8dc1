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
        final float[] row = new float[width];
        final float[] sum = new float[width];
        for (int k = 0; k < rows; k++) {
            Arrays.fill(sum, 0);
            for (int j = 0; j < TAPS; j++) {
                System.arraycopy(plane, mirrored(2 * k + 1 - j, height) * width, row, 0, width);
                add(row, LOW[j], sum);
            }
            System.arraycopy(sum, 0, coarse, k * width, width);
        }
        return coarse;
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
        final float[] row = new float[columns];
        final float[] sum = new float[columns];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < odd.length; i++) {
                even[i] = plane[y * width + places[2 * i]];
                odd[i] = plane[y * width + places[2 * i + 1]];
            }
            Arrays.fill(sum, 0);
            for (int m = 0; m < HALF; m++) {
                System.arraycopy(odd, HALF - 1 - m, row, 0, columns);
                add(row, taps[2 * m], sum);
                System.arraycopy(even, HALF - 1 - m, row, 0, columns);
                add(row, taps[2 * m + 1], sum);
            }
            System.arraycopy(sum, 0, down, y * columns, columns);
        }
        return down;
    }

    private static float[] upX(
            final float[] low, final float[] high, final int columns, final int width) {
        final int height = low.length / columns;
        final int pairs = (width + 1) / 2;
        final float[] up = new float[width * height];
        final float[] row = new float[pairs];
        final float[] even = new float[pairs];
        final float[] odd = new float[pairs];
        for (int y = 0; y < height; y++) {
            Arrays.fill(even, 0);
            Arrays.fill(odd, 0);
            for (int q = 0; q < HALF; q++) {
                System.arraycopy(low, y * columns + q, row, 0, pairs);
                add(row, LOW[2 * q + 1], even);
                add(row, LOW[2 * q], odd);
                System.arraycopy(high, y * columns + q, row, 0, pairs);
                add(row, HIGH[2 * q + 1], even);
                add(row, HIGH[2 * q], odd);
            }
            for (int x = 0; x < width; x++) {
                up[y * width + x] = x % 2 == 0 ? even[x / 2] : odd[x / 2];
            }
        }
        return up;
    }

    private static float[] upY(final float[] coarse, final int width, final int height) {
        final float[] up = new float[width * height];
        final float[] row = new float[width];
        final float[] sum = new float[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int q = 0; q < HALF; q++) {
                System.arraycopy(coarse, (y / 2 + q) * width, row, 0, width);
                add(row, LOW[2 * q + 1 - y % 2], sum);
            }
            System.arraycopy(sum, 0, up, y * width, width);
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
        final float[][] amplitudes = new float[waves][width];
        final float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(detail, y * width, row, 0, width);
            for (int k = 0; k < waves; k++) {
                add(row, kept[k] * cosines[k][y], amplitudes[k]);
            }
        }
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            for (int k = 0; k < waves; k++) {
                add(amplitudes[k], cosines[k][y], row);
            }
            System.arraycopy(row, 0, detail, y * width, width);
        }
    }

    /** Both arrays from their beginning: only such loops become vector instructions. */
    private static void add(final float[] from, final float weight, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * from[x];
        }
    }
}
