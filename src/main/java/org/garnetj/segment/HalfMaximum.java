package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Puts the walls of the dark phases where the grey is half way between the dark phase and the LLZO,
 * as the image of a blurred edge has it: a voxel next to a wall changes sides if its grey says so,
 * and by more than the noise where the two differ little. Without this step the wall would stand
 * where two likelihoods meet, which depends on the noise.
 */
final class HalfMaximum {

    private static final int REACH = 2;
    private static final double FAINT = 8;
    private static final int ROUNDS = 2;

    private HalfMaximum() {}

    /** Places the walls. */
    static void apply(final Scene scene, final GreyModel model, final Execution execution) {
        for (int round = 0; round < ROUNDS; round++) {
            scene.forEachSlice("place walls", execution, z -> place(scene, model, z));
        }
    }

    private static void place(final Scene scene, final GreyModel model, final int z) {
        final byte[] labels = scene.labels(z);
        final byte[] moved = labels.clone();
        int i = 0;
        for (int y = 0; y < scene.height; y++) {
            final boolean isEdge = y == 0 || y == scene.height - 1;
            for (int x = 0; x < scene.width; x++) {
                if (isEdge || x == 0 || x == scene.width - 1 || isWall(labels, i, scene.width)) {
                    moved[i] = decide(scene, model, labels, scene.grey(z), i);
                }
                i++;
            }
        }
        System.arraycopy(moved, 0, labels, 0, labels.length);
    }

    private static boolean isWall(final byte[] labels, final int i, final int width) {
        final byte own = labels[i];
        return labels[i - 1] != own
                || labels[i + 1] != own
                || labels[i - width] != own
                || labels[i + width] != own;
    }

    private static byte decide(
            final Scene scene,
            final GreyModel model,
            final byte[] labels,
            final float[] plane,
            final int i) {
        final byte own = labels[i];
        if (own == Scene.OUTSIDE) {
            return own;
        }
        final byte other = unlikeNeighbour(scene, labels, i, own == Scene.LLZO);
        if (other == Scene.OPEN) {
            return own;
        }
        final byte dark = own == Scene.LLZO ? other : own;
        final double level = darkLevel(scene, model, labels, plane, i, dark);
        final double half = 0.5 * (1 + level);
        final double margin = 1 - level < FAINT * model.llzoDeviation() ? model.llzoDeviation() : 0;
        if (own == Scene.LLZO) {
            return plane[i] < half - margin ? other : own;
        }
        return plane[i] > half + margin ? Scene.LLZO : own;
    }

    /** A dark neighbour of an LLZO voxel, or the LLZO beside a dark one; OPEN if there is none. */
    private static byte unlikeNeighbour(
            final Scene scene, final byte[] labels, final int i, final boolean fromLlzo) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        byte found = Scene.OPEN;
        if (x > 0) {
            found = unlike(found, labels[i - 1], fromLlzo);
        }
        if (x < scene.width - 1) {
            found = unlike(found, labels[i + 1], fromLlzo);
        }
        if (y > 0) {
            found = unlike(found, labels[i - scene.width], fromLlzo);
        }
        if (y < scene.height - 1) {
            found = unlike(found, labels[i + scene.width], fromLlzo);
        }
        return found;
    }

    private static byte unlike(final byte found, final byte label, final boolean fromLlzo) {
        final boolean matches =
                fromLlzo ? label == Scene.VOID || label == Scene.LI : label == Scene.LLZO;
        return found == Scene.OPEN && matches ? label : found;
    }

    /**
     * The grey of the dark phase hereabouts: the mean over its voxels within two pixels that do not
     * touch LLZO, so a pore whose back shines has its wall half way from that shine; the class grey
     * where there are none.
     */
    private static double darkLevel(
            final Scene scene,
            final GreyModel model,
            final byte[] labels,
            final float[] plane,
            final int i,
            final byte dark) {
        final double level = dark == Scene.LI ? model.lithiumGrey() : model.voidGrey();
        final int x = i % scene.width;
        final int y = i / scene.width;
        double sum = 0;
        int count = 0;
        for (int v = Math.max(1, y - REACH); v <= Math.min(scene.height - 2, y + REACH); v++) {
            for (int u = Math.max(1, x - REACH); u <= Math.min(scene.width - 2, x + REACH); u++) {
                final int j = v * scene.width + u;
                if (labels[j] == dark
                        && labels[j - 1] != Scene.LLZO
                        && labels[j + 1] != Scene.LLZO
                        && labels[j - scene.width] != Scene.LLZO
                        && labels[j + scene.width] != Scene.LLZO) {
                    sum += plane[j];
                    count++;
                }
            }
        }
        return count < 2 ? level : Math.max(level, Math.min(0.9, sum / count));
    }
}
