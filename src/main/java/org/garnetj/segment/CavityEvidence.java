package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks each connected deposit of a tomogram whether it might not as well be void: its mean grey,
 * the share of the LLZO around taken off, must be nearer to lithium than to void by three standard
 * errors, those of noise and those of not knowing where the walls are. Small cavities, all of whose
 * voxels share in the LLZO around, cannot pass.
 */
final class CavityEvidence {

    private static final double ERRORS = 3;

    private final Scene scene;
    private final GreyModel model;
    private final LlzoShare llzo;
    private final LabelImage bodies;
    private final double[][] sums;

    private CavityEvidence(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final byte phase,
            final Execution execution) {
        this.scene = scene;
        this.model = model;
        this.llzo = llzo;
        bodies =
                ConnectedComponents.label(
                        scene.labelImage(),
                        label -> label == phase,
                        Connectivity.VERTICES_26,
                        execution);
        sums = new double[bodies.count() + 1][4];
        for (final List<double[]> part :
                scene.mapSlices("weigh deposits", execution, z -> sums(bodies.labels(), z))) {
            for (final double[] own : part) {
                for (int k = 0; k < 4; k++) {
                    sums[(int) own[4]][k] += own[k];
                }
            }
        }
    }

    /** Makes void what does not pass, and returns how many deposits that were. */
    static int prune(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final Execution execution) {
        final CavityEvidence evidence = new CavityEvidence(scene, model, llzo, Scene.LI, execution);
        final boolean[] refuted = new boolean[evidence.sums.length];
        int count = 0;
        for (int id = 1; id < refuted.length; id++) {
            refuted[id] = evidence.isRefuted(id);
            count += refuted[id] ? 1 : 0;
        }
        scene.forEachSlice(
                "empty refuted deposits",
                execution,
                z -> empty(scene.labels(z), Planes.array(evidence.bodies.labels(), z), refuted));
        return count;
    }

    /** Voxels in voids that could not have passed had they been lithium. */
    static long blind(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final Execution execution) {
        final CavityEvidence evidence =
                new CavityEvidence(scene, model, llzo, Scene.VOID, execution);
        long voxels = 0;
        for (int id = 1; id < evidence.sums.length; id++) {
            voxels += evidence.isTooSmall(id) ? evidence.bodies.voxels(id) : 0;
        }
        return voxels;
    }

    private static void empty(final byte[] labels, final int[] ids, final boolean[] refuted) {
        for (int i = 0; i < labels.length; i++) {
            if (refuted[ids[i]]) {
                labels[i] = Scene.VOID;
            }
        }
    }

    /** By body: products, squares of what is dark, variances, errors of walls; and its number. */
    private List<double[]> sums(final PlanarImg<IntType, ?> ofBodies, final int z) {
        final Map<Integer, double[]> own = new LinkedHashMap<>();
        final int[] ids = Planes.array(ofBodies, z);
        final float[] plane = scene.grey(z);
        final float[] share = llzo.of(z);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > 0 && share[i] < CavityPhases.MOSTLY_DARK) {
                add(
                        own.computeIfAbsent(ids[i], id -> new double[] {0, 0, 0, 0, id}),
                        plane[i],
                        share[i]);
            }
        }
        return List.copyOf(own.values());
    }

    private void add(final double[] own, final double grey, final double share) {
        final double wall = llzo.error(share) * (1 - model.voidGrey());
        final double noise = model.noiseAt(grey);
        final double weight = 1 / (noise * noise + wall * wall);
        final double dark = 1 - share;
        own[0] += weight * dark * (grey - share);
        own[1] += weight * dark * dark;
        own[2] += weight * weight * dark * dark * noise * noise;
        own[3] += weight * dark * wall;
    }

    private boolean isRefuted(final int id) {
        final double half = 0.5 * (model.voidGrey() + model.lithiumGrey());
        return sums[id][1] == 0 || sums[id][0] / sums[id][1] < half + ERRORS * error(id);
    }

    private boolean isTooSmall(final int id) {
        final double half = 0.5 * (model.lithiumGrey() - model.voidGrey());
        return sums[id][1] == 0 || half < ERRORS * error(id);
    }

    /** Standard error of the mean grey of a body: noise, and a third of the error of its walls. */
    private double error(final int id) {
        final double noise = Math.sqrt(sums[id][2]) / sums[id][1];
        return Math.hypot(noise, sums[id][3] / sums[id][1] / ERRORS);
    }
}
