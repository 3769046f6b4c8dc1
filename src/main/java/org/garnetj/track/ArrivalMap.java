package org.garnetj.track;

import java.util.Arrays;

/**
 * When each pixel became dark for good: fed with the change images in order, it keeps a few planes,
 * whatever the length of the movie.
 */
final class ArrivalMap {

    /** Arrival of pixels that stay as they were. */
    static final int NEVER = -1;

    private static final float MEMORY = 0.75f;

    final int width;
    final int[] arrival;
    final float[] peak;
    final float[] settled;
    private final boolean[] isAccepted;
    private final TipDetection detection;
    private int frame;

    ArrivalMap(final int width, final int height, final TipDetection detection) {
        this.width = width;
        this.detection = detection;
        arrival = new int[width * height];
        Arrays.fill(arrival, NEVER);
        peak = new float[arrival.length];
        settled = new float[arrival.length];
        isAccepted = new boolean[arrival.length];
    }

    /** Takes in the next frame; the first call is frame 1. */
    void add(final ChangeImage change) {
        frame++;
        final float threshold = (float) detection.threshold();
        for (int p = 0; p < arrival.length; p++) {
            final float significance = change.significance()[p];
            if (significance > threshold) {
                darken(p, significance, change.darkening()[p]);
            } else if (!isAccepted[p]) {
                arrival[p] = NEVER;
            }
        }
    }

    /**
     * A pixel is dark in this frame. How dark it settles is an exponential mean over the frames in
     * which it is.
     */
    private void darken(final int p, final float significance, final float darkening) {
        if (arrival[p] == NEVER) {
            arrival[p] = frame;
            peak[p] = significance;
            settled[p] = darkening;
        } else {
            peak[p] = Math.max(peak[p], significance);
            settled[p] = MEMORY * settled[p] + (1 - MEMORY) * darkening;
        }
        if (frame - arrival[p] + 1 >= detection.persistence()) {
            isAccepted[p] = true;
        }
    }
}
