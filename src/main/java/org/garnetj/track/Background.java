package org.garnetj.track;

import org.garnetj.filter.Rows;

/**
 * What the crystal looked like before it became dark, from more than the first frame: fed with the
 * change images in order, it averages them at each pixel over the first part of the time before the
 * pixel became dark. Without it the noise of the first frame would mislead a slow tip in the same
 * way in many frames.
 *
 * <p>A pixel that becomes dark in frame f, or lies next to one that does, is averaged over frames 0
 * to m, with m the power of two between f/4 and f/2: a tip that comes slowly darkens its
 * surroundings long before it arrives. So a few planes suffice, whatever the length of the movie.
 */
final class Background {

    private static final int REACH = 2;

    private final int width;
    private final int height;
    private final float[] sum;
    private final float[] mean;
    private final boolean[] isFrozen;
    private float[] older;
    private float[] newer;
    private int newerFrame;
    private int frame;

    Background(final int width, final int height) {
        this.width = width;
        this.height = height;
        sum = new float[width * height];
        mean = new float[sum.length];
        isFrozen = new boolean[sum.length];
        older = new float[sum.length];
        newer = new float[sum.length];
    }

    /** Takes in the next frame; the first call is frame 1. */
    void add(final ChangeImage change) {
        frame++;
        final float[] before = before();
        for (final int p : change.dark()) {
            freezeAround(p, before);
        }
        Rows.add(change.darkening(), 1, sum);
        if (Integer.bitCount(frame) == 1) {
            snapshot();
        }
    }

    /**
     * By how many grey values each pixel of the first frame, smoothed, is brighter than it was on
     * average while it was not dark. To be called once, after the last frame.
     */
    float[] excessOfFirst() {
        frame++;
        final float[] before = before();
        for (int p = 0; p < mean.length; p++) {
            if (!isFrozen[p]) {
                mean[p] = before[p];
            }
        }
        return mean;
    }

    /** Means up to the last power of two that is at most half this frame. */
    private float[] before() {
        return 2 * newerFrame <= frame ? newer : older;
    }

    private void freezeAround(final int p, final float[] before) {
        final int x = p % width;
        final int y = p / width;
        for (int v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
                final int q = v * width + u;
                if (!isFrozen[q]) {
                    isFrozen[q] = true;
                    mean[q] = before[q];
                }
            }
        }
    }

    private void snapshot() {
        final float[] spare = older;
        older = newer;
        newer = spare;
        newerFrame = frame;
        final float share = 1f / (frame + 1);
        for (int p = 0; p < sum.length; p++) {
            spare[p] = sum[p] * share;
        }
    }
}
