package org.garnetj.filter;

/**
 * The stripes of planes by wavelets: what is fine along x and coarse along y, at each of several
 * scales, and of that what hardly changes down the columns (Münch, Trtik, Marone, Stampanoni, Opt.
 * Express 2009, 17, 8567, doi:10.1364/OE.17.008567). Safe for use from several threads.
 *
 * <p>The plane is cut into octaves by Daubechies' wavelet of eight vanishing moments, mirrored at
 * its edges. Of the vertical detail of each octave the waves along y are kept by exp(−k²/(2σ²)),
 * with k periods in the height of the plane; the stripes are the sum of what is kept. It differs
 * from the paper in that waves are cosines of a mirrored column instead of those of one that is
 * taken to repeat, so that its ends do not meet.
 *
 * <p>What is done along x and what is done along y may be done in either order. So the columns are
 * brought down to their few slow waves first, and only those, a few rows, are cut along x.
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

    private final int width;
    private final int height;
    private final Waves[] octaves;

    /**
     * @param width columns of the planes
     * @param height their rows
     * @param levels octaves, from 1: stripes up to 2^levels pixels wide
     * @param sigma how many periods along the height of the plane a stripe may have, positive
     */
    public VerticalDetail(final int width, final int height, final int levels, final double sigma) {
        this.width = width;
        this.height = height;
        octaves = new Waves[levels];
        int rows = height;
        for (int level = 0; level < levels; level++) {
            rows = half(rows);
            octaves[level] = Waves.of(rows, sigma);
        }
    }

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
     */
    public float[] of(final float[] plane) {
        final float[][][] kept = new float[octaves.length][][];
        float[][] rows = Rows.of(plane, width);
        for (int level = 0; level < octaves.length; level++) {
            rows = downY(rows);
            kept[level] = octaves[level].amplitudes(rows);
            for (int k = 0; k < kept[level].length; k++) {
                kept[level][k] = detail(kept[level][k], level);
            }
        }
        float[][] stripes = new float[rows.length][width];
        for (int level = octaves.length - 1; level >= 0; level--) {
            octaves[level].add(kept[level], stripes);
            stripes = upY(stripes, level == 0 ? height : octaves[level - 1].rows());
        }
        return Rows.joined(stripes);
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

    private static float[][] downY(final float[][] rows) {
        final float[][] down = new float[half(rows.length)][rows[0].length];
        for (int k = 0; k < down.length; k++) {
            for (int j = 0; j < TAPS; j++) {
                Rows.add(rows[mirrored(2 * k + 1 - j, rows.length)], LOW[j], down[k]);
            }
        }
        return down;
    }

    private static float[][] upY(final float[][] rows, final int height) {
        final float[][] up = new float[height][rows[0].length];
        for (int y = 0; y < height; y++) {
            for (int q = 0; q < HALF; q++) {
                Rows.add(rows[y / 2 + q], LOW[2 * q + 1 - y % 2], up[y]);
            }
        }
        return up;
    }

    /** What is fine along a row within an octave, at the row's own width. */
    private static float[] detail(final float[] row, final int level) {
        if (level > 0) {
            return upX(detail(downX(row, LOW), level - 1), LOW, row.length);
        }
        return upX(downX(row, HIGH), HIGH, row.length);
    }

    private static float[] downX(final float[] row, final float[] taps) {
        final float[] even = new float[half(row.length) + HALF - 1];
        final float[] odd = new float[even.length];
        for (int i = 0; i < odd.length; i++) {
            even[i] = row[mirrored(2 * (i - HALF + 1), row.length)];
            odd[i] = row[mirrored(2 * (i - HALF + 1) + 1, row.length)];
        }
        final float[] down = new float[half(row.length)];
        final float[] moved = new float[down.length];
        for (int m = 0; m < HALF; m++) {
            System.arraycopy(odd, HALF - 1 - m, moved, 0, moved.length);
            Rows.add(moved, taps[2 * m], down);
            System.arraycopy(even, HALF - 1 - m, moved, 0, moved.length);
            Rows.add(moved, taps[2 * m + 1], down);
        }
        return down;
    }

    private static float[] upX(final float[] row, final float[] taps, final int width) {
        final int pairs = (width + 1) / 2;
        final float[] even = new float[pairs];
        final float[] odd = new float[pairs];
        final float[] moved = new float[pairs];
        for (int q = 0; q < HALF; q++) {
            System.arraycopy(row, q, moved, 0, pairs);
            Rows.add(moved, taps[2 * q + 1], even);
            Rows.add(moved, taps[2 * q], odd);
        }
        final float[] up = new float[width];
        for (int x = 0; x < width; x++) {
            up[x] = x % 2 == 0 ? even[x / 2] : odd[x / 2];
        }
        return up;
    }

    /**
     * The slow waves along y of an octave.
     *
     * @param rows rows of the octave
     * @param cosines by wave, then by row
     * @param kept share of each wave that is kept
     */
    private record Waves(int rows, float[][] cosines, float[] kept) {

        static Waves of(final int rows, final double sigma) {
            final int waves = (int) Math.min(rows, Math.ceil(2 * WAVES_PER_SIGMA * sigma) + 1);
            final float[][] cosines = new float[waves][rows];
            final float[] kept = new float[waves];
            for (int k = 0; k < waves; k++) {
                final double norm = (k == 0 ? 1.0 : 2.0) / rows;
                kept[k] = (float) (norm * StrictMath.exp(-0.125 * k * k / (sigma * sigma)));
                for (int y = 0; y < rows; y++) {
                    cosines[k][y] = (float) StrictMath.cos(Math.PI * k * (y + 0.5) / rows);
                }
            }
            return new Waves(rows, cosines, kept);
        }

        /** What is kept of each wave in each column. */
        float[][] amplitudes(final float[][] from) {
            final float[][] amplitudes = new float[kept.length][from[0].length];
            for (int y = 0; y < rows; y++) {
                for (int k = 0; k < kept.length; k++) {
                    Rows.add(from[y], kept[k] * cosines[k][y], amplitudes[k]);
                }
            }
            return amplitudes;
        }

        /** Adds the waves to rows. */
        void add(final float[][] amplitudes, final float[][] to) {
            for (int y = 0; y < rows; y++) {
                for (int k = 0; k < kept.length; k++) {
                    Rows.add(amplitudes[k], cosines[k][y], to[y]);
                }
            }
        }
    }
}
