package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Removes the film of LLZO that is none between the cap and a dark phase below it: the rim from
 * bright to dark passes through the grey of LLZO.
 */
final class CapRims {

    private static final int THICKEST = 2;

    private CapRims() {}

    static void remove(final Scene scene, final int[][] surface, final Execution execution) {
        scene.forEachSlice("remove rims of the cap", execution, z -> remove(scene, surface[z], z));
    }

    private static void remove(final Scene scene, final int[] surface, final int z) {
        final byte[] labels = scene.labels(z);
        for (int x = 0; x < scene.width; x++) {
            int y = surface[x];
            while (y < scene.height && labels[y * scene.width + x] == Scene.LLZO) {
                y++;
            }
            if (surface[x] > 0 && y < scene.height && y - surface[x] <= THICKEST) {
                final byte dark = labels[y * scene.width + x];
                for (int v = surface[x]; v < y && dark != Scene.OUTSIDE; v++) {
                    labels[v * scene.width + x] = dark;
                }
            }
        }
    }
}
