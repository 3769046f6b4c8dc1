package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Decides anew, among the voxels labelled dark in a tomogram, which are void and which lithium. A
 * rim between void and LLZO has the grey of lithium; so each voxel is judged by what is left of its
 * grey after the share of the LLZO around is taken off, and the less, the less is left. What is
 * mostly LLZO has no say and follows its neighbours; so does the rim of a cavity that has an
 * interior, voxels with next to no share of LLZO, within two voxels.
 *
 * <p>The first decision is by the evidence of 27 voxels, the next by each voxel's own and the
 * labels of its six neighbours (iterated conditional modes on the two colours of a checkerboard, so
 * that the order makes no difference).
 */
final class CavityPhases {

    /** Share of LLZO beyond which a voxel has no say. */
    static final double MOSTLY_DARK = 0.4;

    /** Share of LLZO up to which a voxel is interior. */
    static final double INTERIOR = 0.1;

    private static final int REACH = 2;
    private static final float STRONGEST = 6;
    private static final float UNLIKE = 1.8f;
    private static final int SWEEPS = 6;

    private final Scene scene;
    private final GreyModel model;
    private final LlzoShare llzo;
    private final float[][] evidence;
    private final boolean[][] interior;

    private CavityPhases(final Scene scene, final GreyModel model, final LlzoShare llzo) {
        this.scene = scene;
        this.model = model;
        this.llzo = llzo;
        evidence = new float[scene.depth][];
        interior = new boolean[scene.depth][];
    }

    static void decide(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final double smoothness,
            final Execution execution) {
        final CavityPhases phases = new CavityPhases(scene, model, llzo);
        scene.forEachSlice("weigh cavities", execution, phases::weigh);
        scene.forEachSlice("follow interiors", execution, phases::silenceRims);
        scene.forEachSlice("decide cavities", execution, phases::start);
        for (int sweep = 0; sweep < 2 * SWEEPS; sweep++) {
            final int colour = sweep % 2;
            scene.forEachSlice(
                    "smooth cavities",
                    execution,
                    z -> phases.relax(z, colour, (float) (UNLIKE * smoothness)));
        }
    }

    static boolean isDark(final byte label) {
        return label == Scene.VOID || label == Scene.LI;
    }

    /** Log-likelihood of lithium over that of void. */
    private void weigh(final int z) {
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        final float[] share = llzo.of(z);
        final float[] own = new float[plane.length];
        interior[z] = new boolean[plane.length];
        final double mean = 0.5 * (model.voidGrey() + model.lithiumGrey());
        for (int i = 0; i < own.length; i++) {
            if (isDark(labels[i]) && share[i] < MOSTLY_DARK) {
                interior[z][i] = share[i] < INTERIOR;
                final double expected = share[i] + (1 - share[i]) * mean;
                final double wall = llzo.error(share[i]) * (1 - mean);
                final double noise = model.noiseAt(expected);
                final double contrast = (1 - share[i]) * (model.lithiumGrey() - model.voidGrey());
                final double ratio =
                        contrast * (plane[i] - expected) / (noise * noise + wall * wall);
                own[i] = (float) Math.max(-STRONGEST, Math.min(STRONGEST, ratio));
            }
        }
        evidence[z] = own;
    }

    private void silenceRims(final int z) {
        for (int i = 0; i < evidence[z].length; i++) {
            if (evidence[z][i] != 0 && !interior[z][i] && hasInterior(z, i)) {
                evidence[z][i] = 0;
            }
        }
    }

    private boolean hasInterior(final int z, final int i) {
        final int width = scene.width;
        final int x = i % width;
        final int y = i / width;
        final int lastX = Math.min(width - 1, x + REACH);
        final int lastY = Math.min(scene.height - 1, y + REACH);
        for (int w = Math.max(0, z - REACH); w <= Math.min(scene.depth - 1, z + REACH); w++) {
            for (int v = Math.max(0, y - REACH); v <= lastY; v++) {
                for (int u = Math.max(0, x - REACH); u <= lastX; u++) {
                    if (interior[w][v * width + u]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void start(final int z) {
        final byte[] labels = scene.labels(z);
        final int width = scene.width;
        for (int i = 0; i < labels.length; i++) {
            if (!isDark(labels[i])) {
                continue;
            }
            final int x = i % width;
            final int y = i / width;
            float sum = 0;
            for (int w = Math.max(0, z - 1); w <= Math.min(scene.depth - 1, z + 1); w++) {
                for (int v = Math.max(0, y - 1); v <= Math.min(scene.height - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                        sum += evidence[w][v * width + u];
                    }
                }
            }
            labels[i] = sum > 0 ? Scene.LI : Scene.VOID;
        }
    }

    private void relax(final int z, final int colour, final float unlike) {
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < labels.length; i++) {
            final int x = i % scene.width;
            final int y = i / scene.width;
            if ((x + y + z) % 2 == colour && isDark(labels[i])) {
                final float sum = evidence[z][i] + unlike * neighbours(x, y, z);
                labels[i] = sum > 0 ? Scene.LI : sum < 0 ? Scene.VOID : labels[i];
            }
        }
    }

    /** Neighbours of lithium less neighbours of void. */
    private int neighbours(final int x, final int y, final int z) {
        final byte[] labels = scene.labels(z);
        final int i = y * scene.width + x;
        int sum = x > 0 ? vote(labels[i - 1]) : 0;
        sum += x < scene.width - 1 ? vote(labels[i + 1]) : 0;
        sum += y > 0 ? vote(labels[i - scene.width]) : 0;
        sum += y < scene.height - 1 ? vote(labels[i + scene.width]) : 0;
        sum += z > 0 ? vote(scene.labels(z - 1)[i]) : 0;
        return sum + (z < scene.depth - 1 ? vote(scene.labels(z + 1)[i]) : 0);
    }

    private static int vote(final byte label) {
        return label == Scene.LI ? 1 : label == Scene.VOID ? -1 : 0;
    }
}
