package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Decides anew, among the voxels labelled dark in a tomogram, which are void and which lithium. A
 * rim between void and LLZO has the grey of lithium; so each voxel is judged by what is left of its
 * grey after the share of the LLZO around is taken off, and the less, the less is left. What is
 * mostly LLZO has no say and follows its neighbours; so does the rim of a cavity that has an
 * interior, voxels with next to no share of LLZO, within two voxels.
 *
 * <p>Each voxel leans to lithium or to void by its own evidence and by how its six neighbours lean
 * (mean field of a Potts model). The neighbours' weight grows from little to full, so that faint
 * evidence is first averaged over whole cavities and then sharpened. The two colours of a
 * checkerboard take turns, so that the order makes no difference.
 */
final class CavityPhases {

    /** Share of LLZO beyond which a voxel has no say. */
    static final double MOSTLY_DARK = 0.4;

    /** Share of LLZO up to which a voxel is interior. */
    static final double INTERIOR = 0.1;

    private static final int REACH = 2;
    private static final float STRONGEST = 6;

    /** Weights of a neighbour; a field of them orders itself from 1/3 on. */
    private static final double[] WEIGHTS = {
        0.1, 0.15, 0.2, 0.25, 0.28, 0.3, 0.32, 0.34, 0.36, 0.4, 0.45, 0.5, 0.6, 0.8, 1, 1.4, 1.8
    };

    private static final int SWEEPS = 2;

    private final Scene scene;
    private final GreyModel model;
    private final LlzoShare llzo;

    /** Numbers of the dark voxels of each slice, and their evidence for lithium, in that order. */
    private final int[][] dark;

    private final float[][] evidence;
    private final boolean[][] interior;

    /** How far each voxel leans: from −1, void, to 1, lithium; 0 where it is not dark. */
    private final float[][] lean;

    private CavityPhases(final Scene scene, final GreyModel model, final LlzoShare llzo) {
        this.scene = scene;
        this.model = model;
        this.llzo = llzo;
        dark = new int[scene.depth][];
        evidence = new float[scene.depth][];
        interior = new boolean[scene.depth][scene.width * scene.height];
        lean = new float[scene.depth][scene.width * scene.height];
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
        for (final double weight : WEIGHTS) {
            for (int half = 0; half < 2 * SWEEPS; half++) {
                final int colour = half % 2;
                scene.forEachSlice(
                        "decide cavities",
                        execution,
                        z -> phases.relax(z, colour, (float) (weight * smoothness)));
            }
        }
        scene.forEachSlice("label cavities", execution, phases::label);
    }

    static boolean isDark(final byte label) {
        return label == Scene.VOID || label == Scene.LI;
    }

    /** Log-likelihood of lithium over that of void. */
    private void weigh(final int z) {
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        final float[] share = llzo.of(z);
        final int[] own = IntStream.range(0, plane.length).filter(i -> isDark(labels[i])).toArray();
        final float[] ratios = new float[own.length];
        for (int k = 0; k < own.length; k++) {
            final int i = own[k];
            if (share[i] < MOSTLY_DARK) {
                interior[z][i] = share[i] < INTERIOR;
                ratios[k] = ratio(plane[i], share[i]);
            }
        }
        dark[z] = own;
        evidence[z] = ratios;
    }

    private float ratio(final double grey, final double share) {
        final double mean = 0.5 * (model.voidGrey() + model.lithiumGrey());
        final double expected = share + (1 - share) * mean;
        final double wall = llzo.error(share) * (1 - mean);
        final double noise = model.noiseAt(expected);
        final double contrast = (1 - share) * (model.lithiumGrey() - model.voidGrey());
        final double ratio = contrast * (grey - expected) / (noise * noise + wall * wall);
        return (float) Math.max(-STRONGEST, Math.min(STRONGEST, ratio));
    }

    private void silenceRims(final int z) {
        for (int k = 0; k < dark[z].length; k++) {
            if (!interior[z][dark[z][k]] && hasInterior(z, dark[z][k])) {
                evidence[z][k] = 0;
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

    private void relax(final int z, final int colour, final float weight) {
        for (int k = 0; k < dark[z].length; k++) {
            final int i = dark[z][k];
            final int x = i % scene.width;
            final int y = i / scene.width;
            if ((x + y + z) % 2 == colour) {
                lean[z][i] = lean(evidence[z][k] + weight * neighbours(x, y, z));
            }
        }
    }

    /** The hyperbolic tangent of half the odds, by its continued fraction. */
    private static float lean(final float odds) {
        final float half = Math.max(-3, Math.min(3, 0.5f * odds));
        return half * (27 + half * half) / (27 + 9 * half * half);
    }

    /** Sum of how the neighbours lean. */
    private float neighbours(final int x, final int y, final int z) {
        final float[] own = lean[z];
        final int i = y * scene.width + x;
        float sum = x > 0 ? own[i - 1] : 0;
        sum += x < scene.width - 1 ? own[i + 1] : 0;
        sum += y > 0 ? own[i - scene.width] : 0;
        sum += y < scene.height - 1 ? own[i + scene.width] : 0;
        sum += z > 0 ? lean[z - 1][i] : 0;
        return sum + (z < scene.depth - 1 ? lean[z + 1][i] : 0);
    }

    private void label(final int z) {
        final byte[] labels = scene.labels(z);
        Arrays.stream(dark[z]).forEach(i -> labels[i] = lean[z][i] > 0 ? Scene.LI : Scene.VOID);
    }
}
