package org.garnetj.track;

import java.util.Arrays;

/**
 * What became darker in a frame since the first: registered, freed of flicker, smoothed.
 *
 * @param darkening grey values of the first frame minus those of this one, brought to the
 *     brightness of the first; 0 where the frame does not reach
 * @param dark the pixels that are darker by more than the threshold, in rising order
 * @param significance by how much they are, over the local noise
 * @param shift how the frame lay, in turned coordinates; where it is unseen, the rest says nothing
 */
record ChangeImage(float[] darkening, int[] dark, float[] significance, FrameShift shift) {

    /** Compares frames with a reference. */
    static final class Maker {

        /** Room for rounding, below which no pixel is above the threshold. */
        private static final float SURELY = 0.999f;

        private final ReferenceFrame first;
        private final Registration registration;
        private final TipDetection detection;

        Maker(final ReferenceFrame first, final TipDetection detection) {
            this.first = first;
            this.detection = detection;
            registration = new Registration(first.smooth, first.width, first.noise);
        }

        /**
         * The change in {@code frame}, number {@code index}.
         *
         * @param smooth becomes the darkening
         */
        ChangeImage of(final float[] frame, final int index, final float[] smooth) {
            final double sigma = detection.smoothing_px();
            ShiftedGauss.smooth(frame, first.width, sigma, 0, 0, smooth);
            final double[] d = registration.shift(smooth);
            ShiftedGauss.smooth(frame, first.width, sigma, d[0], d[1], smooth);
            final Photometry light =
                    Photometry.fit(first.smooth, smooth, first.width, 0, 0, first.noise);
            if (light.isOfAnother()) {
                return new ChangeImage(smooth, new int[0], new float[0], FrameShift.unseen(index));
            }
            darken(smooth, light, d);
            final FrameShift shift =
                    new FrameShift(index, d[0], d[1], light.gain(), light.offset());
            return withDark(smooth, shift);
        }

        /** Turns the greys of a frame into their darkening. */
        private void darken(final float[] grey, final Photometry light, final double[] shift) {
            final int width = first.width;
            final float scale = (float) (1 / light.gain());
            final float offset = (float) light.offset();
            final int left = (int) Math.min(width, Math.max(0, Math.ceil(-shift[0])));
            final int right = (int) Math.max(left, Math.min(width, width - Math.ceil(shift[0])));
            for (int y = 0; y < first.height; y++) {
                final int row = y * width;
                final double from = y + shift[1];
                if (from < 0 || from > first.height - 1) {
                    Arrays.fill(grey, row, row + width, 0);
                    continue;
                }
                Arrays.fill(grey, row, row + left, 0);
                Arrays.fill(grey, row + right, row + width, 0);
                for (int p = row + left; p < row + right; p++) {
                    grey[p] = first.smooth[p] - (grey[p] - offset) * scale;
                }
            }
        }

        private ChangeImage withDark(final float[] darkening, final FrameShift shift) {
            final int width = first.width;
            final NoiseMap noise = new NoiseMap(darkening, width, first.noiseFloor);
            final float threshold = (float) detection.threshold();
            final DarkPixels dark = new DarkPixels();
            for (int y = 0; y < first.height; y++) {
                final NoiseMap.Line line = noise.line(y);
                final float least = SURELY * threshold * line.least;
                for (int p = y * width; p < (y + 1) * width; p++) {
                    if (darkening[p] > least) {
                        final float significance =
                                significance(darkening[p], line.at(p - y * width), first.slope[p]);
                        if (significance > threshold) {
                            dark.add(p, significance);
                        }
                    }
                }
            }
            return new ChangeImage(darkening, dark.pixels(), dark.significance(), shift);
        }

        private float significance(final float darkening, final float noise, final float slope) {
            final float edge = (float) detection.wobble_px() * slope;
            return darkening / (float) Math.sqrt(noise * noise + edge * edge);
        }
    }

    /** Grows with the pixels added. */
    private static final class DarkPixels {

        private int[] pixels = new int[256];
        private float[] significance = new float[pixels.length];
        private int count;

        void add(final int pixel, final float itsSignificance) {
            if (count == pixels.length) {
                pixels = Arrays.copyOf(pixels, 2 * count);
                significance = Arrays.copyOf(significance, 2 * count);
            }
            pixels[count] = pixel;
            significance[count++] = itsSignificance;
        }

        int[] pixels() {
            return Arrays.copyOf(pixels, count);
        }

        float[] significance() {
            return Arrays.copyOf(significance, count);
        }
    }
}
