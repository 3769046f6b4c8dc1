package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

/**
 * Turns voids that may be noise into LLZO. A void (26 neighbours) is none if its darkest voxel is
 * distinctly dark, or if it is so large that its mean is.
 */
final class FaintVoids {

    /** Standard deviations that no voxel of LLZO and no mean of many is off by chance. */
    private static final double DISTINCT = 6;

    /** At the edges of a slice denoising has fewer pixels to average. */
    private static final double AT_EDGE = 1.5;

    /** Denoised voxels that share one independent value. */
    private static final double DEPENDENT = 12;

    private FaintVoids() {}

    /**
     * Removes them.
     *
     * @param grey the denoised greys to judge by, LLZO 1
     * @param deviation standard deviation of those of LLZO
     */
    static void remove(
            final Scene scene,
            final float[][] grey,
            final double deviation,
            final Execution execution) {
        final LabelImage voids =
                ConnectedComponents.label(
                        scene.labelImage(),
                        label -> label == Scene.VOID,
                        Connectivity.VERTICES_26,
                        execution);
        final boolean[] certain = certain(scene, voids, grey, deviation);
        scene.forEachSlice(
                "remove faint voids",
                execution,
                z -> {
                    final int[] ids = Planes.array(voids.labels(), z);
                    final byte[] labels = scene.labels(z);
                    for (int i = 0; i < labels.length; i++) {
                        if (ids[i] > 0 && !certain[ids[i]]) {
                            labels[i] = Scene.LLZO;
                        }
                    }
                });
    }

    private static boolean[] certain(
            final Scene scene,
            final LabelImage voids,
            final float[][] grey,
            final double deviation) {
        final double[] sum = new double[voids.count() + 1];
        final float[] darkest = new float[voids.count() + 1];
        for (int z = 0; z < scene.depth; z++) {
            final int[] ids = Planes.array(voids.labels(), z);
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] > 0) {
                    final float depth = (1 - grey[z][i]) / (float) deviation;
                    sum[ids[i]] += depth;
                    darkest[ids[i]] =
                            Math.max(
                                    darkest[ids[i]],
                                    isAtEdge(scene, i) ? depth / (float) AT_EDGE : depth);
                }
            }
        }
        final boolean[] certain = new boolean[darkest.length];
        for (int id = 1; id < certain.length; id++) {
            final double ofMean = sum[id] / Math.sqrt(DEPENDENT * voids.voxels(id));
            certain[id] = darkest[id] > DISTINCT || ofMean > DISTINCT;
        }
        return certain;
    }

    private static boolean isAtEdge(final Scene scene, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        return x == 0 || y == 0 || x == scene.width - 1 || y == scene.height - 1;
    }
}
