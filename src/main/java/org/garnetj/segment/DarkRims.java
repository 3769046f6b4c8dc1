package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Takes from the rims of dark bodies the say in which dark phase they are: a dark voxel beside LLZO
 * has a grey between the two, of any dark phase. It gets the label that most dark voxels within two
 * pixels have that are not beside LLZO; where there are none, as in cracks one or two pixels wide,
 * it keeps its own.
 */
final class DarkRims {

    private static final int REACH = 2;

    private DarkRims() {}

    static void settle(final Scene scene, final Execution execution) {
        scene.forEachSlice(
                "settle rims",
                execution,
                z -> {
                    final byte[] labels = scene.labels(z);
                    final boolean[] rim = rims(scene, labels);
                    final byte[] settled = labels.clone();
                    for (int i = 0; i < labels.length; i++) {
                        if (rim[i]) {
                            settled[i] = majority(scene, labels, rim, i);
                        }
                    }
                    System.arraycopy(settled, 0, labels, 0, labels.length);
                });
    }

    private static boolean isDark(final byte label) {
        return label == Scene.VOID || label == Scene.LI;
    }

    private static boolean[] rims(final Scene scene, final byte[] labels) {
        final boolean[] rim = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (isDark(labels[i])) {
                final int x = i % scene.width;
                rim[i] =
                        x > 0 && labels[i - 1] == Scene.LLZO
                                || x < scene.width - 1 && labels[i + 1] == Scene.LLZO
                                || i >= scene.width && labels[i - scene.width] == Scene.LLZO
                                || i + scene.width < labels.length
                                        && labels[i + scene.width] == Scene.LLZO;
            }
        }
        return rim;
    }

    private static byte majority(
            final Scene scene, final byte[] labels, final boolean[] rim, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        int voids = 0;
        int lithium = 0;
        for (int v = Math.max(0, y - REACH); v <= Math.min(scene.height - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(scene.width - 1, x + REACH); u++) {
                final int j = v * scene.width + u;
                if (!rim[j]) {
                    voids += labels[j] == Scene.VOID ? 1 : 0;
                    lithium += labels[j] == Scene.LI ? 1 : 0;
                }
            }
        }
        if (voids == lithium) {
            return labels[i];
        }
        return voids > lithium ? Scene.VOID : Scene.LI;
    }
}
