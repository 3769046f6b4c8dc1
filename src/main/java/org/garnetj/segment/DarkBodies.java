package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connected bodies of one dark label (26 neighbours), and how far each is lithium: what is
 * decided for a body as a whole is uncertain for all its voxels together.
 *
 * @param label {@link Scene#VOID} or {@link Scene#LI}
 * @param image the bodies
 * @param ratios mean log-likelihood ratio of body {@code i} over its voxels that have a say; 0 if
 *     none has
 */
record DarkBodies(byte label, LabelImage image, double[] ratios) {

    /** A body of so many voxels is worth half as much as a large one. */
    private static final double SMALL = 50;

    static DarkBodies find(
            final Scene scene,
            final byte label,
            final LithiumRatios evidence,
            final Execution execution) {
        final LabelImage bodies =
                ConnectedComponents.label(
                        scene.labelImage(),
                        value -> (byte) value == label,
                        Connectivity.VERTICES_26,
                        execution);
        final double[][] sums = new double[bodies.count() + 1][2];
        for (final List<double[]> part :
                scene.mapSlices(
                        "weigh bodies",
                        execution,
                        z -> sums(Planes.array(bodies.labels(), z), evidence, z))) {
            for (final double[] own : part) {
                sums[(int) own[0]][0] += own[1];
                sums[(int) own[0]][1] += own[2];
            }
        }
        final double[] ratios = new double[sums.length];
        for (int id = 1; id < ratios.length; id++) {
            ratios[id] = sums[id][1] == 0 ? 0 : sums[id][0] / sums[id][1];
        }
        return new DarkBodies(label, bodies, ratios);
    }

    private static List<double[]> sums(final int[] ids, final LithiumRatios evidence, final int z) {
        final Map<Integer, double[]> sums = new LinkedHashMap<>();
        double[] own = {0, 0, 0};
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > 0 && evidence.has(z, i)) {
                if (ids[i] != own[0]) {
                    own = sums.computeIfAbsent(ids[i], id -> new double[] {id, 0, 0});
                }
                own[1] += evidence.at(z, i);
                own[2]++;
            }
        }
        return new ArrayList<>(sums.values());
    }

    /** What tells whether body {@code id} is lithium: 1, its label if it is large, its greys. */
    double[] features(final int id) {
        final double voxels = image.voxels(id);
        final double size = voxels / (voxels + SMALL);
        return new double[] {1, label == Scene.LI ? size : -size, ratios[id]};
    }
}
