package org.garnetj.magnesium;

import java.util.Arrays;

/** The map voxels that one deposit owns, in the smallest box around them, x running fastest. */
final class DepositBox {

    final int id;
    final int[] first;
    final int[] size;
    final double[] counts;

    /** Counts expected without magnesium in this deposit. */
    final double[] background;

    /** How much of each voxel the deposit fills; 0 where it does not own the voxel. */
    final double[] share;

    private DepositBox(final int id, final int[] first, final int[] last) {
        this.id = id;
        this.first = first;
        size = new int[3];
        Arrays.setAll(size, d -> last[d] - first[d] + 1);
        final int voxels = Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]);
        counts = new double[voxels];
        background = new double[voxels];
        share = new double[voxels];
    }

    /** One box for each deposit in {@code wanted} that owns a voxel, null for all others. */
    static DepositBox[] of(
            final ElementVoxels map, final boolean[] wanted, final MagnesiumSources sources) {
        final int[][] first = new int[wanted.length][];
        final int[][] last = new int[wanted.length][];
        for (int z = 0; z < map.depth; z++) {
            for (int i = 0; i < map.width * map.height; i++) {
                final int id = map.owner(z, i);
                if (wanted[id]) {
                    extend(first, last, id, new int[] {i % map.width, i / map.width, z});
                }
            }
        }
        final DepositBox[] boxes = new DepositBox[wanted.length];
        for (int id = 1; id < wanted.length; id++) {
            if (first[id] != null) {
                boxes[id] = new DepositBox(id, first[id], last[id]);
                boxes[id].fill(map, sources);
            }
        }
        return boxes;
    }

    private static void extend(
            final int[][] first, final int[][] last, final int id, final int[] at) {
        if (first[id] == null) {
            first[id] = at.clone();
            last[id] = at.clone();
        }
        for (int d = 0; d < 3; d++) {
            first[id][d] = Math.min(first[id][d], at[d]);
            last[id][d] = Math.max(last[id][d], at[d]);
        }
    }

    private void fill(final ElementVoxels map, final MagnesiumSources sources) {
        for (int k = 0; k < share.length; k++) {
            final int z = first[2] + k / (size[0] * size[1]);
            final int i = (first[1] + k / size[0] % size[1]) * map.width + first[0] + k % size[0];
            if (map.owner(z, i) == id) {
                share[k] = map.share(z, i);
                counts[k] = map.counts(z, i);
                background[k] = sources.background(map, z, i, id);
            }
        }
    }

    /** Index of a map voxel, -1 outside the box. */
    int index(final int x, final int y, final int z) {
        final int u = x - first[0];
        final int v = y - first[1];
        final int w = z - first[2];
        final boolean inside =
                u >= 0 && v >= 0 && w >= 0 && u < size[0] && v < size[1] && w < size[2];
        return inside ? (w * size[1] + v) * size[0] + u : -1;
    }
}
