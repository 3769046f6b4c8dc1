package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Puts the walls of cavities in a tomogram where the grey is half way between LLZO and what the
 * cavity holds. Walls across the slices are placed as those within them: a crack may lie in any
 * direction.
 */
final class CavityWalls {

    private final Scene scene;
    private final float halfVoid;
    private final float halfLithium;

    private CavityWalls(final Scene scene, final double voidGrey, final double lithiumGrey) {
        this.scene = scene;
        halfVoid = (float) (0.5 * (1 + voidGrey));
        halfLithium = (float) (0.5 * (1 + lithiumGrey));
    }

    /** Moves walls by up to {@code rounds} voxels, by the grey of the label that is there. */
    static void place(
            final Scene scene,
            final double voidGrey,
            final double lithiumGrey,
            final int rounds,
            final Execution execution) {
        final CavityWalls walls = new CavityWalls(scene, voidGrey, lithiumGrey);
        for (int half = 0; half < 2 * rounds; half++) {
            final int colour = half % 2;
            scene.forEachSlice("place walls", execution, z -> walls.place(z, colour));
        }
    }

    /** Decides the voxels of one colour of a checkerboard, which do not see each other. */
    private void place(final int z, final int colour) {
        final byte[] labels = scene.labels(z);
        final float[] plane = scene.grey(z);
        for (int i = 0; i < labels.length; i++) {
            final int x = i % scene.width;
            final int y = i / scene.width;
            if ((x + y + z) % 2 != colour) {
                continue;
            }
            if (labels[i] == Scene.LLZO) {
                final byte dark = darkNeighbour(scene, x, y, z);
                labels[i] = dark != Scene.LLZO && plane[i] < half(dark) ? dark : Scene.LLZO;
            } else if (CavityPhases.isDark(labels[i])
                    && plane[i] > half(labels[i])
                    && neighbours(scene, x, y, z, Scene.LLZO) > 0) {
                labels[i] = Scene.LLZO;
            }
        }
    }

    private float half(final byte dark) {
        return dark == Scene.LI ? halfLithium : halfVoid;
    }

    /** The dark label that most neighbours have, void if equally many; LLZO if none is dark. */
    static byte darkNeighbour(final Scene scene, final int x, final int y, final int z) {
        final int voids = neighbours(scene, x, y, z, Scene.VOID);
        final int lithium = neighbours(scene, x, y, z, Scene.LI);
        if (voids + lithium == 0) {
            return Scene.LLZO;
        }
        return lithium > voids ? Scene.LI : Scene.VOID;
    }

    static int neighbours(
            final Scene scene, final int x, final int y, final int z, final byte label) {
        final byte[] labels = scene.labels(z);
        final int i = y * scene.width + x;
        int count = x > 0 && labels[i - 1] == label ? 1 : 0;
        count += x < scene.width - 1 && labels[i + 1] == label ? 1 : 0;
        count += y > 0 && labels[i - scene.width] == label ? 1 : 0;
        count += y < scene.height - 1 && labels[i + scene.width] == label ? 1 : 0;
        count += z > 0 && scene.labels(z - 1)[i] == label ? 1 : 0;
        return count + (z < scene.depth - 1 && scene.labels(z + 1)[i] == label ? 1 : 0);
    }
}
