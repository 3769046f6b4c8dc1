package org.garnetj.track;

import java.util.Arrays;

/**
 * When each pixel became dark for good: fed with the change images in order, it keeps a few planes,
 * whatever the length of the movie.
 */
final class ArrivalMap {

    /** Arrival of pixels that stay as they were. */
    static final int NEVER = -1;

    private static final float MEMORY = 0.6f;
    private static final float STILL_DARKENING = 1.2f;

    final int width;
    final int height;
    final int[] arrival;
    final float[] peak;
    final float[] settled;

    private float[] latest;
    private final boolean[] isAccepted;
    private final TipDetection detection;
    private int frame;

    /** Pixels dark in the last frame, and not yet for as long as they must be; in rising order. */
    private int[] waiting = new int[0];

    ArrivalMap(final int width, final int height, final TipDetection detection) {
        this.width = width;
        this.height = height;
        this.detection = detection;
        arrival = new int[width * height];
        Arrays.fill(arrival, NEVER);
        peak = new float[arrival.length];
        settled = new float[arrival.length];
        isAccepted = new boolean[arrival.length];
        latest = new float[arrival.length];
    }

    /**
     * Takes in the next frame; the first call is frame 1.
     *
     * @return the darkening of the frame before, which is not needed any more
     */
    float[] add(final ChangeImage change) {
        frame++;
        final float[] before = latest;
        latest = change.darkening();
        final int[] dark = change.dark();
        for (int i = 0; i < dark.length; i++) {
            darken(dark[i], change.significance()[i], latest[dark[i]]);
        }
        int at = 0;
        for (final int p : waiting) {
            while (at < dark.length && dark[at] < p) {
                at++;
            }
            if (at == dark.length || dark[at] != p) {
                arrival[p] = NEVER;
            }
        }
        waiting = Arrays.stream(dark).filter(p -> !isAccepted[p]).toArray();
        return before;
    }

    /** Leaves a frame out: what was dark before may be so behind it. */
    void skip() {
        frame++;
    }

    /** Number of the last frame taken in. */
    int lastFrame() {
        return frame;
    }

    /** By how many grey values a pixel was darker than at first in the last frame. */
    float lastDarkening(final int p) {
        return latest[p];
    }

    /**
     * A pixel is dark in this frame. How dark it settles is an exponential mean over the frames in
     * which it is, begun anew while it clearly darkens on: the tip is only just passing.
     */
    private void darken(final int p, final float significance, final float darkening) {
        if (arrival[p] == NEVER) {
            arrival[p] = frame;
            peak[p] = significance;
            settled[p] = darkening;
        } else {
            peak[p] = Math.max(peak[p], significance);
            settled[p] =
                    darkening > STILL_DARKENING * settled[p]
                            ? darkening
                            : MEMORY * settled[p] + (1 - MEMORY) * darkening;
        }
        if (frame - arrival[p] + 1 >= detection.persistence()) {
            isAccepted[p] = true;
        }
    }
}
