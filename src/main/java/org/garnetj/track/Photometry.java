package org.garnetj.track;

/**
 * Brightness of a frame against the first: frame = gain · first + offset, fitted robustly to the
 * means of blocks, in which noise is small and a growing dendrite is a minority.
 *
 * <p>Where the first frame is too uniform for both to be known, the change is taken as a gain
 * alone, which is what a flickering lamp does.
 *
 * @param gain factor
 * @param offset in grey values
 * @param unexplained how far the frame is off that, over how far the first one is off being
 *     uniform: 1 for a frame that shows nothing of it, 0 where that cannot be told
 */
record Photometry(double gain, double offset, double unexplained) {

    /** No change. */
    static final Photometry SAME = new Photometry(1, 0, 0);

    private static final double NOTHING = 0.7;

    private static final int BLOCK = 16;
    private static final int ITERATIONS = 12;
    private static final double SPREAD_OVER_NOISE = 20;

    /**
     * Fits the brightness of {@code frame}, shifted by whole pixels, to {@code first}.
     *
     * @param noise standard deviation of a pixel of the first frame
     */
    static Photometry fit(
            final float[] first,
            final float[] frame,
            final int width,
            final int dx,
            final int dy,
            final double noise) {
        final double[][] means = blockMeans(first, frame, width, dx, dy);
        if (means[0].length < 4) {
            return SAME;
        }
        final double centre = Robust.median(means[0]);
        final double[] deviations = new double[means[0].length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = means[0][i] - centre;
        }
        final double spread = Robust.sigma(deviations);
        if (spread > SPREAD_OVER_NOISE * noise / BLOCK) {
            return straightLine(means[0], means[1], spread);
        }
        return centre > noise ? gainOnly(means[0], means[1]) : offsetOnly(means[0], means[1]);
    }

    /** Whether the frame shows something else than the first, or nothing: an empty frame. */
    boolean isOfAnother() {
        return unexplained > NOTHING;
    }

    private static double[][] blockMeans(
            final float[] first, final float[] frame, final int width, final int dx, final int dy) {
        final int height = first.length / width;
        final int left = Math.max(0, -dx);
        final int top = Math.max(0, -dy);
        final int columns = Math.max(0, (width - Math.abs(dx)) / BLOCK);
        final int rows = Math.max(0, (height - Math.abs(dy)) / BLOCK);
        return new double[][] {
            means(first, width, left, top, columns, rows),
            means(frame, width, left + dx, top + dy, columns, rows)
        };
    }

    private static double[] means(
            final float[] plane,
            final int width,
            final int left,
            final int top,
            final int columns,
            final int rows) {
        final BlockSums sums = new BlockSums(plane, width, BLOCK);
        final float[] line = new float[columns];
        final double[] means = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            sums.row(left, top + row * BLOCK, columns, line, 0);
            for (int column = 0; column < columns; column++) {
                means[row * columns + column] = line[column] / (BLOCK * BLOCK);
            }
        }
        return means;
    }

    private static Photometry gainOnly(final double[] first, final double[] frame) {
        final double[] ratios = new double[first.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = frame[i] / first[i];
        }
        return new Photometry(Robust.median(ratios), 0, 0);
    }

    private static Photometry offsetOnly(final double[] first, final double[] frame) {
        final double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = frame[i] - first[i];
        }
        return new Photometry(1, Robust.median(differences), 0);
    }

    private static Photometry straightLine(
            final double[] first, final double[] frame, final double spread) {
        Photometry fit = gainOnly(first, frame);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            final double[] residuals = fit.residuals(first, frame);
            final double sigma = Math.max(Robust.sigma(residuals), 1e-9);
            fit = weightedLine(first, frame, residuals, sigma, fit);
        }
        final double off = Robust.sigma(fit.residuals(first, frame));
        return new Photometry(fit.gain, fit.offset, off / Math.max(1e-9, fit.gain * spread));
    }

    private double[] residuals(final double[] first, final double[] frame) {
        final double[] residuals = new double[first.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = frame[i] - gain * first[i] - offset;
        }
        return residuals;
    }

    private static Photometry weightedLine(
            final double[] x,
            final double[] y,
            final double[] residuals,
            final double sigma,
            final Photometry otherwise) {
        double sw = 0;
        double sx = 0;
        double sy = 0;
        for (int i = 0; i < x.length; i++) {
            final double w = Robust.tukey(residuals[i], sigma);
            sw += w;
            sx += w * x[i];
            sy += w * y[i];
        }
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            final double w = Robust.tukey(residuals[i], sigma);
            sxx += w * (x[i] - sx / sw) * (x[i] - sx / sw);
            sxy += w * (x[i] - sx / sw) * (y[i] - sy / sw);
        }
        if (!(sxx > 0) || !(sxy > 0)) {
            return otherwise;
        }
        final double gain = sxy / sxx;
        return new Photometry(gain, (sy - gain * sx) / sw, 0);
    }
}
