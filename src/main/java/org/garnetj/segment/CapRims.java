package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Removes the films that are none along the surface: the rim between a bright cap and a dark phase
 * below it passes through the grey of LLZO, and the rim between the vacuum above and the LLZO
 * through those of the dark phases. What the greys say is a thin lid ({@link ThinLids}) stays.
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
                    final ThinLids lids = new ThinLids(scene, z, surface[z]);
                    final int[] films = new int[scene.width];
                    for (int x = 0; x < scene.width; x++) {
                        films[x] = film(scene.labels(z), surface[z][x], x, scene.width, vacuum);
                    }
                    for (int x = 0; x < scene.width; x++) {
                        if (films[x] > 0 && vacuum) {
                            fill(scene, z, x, surface[z][x], films[x], Scene.OUTSIDE);
                        } else if (films[x] > 0) {
                            final int dark = surface[z][x] + films[x];
                            final int kept = Math.min(films[x], lids.rows(x, dark));
                            final byte below = scene.labels(z)[dark * scene.width + x];
                            fill(scene, z, x, surface[z][x] + kept, films[x] - kept, below);
                        }
                    }
                });
    }

    /** Rows of the film in a column; 0 without one. */
    private static int film(
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
        final boolean is = top > 0 && y < height && y - top <= THICKEST;
        return is && labels[y * width + x] != Scene.OUTSIDE ? y - top : 0;
    }

    private static void fill(
            final Scene scene,
            final int z,
            final int x,
            final int from,
            final int rows,
            final byte label) {
        for (int y = from; y < from + rows; y++) {
            scene.labels(z)[y * scene.width + x] = label;
        }
    }

    private static boolean isFilm(final byte label, final boolean vacuum) {
        return (label == Scene.VOID || label == Scene.LI) == vacuum && label != Scene.OUTSIDE;
    }
}
