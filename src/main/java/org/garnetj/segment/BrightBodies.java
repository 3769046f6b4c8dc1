package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says when much of a stack is far brighter than its LLZO and hardly anything darker, as where the
 * grey scale is inverted: what is bright is taken for LLZO then, pores and all.
 */
final class BrightBodies {

    /** Far brighter and far darker than LLZO, in units of its grey. */
    private static final float BRIGHT = 1.3f;

    private static final float DARK = 0.7f;

    /** So many slices, evenly spread, tell. */
    private static final int SLICES = 32;

    private static final double LEAST_SHARE = 0.005;
    private static final double LEAST_RATIO = 4;

    private BrightBodies() {}

    /**
     * A note if there are such bodies.
     *
     * @param scene normalised, LLZO 1
     * @param top first row that is asked, below a cap
     */
    static Optional<String> note(final Scene scene, final int top, final Execution execution) {
        final int step = Math.max(1, scene.depth / SLICES);
        final List<Integer> slices =
                IntStream.iterate(step / 2, z -> z < scene.depth, z -> z + step).boxed().toList();
        long bright = 0;
        long dark = 0;
        long all = 0;
        for (final long[] own :
                execution.mapItems("look for bright bodies", slices, z -> count(scene, z, top))) {
            bright += own[0];
            dark += own[1];
            all += own[2];
        }
        if (bright < LEAST_SHARE * all || bright < LEAST_RATIO * dark || all == 0) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the stack is far brighter than what was taken for LLZO, and"
                                + " hardly anything darker: if these are pores, the grey scale is"
                                + " inverted, and the stack must be inverted first.",
                        100.0 * bright / all));
    }

    private static long[] count(final Scene scene, final int z, final int top) {
        final float[] denoised = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final long[] counts = new long[3];
        for (int i = top * scene.width; i < denoised.length; i++) {
            if (labels[i] == Scene.OPEN) {
                counts[0] += denoised[i] > BRIGHT ? 1 : 0;
                counts[1] += denoised[i] < DARK ? 1 : 0;
                counts[2]++;
            }
        }
        return counts;
    }
}
