package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What lithium without magnesium adds to the counts of LLZO, measured on deposits known to be
 * isolated: lithium brakes electrons less than LLZO, so its background is another.
 *
 * @param excess counts of a map voxel full of lithium above one of LLZO; below 0 if it gives fewer
 * @param counts all counts on the isolated deposits, net of what neighbours spill over
 * @param seen map voxels full of lithium that would count as much; 0 if no deposit is known
 * @param voxels map voxels counted
 */
record LithiumBackground(double excess, double counts, double seen, double voxels) {

    /** Lithium like LLZO. */
    static final LithiumBackground UNKNOWN = new LithiumBackground(0, 0, 0, 0);

    /**
     * The background of isolated lithium.
     *
     * @param isolated by deposit number
     * @param sources with the counts of LLZO, and what magnesium spills over
     */
    static LithiumBackground measure(
            final ElementVoxels map,
            final boolean[] isolated,
            final MagnesiumSources sources,
            final Execution execution) {
        final double[] total = new double[3];
        final List<double[]> parts =
                execution.mapItems(
                        "count isolated lithium",
                        IntStream.range(0, map.depth).boxed().toList(),
                        z -> ofSlice(map, isolated, sources, z));
        for (final double[] part : parts) {
            for (int k = 0; k < total.length; k++) {
                total[k] += part[k];
            }
        }
        if (total[1] <= 0) {
            return UNKNOWN;
        }
        final double plain = sources.plain();
        final double excess = (total[0] - plain * total[2]) / total[1];
        return new LithiumBackground(Math.max(-plain, excess), total[0], total[1], total[2]);
    }

    private static double[] ofSlice(
            final ElementVoxels map,
            final boolean[] isolated,
            final MagnesiumSources sources,
            final int z) {
        final double[] sum = new double[3];
        for (int i = 0; i < map.width * map.height; i++) {
            if (isolated[map.owner(z, i)]) {
                sum[0] += Math.max(0, map.counts(z, i) - sources.spill(map, z, i, 0));
                sum[1] += sources.seenOfAll(map, z, i);
                sum[2]++;
            }
        }
        return sum;
    }

    boolean isKnown() {
        return seen > 0;
    }

    /**
     * Variance of the background of some lithium.
     *
     * @param lithium map voxels full of lithium that would count as much
     * @param own map voxels counted
     * @param plain counts of a map voxel of LLZO
     * @param reference map voxels of LLZO that this was counted on
     */
    double variance(
            final double lithium, final double own, final double plain, final double reference) {
        final double share = lithium / seen;
        final double ceramic = own - share * voxels;
        return share * share * counts + ceramic * ceramic * plain / reference;
    }
}
