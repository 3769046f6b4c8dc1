package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.FrameTimes;
import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.List;

/**
 * Where lithium first comes back after each change of polarity: the pixels that are as dark as
 * lithium in several frames on end and were not just before the change, in the first frame in which
 * there are enough of them.
 */
final class NewLithium {

    /** Frames on end that a pixel must be dark, and those before a change that it must not be. */
    private static final int PERSISTENT = 3;

    private final FrameTimes times;
    private final double pixel_um;
    private final InclusionTrackSettings settings;
    private final FrameSource<?> source;
    private final int leastPixels;

    /** Frames on end that each pixel has been dark, and light. */
    private final int[] darkFor;

    private final int[] lightFor;
    private final boolean[] wasLight;
    private final List<Redeposition> found = new ArrayList<>();

    /** Furthest point along the field, a row, that a body has reached. */
    private double tip = Double.NaN;

    private double tipBefore;
    private int passed;
    private boolean isWaiting;

    <T extends RealType<T>> NewLithium(
            final Movie<T> movie,
            final InclusionTrackSettings settings,
            final FrameSource<T> source,
            final int leastPixels) {
        times = movie.times();
        pixel_um = movie.pixel_um();
        this.settings = settings;
        this.source = source;
        this.leastPixels = leastPixels;
        final int pixels = source.width() * source.height();
        darkFor = new int[pixels];
        lightFor = new int[pixels];
        wasLight = new boolean[pixels];
    }

    /** Takes the next frame in, with the bodies in it. */
    void add(final int frame, final float[] darkness, final List<Body> bodies) {
        final double[] reversals = settings.reversals_s();
        if (passed < reversals.length && times.at(frame) >= reversals[passed]) {
            begin();
            passed++;
        }
        for (int p = 0; p < darkness.length; p++) {
            final boolean dark = darkness[p] > settings.darkness();
            darkFor[p] = dark ? darkFor[p] + 1 : 0;
            lightFor[p] = dark ? 0 : lightFor[p] + 1;
        }
        for (final Body body : bodies) {
            tip = Double.isNaN(tip) ? body.leading() : Math.max(tip, body.leading());
        }
        if (isWaiting) {
            look(frame);
        }
    }

    private void begin() {
        for (int p = 0; p < wasLight.length; p++) {
            wasLight[p] = lightFor[p] >= PERSISTENT;
        }
        tipBefore = tip;
        isWaiting = true;
    }

    private void look(final int frame) {
        long count = 0;
        double u = 0;
        double v = 0;
        for (int p = 0; p < wasLight.length; p++) {
            if (wasLight[p] && darkFor[p] >= PERSISTENT) {
                count++;
                u += p % source.width();
                v += p / source.width();
            }
        }
        if (count >= leastPixels) {
            isWaiting = false;
            final double row = v / count;
            found.add(
                    new Redeposition(
                            settings.reversals_s()[passed - 1],
                            times.at(frame - PERSISTENT + 1),
                            (source.imageX(u / count, row) + 0.5) * pixel_um,
                            (source.imageY(u / count, row) + 0.5) * pixel_um,
                            (tipBefore - row) * pixel_um));
        }
    }

    List<Redeposition> redepositions() {
        return List.copyOf(found);
    }
}
