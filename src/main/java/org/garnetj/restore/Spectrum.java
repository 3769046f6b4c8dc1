package org.garnetj.restore;

import org.garnetj.filter.PhaseCorrelation;
import org.garnetj.filter.PlaneFourier.Waves;

/**
 * The Fourier transform of a picture, made once, and the coarse shift between two of them by {@link
 * PhaseCorrelation}.
 *
 * @param maker what made it
 * @param waves the transform
 */
record Spectrum(Maker maker, Waves waves) {

    /**
     * The shift (dx, dy), in pixels of the picture, for which the other has at x + d what this one
     * has at x. Good to about half of what its pixels are binned by, to at most 384 of them a side.
     */
    double[] shiftTo(final Spectrum other) {
        final double[] shift = maker.correlation.shift(waves, other.waves);
        return new double[] {maker.bin * shift[0], maker.bin * shift[1]};
    }

    /** Transforms pictures of one size. Safe for use from several threads. */
    static final class Maker {

        private static final int LARGEST_EXTENT = 384;

        private final int width;
        private final int bin;
        private final int columns;
        private final int rows;
        private final PhaseCorrelation correlation;

        Maker(final int width, final int height) {
            this.width = width;
            bin = (Math.max(width, height) + LARGEST_EXTENT - 1) / LARGEST_EXTENT;
            columns = width / bin;
            rows = height / bin;
            correlation = new PhaseCorrelation(window(columns), window(rows));
        }

        Spectrum of(final Picture picture) {
            return new Spectrum(this, correlation.waves(binned(picture.values())));
        }

        /** Flat, with flanks over an eighth at each end. */
        private static float[] window(final int extent) {
            return PhaseCorrelation.window(extent, Math.max(1, extent / 8));
        }

        private float[] binned(final float[] values) {
            if (bin == 1) {
                return values;
            }
            final float[] binned = new float[columns * rows];
            for (int y = 0; y < rows * bin; y++) {
                for (int x = 0; x < columns * bin; x++) {
                    binned[y / bin * columns + x / bin] += values[y * width + x];
                }
            }
            return binned;
        }
    }
}
