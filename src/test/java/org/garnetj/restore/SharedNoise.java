package org.garnetj.restore;

import org.garnetj.filter.Gauss;

import java.util.Random;

/** Noise of variance 1 of which neighbouring pixels share a part. */
enum SharedNoise {
    /** None is shared. */
    WHITE,
    /** Resampled to half a pixel off along x and y by straight lines. */
    RESAMPLED,
    /** A detector that keeps half of what it had at the pixel before. */
    SLOW,
    /** Smoothed by a Gaussian of 0.7 pixels. */
    BLURRED;

    private static final int MARGIN = 16;
    private static final float KEPT = 0.5f;

    /** A slice of it. */
    float[] slice(final int width, final int height, final Random random) {
        final int wide = width + 2 * MARGIN;
        final float[] white = new float[wide * (height + 2 * MARGIN)];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        final float[] shared = shared(white, wide);
        double squares = 0;
        for (final float value : shared) {
            squares += value * value;
        }
        final float scale = (float) Math.sqrt(shared.length / squares);
        final float[] slice = new float[width * height];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = scale * shared[(MARGIN + i / width) * wide + MARGIN + i % width];
        }
        return slice;
    }

    private float[] shared(final float[] white, final int width) {
        return switch (this) {
            case WHITE -> white;
            case RESAMPLED -> between(white, width);
            case SLOW -> slow(white);
            case BLURRED -> Gauss.smoothPlane(white, width, 0.7, 0.7);
        };
    }

    private static float[] between(final float[] white, final int width) {
        final float[] between = white.clone();
        for (int i = 0; i + width + 1 < white.length; i++) {
            between[i] =
                    0.25f * (white[i] + white[i + 1] + white[i + width] + white[i + width + 1]);
        }
        return between;
    }

    private static float[] slow(final float[] white) {
        final float[] slow = white.clone();
        for (int i = 1; i < white.length; i++) {
            slow[i] = KEPT * slow[i - 1] + (float) Math.sqrt(1 - KEPT * KEPT) * white[i];
        }
        return slow;
    }
}
