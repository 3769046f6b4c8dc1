package org.garnetj.track;

/**
 * What became darker in a frame since the first: registered, freed of flicker, smoothed.
 *
 * @param darkening grey values of the first frame minus those of this one, brought to the
 *     brightness of the first; 0 where the frame does not reach
 * @param significance the same over the local noise
 * @param shift how the frame lay, in turned coordinates
 */
record ChangeImage(float[] darkening, float[] significance, FrameShift shift) {

    /** Compares frames with a reference. */
    static final class Maker {

        private final ReferenceFrame first;
        private final Registration registration;
        private final TipDetection detection;

        Maker(final ReferenceFrame first, final TipDetection detection) {
            this.first = first;
            this.detection = detection;
            registration = new Registration(first.smooth, first.width, first.noise);
        }

        /** The change in {@code frame}, number {@code index}. */
        ChangeImage of(final float[] frame, final int index) {
            final double sigma = detection.smoothing_px();
            final double[] d =
                    registration.shift(ShiftedGauss.smooth(frame, first.width, sigma, 0, 0));
            final float[] smooth = ShiftedGauss.smooth(frame, first.width, sigma, d[0], d[1]);
            final Photometry light =
                    Photometry.fit(first.smooth, smooth, first.width, 0, 0, first.noise);
            final float[] darkening = darkening(smooth, light, d);
            return new ChangeImage(
                    darkening,
                    significance(darkening),
                    new FrameShift(index, d[0], d[1], light.gain(), light.offset()));
        }

        private float[] darkening(
                final float[] smooth, final Photometry light, final double[] shift) {
            final int width = first.width;
            final float[] darkening = new float[smooth.length];
            final float scale = (float) (1 / light.gain());
            final float offset = (float) light.offset();
            final int left = (int) Math.max(0, Math.ceil(-shift[0]));
            final int right = (int) Math.min(width, width - Math.ceil(shift[0]));
            for (int y = 0; y < first.height; y++) {
                final double from = y + shift[1];
                if (from < 0 || from > first.height - 1) {
                    continue;
                }
                for (int p = y * width + left; p < y * width + right; p++) {
                    darkening[p] = first.smooth[p] - (smooth[p] - offset) * scale;
                }
            }
            return darkening;
        }

        private float[] significance(final float[] darkening) {
            final int width = first.width;
            final NoiseMap noise = new NoiseMap(darkening, width, first.noiseFloor);
            final float[] significance = new float[darkening.length];
            final float[] row = new float[width];
            final float wobble = (float) detection.wobble_px();
            for (int y = 0; y < first.height; y++) {
                noise.row(y, row);
                for (int x = 0; x < width; x++) {
                    final int p = y * width + x;
                    final float edge = wobble * first.slope[p];
                    significance[p] =
                            darkening[p] / (float) Math.sqrt(row[x] * row[x] + edge * edge);
                }
            }
            return significance;
        }
    }
}
