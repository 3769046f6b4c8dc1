package org.garnetj.segment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntConsumer;

/**
 * The pixels of a slice that are dark or darkened by something dark that is too thin to show its
 * own grey: what is labelled dark, LLZO that is distinctly darker than LLZO after denoising, and
 * what is connected to either and darker than noise makes it.
 */
final class DarkLines {

    private static final float DISTINCT = 0.15f;
    private static final float FAINT = 0.07f;
    private static final double DISTINCT_SIGMA = 6;
    private static final double FAINT_SIGMA = 3;
    private static final int RIM = 2;

    private final Scene scene;
    private final byte[] labels;
    private final float[] denoised;
    private final float distinct;
    private final float faint;

    /**
     * @param sigma standard deviation of denoised LLZO
     */
    DarkLines(final Scene scene, final int z, final double sigma) {
        this.scene = scene;
        labels = scene.labels(z);
        denoised = scene.denoised(z);
        distinct = 1 - Math.max(DISTINCT, (float) (DISTINCT_SIGMA * sigma));
        faint = 1 - Math.max(FAINT, (float) (FAINT_SIGMA * sigma));
    }

    /** Whether each pixel is. */
    boolean[] find() {
        final boolean[] dark = new boolean[labels.length];
        final Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < labels.length; i++) {
            if (CavityPhases.isDark(labels[i])
                    || labels[i] == Scene.LLZO && denoised[i] < distinct) {
                dark[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            final int i = open.remove();
            forEachNear(
                    i,
                    1,
                    j -> {
                        if (!dark[j] && labels[j] == Scene.LLZO && denoised[j] < faint) {
                            dark[j] = true;
                            open.add(j);
                        }
                    });
        }
        return dark;
    }

    /** Whether each pixel is LLZO with nothing but LLZO within two pixels. */
    boolean[] plain() {
        final boolean[] plain = new boolean[labels.length];
        Arrays.fill(plain, true);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Scene.LLZO || denoised[i] < faint) {
                forEachNear(i, RIM, j -> plain[j] = false);
            }
        }
        return plain;
    }

    private void forEachNear(final int i, final int reach, final IntConsumer work) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        final int lastX = Math.min(scene.width - 1, x + reach);
        final int lastY = Math.min(scene.height - 1, y + reach);
        for (int v = Math.max(0, y - reach); v <= lastY; v++) {
            for (int u = Math.max(0, x - reach); u <= lastX; u++) {
                work.accept(v * scene.width + u);
            }
        }
    }
}
