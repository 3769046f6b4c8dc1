package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.List;

/** Turns voids that are nowhere distinctly dark into LLZO: they are noise, not pores. */
final class FaintVoids {

    private FaintVoids() {}

    /**
     * Keeps a void (26 neighbours) if its darkest voxel is darker than {@code limit}.
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
                        z -> distinct(Planes.array(voids.labels(), z), grey[z], limit, voids));
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
            final int[] ids, final float[] grey, final double limit, final LabelImage voids) {
        final boolean[] distinct = new boolean[voids.count() + 1];
        for (int i = 0; i < ids.length; i++) {
            distinct[ids[i]] |= ids[i] > 0 && grey[i] < limit;
        }
        return distinct;
    }
}
