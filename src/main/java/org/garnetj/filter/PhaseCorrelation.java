package org.garnetj.filter;

import org.garnetj.filter.PlaneFourier.Waves;

import java.util.Arrays;

/**
 * Shifts between planes of one size by phase correlation (Kuglin and Hines, Proc. IEEE Int. Conf.
 * Cybernetics Soc. 1975, 163). Each plane is transformed once, however many it is compared with.
 * Safe for use from several threads.
 */
public final class PhaseCorrelation {

    private final float[] windowX;
    private final float[] windowY;
    private final PlaneFourier fourier;

    /**
     * @param windowX weight of each column; planes have as many
     * @param windowY weight of each row
     */
    public PhaseCorrelation(final float[] windowX, final float[] windowY) {
        this.windowX = windowX.clone();
        this.windowY = windowY.clone();
        fourier =
                new PlaneFourier(
                        PlaneFourier.fastSize(windowX.length),
                        PlaneFourier.fastSize(windowY.length));
    }

    /**
     * Weights that are 1 but for cosine flanks at both ends (Tukey).
     *
     * @param extent number of weights
     * @param flank length of each flank, at least 1; half of the extent makes it Hann's window
     */
    public static float[] window(final int extent, final int flank) {
        final float[] window = new float[extent];
        for (int i = 0; i < extent; i++) {
            final int inside = Math.min(i, extent - 1 - i);
            window[i] =
                    inside >= flank
                            ? 1
                            : (float)
                                    (0.5 - 0.5 * StrictMath.cos(Math.PI * (inside + 0.5) / flank));
        }
        return window;
    }

    /**
     * The waves of a plane under the window; greys of any size.
     *
     * @param plane x fastest, about zero on average
     */
    public Waves waves(final float[] plane) {
        final int width = windowX.length;
        final float[][] rows = new float[fourier.rows()][fourier.columns()];
        final float[] sizes = new float[fourier.columns()];
        for (int y = 0; y < windowY.length; y++) {
            System.arraycopy(plane, y * width, rows[y], 0, width);
            Rows.addSizes(rows[y], sizes);
        }
        final double size = sum(sizes) / plane.length;
        final float[] window = Arrays.copyOf(windowX, fourier.columns());
        for (int y = 0; y < windowY.length; y++) {
            Rows.multiply(rows[y], window, (float) (size > 0 ? windowY[y] / size : 0));
        }
        return fourier.waves(rows);
    }

    /**
     * The shift (dx, dy), in pixels, for which the second plane has at x + d what the first has at
     * x: the peak of the phase correlation, between pixels by a parabola.
     */
    public double[] shift(final Waves first, final Waves second) {
        final float[][] map = fourier.plane(flattened(first, second));
        int peakX = 0;
        int peakY = 0;
        float peak = Float.NEGATIVE_INFINITY;
        for (int y = 0; y < map.length; y++) {
            final float[] row = map[y];
            for (int x = 0; x < row.length; x++) {
                if (row[x] > peak) {
                    peak = row[x];
                    peakX = x;
                    peakY = y;
                }
            }
        }
        return new double[] {
            wrapped(peakX, fourier.columns())
                    + summit(at(map, peakX - 1, peakY), peak, at(map, peakX + 1, peakY)),
            wrapped(peakY, fourier.rows())
                    + summit(at(map, peakX, peakY - 1), peak, at(map, peakX, peakY + 1))
        };
    }

    // -- Helper methods --

    /**
     * The cross spectrum, flattened where it stands out and left small where there is only noise.
     */
    private Waves flattened(final Waves first, final Waves second) {
        final int columns = fourier.columns();
        final int waves = fourier.rows() / 2 + 1;
        final float[][] re = new float[columns][waves];
        final float[][] im = new float[columns][waves];
        final float[][] length = new float[columns][waves];
        final float[] sums = new float[waves];
        for (int k = 0; k < columns; k++) {
            cross(first.re()[k], first.im()[k], second.re()[k], second.im()[k], re[k], im[k]);
            lengths(re[k], im[k], length[k]);
            Rows.add(length[k], 1, sums);
        }
        // All but the first and the last stand for their conjugates too.
        final double total = 2 * sum(sums) - sums[0] - sums[waves - 1];
        final float mean = (float) (total / fourier.columns() / fourier.rows());
        if (mean > 0) {
            for (int k = 0; k < columns; k++) {
                divide(re[k], im[k], length[k], mean);
            }
        }
        return new Waves(re, im);
    }

    private static void cross(
            final float[] re,
            final float[] im,
            final float[] otherRe,
            final float[] otherIm,
            final float[] crossRe,
            final float[] crossIm) {
        for (int k = 0; k < crossRe.length; k++) {
            crossRe[k] = otherRe[k] * re[k] + otherIm[k] * im[k];
        }
        for (int k = 0; k < crossRe.length; k++) {
            crossIm[k] = otherIm[k] * re[k] - otherRe[k] * im[k];
        }
    }

    private static void lengths(final float[] re, final float[] im, final float[] length) {
        for (int k = 0; k < length.length; k++) {
            length[k] = (float) Math.sqrt(re[k] * re[k] + im[k] * im[k]);
        }
    }

    private static double sum(final float[] numbers) {
        double sum = 0;
        for (final float number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static void divide(
            final float[] re, final float[] im, final float[] length, final float mean) {
        for (int k = 0; k < re.length; k++) {
            final float factor = 1 / (mean + length[k]);
            re[k] *= factor;
            im[k] *= factor;
        }
    }

    private float at(final float[][] map, final int x, final int y) {
        return map[Math.floorMod(y, map.length)][Math.floorMod(x, map[0].length)];
    }

    /** Where the parabola through the peak and its two neighbours has its top. */
    private static double summit(final double low, final double middle, final double high) {
        final double bend = 2 * middle - low - high;
        return bend > 0 ? 0.5 * (high - low) / bend : 0;
    }

    private static int wrapped(final int shift, final int extent) {
        return shift > extent / 2 ? shift - extent : shift;
    }
}
