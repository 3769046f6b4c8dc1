package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Removes the films that are none along the surface: the rim between a bright cap and a dark phase
 * below it passes through the grey of LLZO, and the rim between the vacuum above and the LLZO
 * through those of the dark phases.
 */
final class CapRims {

    private static final int THICKEST = 2;

    private CapRims() {}

    /**
     * Removes the films.
     *
     * @param surface first row of the sample in each slice and column; 0 if nothing lies above
     * @param vacuum whether it is dark above the sample
     */
    static void remove(
            final Scene scene,
            final int[][] surface,
            final boolean vacuum,
            final Execution execution) {
        scene.forEachSlice(
                "remove rims of the surface",
                execution,
                z -> {
                    final byte[] labels = scene.labels(z);
                    for (int x = 0; x < scene.width; x++) {
                        if (surface[z][x] > 0) {
                            remove(labels, surface[z][x], x, scene.width, vacuum);
                        }
                    }
                });
    }

    private static void remove(
            final byte[] labels,
            final int top,
            final int x,
            final int width,
            final boolean vacuum) {
        final int height = labels.length / width;
        int y = top;
        while (y < height && isFilm(labels[y * width + x], vacuum)) {
            y++;
        }
        if (y == height || y - top > THICKEST) {
            return;
        }
        final byte below = labels[y * width + x];
        for (int v = top; v < y && below != Scene.OUTSIDE; v++) {
            labels[v * width + x] = vacuum ? Scene.OUTSIDE : below;
        }
    }

    private static boolean isFilm(final byte label, final boolean vacuum) {
        return (label == Scene.VOID || label == Scene.LI) == vacuum && label != Scene.OUTSIDE;
    }
}
