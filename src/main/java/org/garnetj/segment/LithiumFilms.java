package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Removes the films of lithium that are none: the rim between void and LLZO passes through the grey
 * of lithium. A voxel of lithium counts as such if within two pixels of it in its slice there is
 * not both void and LLZO (in a tomogram: no void), or if it lies within two pixels of one that
 * counts; the rest is LLZO or void, whichever is nearer in grey. True films of lithium thinner than
 * three pixels on the wall of a void are lost by this.
 */
final class LithiumFilms {

    private static final int REACH = 2;
    private static final byte CORE = 1;

    private LithiumFilms() {}

    static void remove(final Scene scene, final GreyModel model, final Execution execution) {
        final double half = 0.5 * (1 + model.voidGrey());
        scene.forEachSlice(
                "remove films",
                execution,
                z -> {
                    final byte[] labels = scene.labels(z);
                    final byte[] core = core(scene, labels);
                    final byte[] grown = grown(scene, labels, core);
                    final float[] plane = scene.grey(z);
                    for (int i = 0; i < labels.length; i++) {
                        if (labels[i] == Scene.LI && grown[i] != CORE) {
                            labels[i] = plane[i] > half ? Scene.LLZO : Scene.VOID;
                        }
                    }
                });
    }

    private static byte[] core(final Scene scene, final byte[] labels) {
        final byte[] core = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Scene.LI
                    && !(near(scene, labels, i, Scene.VOID, REACH)
                            && (scene.isIsotropic()
                                    || near(scene, labels, i, Scene.LLZO, REACH)))) {
                core[i] = CORE;
            }
        }
        return core;
    }

    private static byte[] grown(final Scene scene, final byte[] labels, final byte[] core) {
        byte[] grown = core;
        for (int step = 0; step < REACH; step++) {
            final byte[] next = grown.clone();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == Scene.LI && near(scene, grown, i, CORE, 1)) {
                    next[i] = CORE;
                }
            }
            grown = next;
        }
        return grown;
    }

    private static boolean near(
            final Scene scene,
            final byte[] plane,
            final int i,
            final byte wanted,
            final int reach) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        for (int v = Math.max(0, y - reach); v <= Math.min(scene.height - 1, y + reach); v++) {
            for (int u = Math.max(0, x - reach); u <= Math.min(scene.width - 1, x + reach); u++) {
                if (plane[v * scene.width + u] == wanted) {
                    return true;
                }
            }
        }
        return false;
    }
}
