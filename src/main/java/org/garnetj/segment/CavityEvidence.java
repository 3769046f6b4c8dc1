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

    private CavityEvidence(final Scene scene, final GreyModel model, final LlzoShare llzo) {
        this.scene = scene;
        this.model = model;
        this.llzo = llzo;
    }

    /** Makes void what does not pass, and returns how many deposits that were. */
    static int prune(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final Execution execution) {
        final LabelImage deposits =
                ConnectedComponents.label(
                        scene.labelImage(),
                        label -> label == Scene.LI,
                        Connectivity.VERTICES_26,
                        execution);
        final CavityEvidence evidence = new CavityEvidence(scene, model, llzo);
        final double[][] sums = new double[deposits.count() + 1][4];
        for (final List<double[]> part :
                scene.mapSlices(
                        "weigh deposits", execution, z -> evidence.sums(deposits.labels(), z))) {
            for (final double[] own : part) {
                for (int k = 0; k < 4; k++) {
                    sums[(int) own[4]][k] += own[k];
                }
            }
        }
        final boolean[] refuted = new boolean[sums.length];
        int count = 0;
        for (int id = 1; id < sums.length; id++) {
            refuted[id] = evidence.isRefuted(sums[id]);
            count += refuted[id] ? 1 : 0;
        }
        scene.forEachSlice(
                "empty refuted deposits",
                execution,
                z -> empty(scene.labels(z), Planes.array(deposits.labels(), z), refuted));
        return count;
    }

    private static void empty(final byte[] labels, final int[] ids, final boolean[] refuted) {
        for (int i = 0; i < labels.length; i++) {
            if (refuted[ids[i]]) {
                labels[i] = Scene.VOID;
            }
        }
    }

    /**
     * By deposit: products, squares of what is dark, variances, errors of walls; and its number.
     */
    private List<double[]> sums(final PlanarImg<IntType, ?> deposits, final int z) {
        final Map<Integer, double[]> sums = new LinkedHashMap<>();
        final int[] ids = Planes.array(deposits, z);
        final float[] plane = scene.grey(z);
        final float[] share = llzo.of(z);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > 0 && share[i] < CavityPhases.MOSTLY_DARK) {
                final double[] own =
                        sums.computeIfAbsent(ids[i], id -> new double[] {0, 0, 0, 0, id});
                final double wall = llzo.error(share[i]) * (1 - model.voidGrey());
                final double noise = model.noiseAt(plane[i]);
                final double weight = 1 / (noise * noise + wall * wall);
                final double dark = 1 - share[i];
                own[0] += weight * dark * (plane[i] - share[i]);
                own[1] += weight * dark * dark;
                own[2] += weight * weight * dark * dark * noise * noise;
                own[3] += weight * dark * wall;
            }
        }
        return List.copyOf(sums.values());
    }

    private boolean isRefuted(final double[] sums) {
        if (sums[1] == 0) {
            return true;
        }
        final double half = 0.5 * (model.voidGrey() + model.lithiumGrey());
        final double error = Math.sqrt(sums[2]) / sums[1];
        final double wall = sums[3] / sums[1] / ERRORS;
        return sums[0] / sums[1] < half + ERRORS * Math.hypot(error, wall);
    }
}
