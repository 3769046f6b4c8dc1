package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Removes the film of void that is none between the air around a pellet and its LLZO: the rim from
 * dark to bright. A dark voxel with air on one side and LLZO within two pixels on the other is air.
 */
final class AirRims {

    private static final int ROUNDS = 2;

    private AirRims() {}

    static void remove(final Scene scene, final Execution execution) {
        for (int round = 0; round < ROUNDS; round++) {
            scene.forEachSlice(
                    "remove rims of air",
                    execution,
                    z -> {
                        final byte[] labels = scene.labels(z);
                        final byte[] kept = labels.clone();
                        for (int i = 0; i < labels.length; i++) {
                            final boolean dark = kept[i] == Scene.VOID || kept[i] == Scene.LI;
                            if (dark && isRim(scene, kept, i)) {
                                labels[i] = Scene.OUTSIDE;
                            }
                        }
                    });
        }
    }

    private static boolean isRim(final Scene scene, final byte[] labels, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        return isFilm(labels, i, x, scene.width, 1)
                || isFilm(labels, i, y, scene.height, scene.width);
    }

    /** Whether air and LLZO lie on either side along one axis. */
    private static boolean isFilm(
            final byte[] labels, final int i, final int at, final int size, final int step) {
        if (at < 1 || at > size - 2) {
            return false;
        }
        return labels[i - step] == Scene.OUTSIDE && isWall(labels, i, size - 1 - at, step)
                || labels[i + step] == Scene.OUTSIDE && isWall(labels, i, at, -step);
    }

    private static boolean isWall(
            final byte[] labels, final int i, final int room, final int step) {
        return labels[i + step] == Scene.LLZO || room > 1 && labels[i + 2 * step] == Scene.LLZO;
    }
}
