package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The net counts of lithium of several deposits at once, each seen in the others through the
 * interaction volume: what one explains in another is not counted twice. For each deposit the sum
 * of net counts over its map voxels is the sum of all levels times how much of each deposit is seen
 * there; the levels that solve this, none below 0, are found by relaxation.
 */
final class JointLevels {

    private static final int ROUNDS = 100;

    private JointLevels() {}

    /**
     * Levels by deposit, 0 for those that are not sources.
     *
     * @param sources spot, background and the shapes of the deposits with magnesium
     */
    static double[] of(
            final ElementVoxels map, final MagnesiumSources sources, final Execution execution) {
        final int[] ids =
                IntStream.range(1, sources.parts().length)
                        .filter(id -> sources.parts()[id] != null)
                        .toArray();
        final int[] index = new int[sources.parts().length];
        Arrays.fill(index, -1);
        for (int k = 0; k < ids.length; k++) {
            index[ids[k]] = k;
        }
        final List<double[]> rows =
                execution.mapItems(
                        "solve levels",
                        IntStream.range(0, ids.length).boxed().toList(),
                        k -> row(map, sources, sources.parts()[ids[k]].box(), index, ids.length));
        final double[] solution = solve(rows);
        final double[] levels = new double[sources.parts().length];
        for (int k = 0; k < ids.length; k++) {
            levels[ids[k]] = solution[k];
        }
        return levels;
    }

    /** How much of each deposit is seen in a deposit's map voxels, and the net counts there. */
    private static double[] row(
            final ElementVoxels map,
            final MagnesiumSources sources,
            final DepositBox box,
            final int[] index,
            final int deposits) {
        final double[] row = new double[deposits + 1];
        for (int k = 0; k < box.share.length; k++) {
            if (box.share[k] > 0) {
                final int z = box.first[2] + k / (box.size[0] * box.size[1]);
                final int y = box.first[1] + k / box.size[0] % box.size[1];
                final int i = y * map.width + box.first[0] + k % box.size[0];
                row[deposits] += map.counts(z, i) - sources.plain(map, z, i);
                sources.addSeen(map, z, i, index, row);
            }
        }
        return row;
    }

    private static double[] solve(final List<double[]> rows) {
        final int size = rows.size();
        final double[] levels = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < size; k++) {
                final double[] row = rows.get(k);
                double rest = row[size];
                for (int j = 0; j < size; j++) {
                    rest -= j == k ? 0 : row[j] * levels[j];
                }
                levels[k] = row[k] > 0 ? Math.max(0, rest / row[k]) : 0;
            }
        }
        return levels;
    }
}
