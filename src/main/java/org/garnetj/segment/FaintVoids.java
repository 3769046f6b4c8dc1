package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.List;

/** Turns voids that are nowhere distinctly dark into LLZO: they are noise, not pores. */
final class FaintVoids {

    private static final double AT_EDGE = 1.5;

    private FaintVoids() {}

    /**
     * Keeps a void (26 neighbours) if its darkest voxel is darker than {@code limit}.
     *
     * <p>At the edges of a slice denoising has fewer pixels to average, so a voxel there must be
     * half as dark again.
     *
     * @param grey the greys to judge by
     */
    static void remove(
            final Scene scene,
            final float[][] grey,
            final double limit,
            final Execution execution) {
        final LabelImage voids =
                ConnectedComponents.label(
                        scene.labelImage(),
                        label -> label == Scene.VOID,
                        Connectivity.VERTICES_26,
                        execution);
        final boolean[] distinct = new boolean[voids.count() + 1];
        final List<boolean[]> parts =
                scene.mapSlices(
                        "find faint voids",
                        execution,
                        z ->
                                distinct(
                                        scene,
                                        Planes.array(voids.labels(), z),
                                        grey[z],
                                        limit,
                                        voids));
        for (final boolean[] part : parts) {
            for (int id = 1; id < distinct.length; id++) {
                distinct[id] |= part[id];
            }
        }
        scene.forEachSlice(
                "remove faint voids",
                execution,
                z -> {
                    final int[] ids = Planes.array(voids.labels(), z);
                    final byte[] labels = scene.labels(z);
                    for (int i = 0; i < labels.length; i++) {
                        if (ids[i] > 0 && !distinct[ids[i]]) {
                            labels[i] = Scene.LLZO;
                        }
                    }
                });
    }

    private static boolean[] distinct(
            final Scene scene,
            final int[] ids,
            final float[] grey,
            final double limit,
            final LabelImage voids) {
        final boolean[] distinct = new boolean[voids.count() + 1];
        final double limitAtEdge = 1 - AT_EDGE * (1 - limit);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > 0) {
                distinct[ids[i]] |= grey[i] < (isAtEdge(scene, i) ? limitAtEdge : limit);
            }
        }
        return distinct;
    }

    private static boolean isAtEdge(final Scene scene, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        return x == 0 || y == 0 || x == scene.width - 1 || y == scene.height - 1;
    }
}
