package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts over deposits. A deposit is counted where it is the largest thing of its kind in a map
 * voxel: in the map voxels that it fills to three quarters if there are enough of those (its
 * interior), else in those that it fills at least half as well as its best. A map voxel belongs to
 * one deposit only, so counts stay whole and are not used twice.
 */
final class DepositCounts {

    private static final double INTERIOR = 0.75;
    private static final int ENOUGH = 8;
    private static final double OF_BEST = 0.5;

    final double[] counts;
    final double[] background;
    final double[] reference;
    final double[] filled;
    final double[] voxels;
    private final double[] spread;

    private DepositCounts(final int deposits) {
        counts = new double[deposits + 1];
        background = new double[deposits + 1];
        reference = new double[deposits + 1];
        filled = new double[deposits + 1];
        voxels = new double[deposits + 1];
        spread = new double[deposits + 1];
    }

    /**
     * Sums over all deposits.
     *
     * @param least share of a map voxel from which on it counts, by deposit
     * @param magnesium deposits whose neighbours see their magnesium
     * @param level counts of LLZO equally far from magnesium; the larger of this and of what {@code
     *     sources} expect is the background
     * @param sources what deposits with magnesium add to their surroundings
     */
    static DepositCounts sum(
            final ElementVoxels map,
            final double[] least,
            final boolean[] magnesium,
            final Background level,
            final MagnesiumSources sources,
            final Execution execution) {
        final List<DepositCounts> parts =
                execution.mapItems(
                        "count deposits",
                        IntStream.range(0, map.depth).boxed().toList(),
                        z -> ofSlice(map, least, magnesium, level, sources, z));
        final DepositCounts total = new DepositCounts(least.length - 1);
        for (final DepositCounts part : parts) {
            for (int id = 1; id < least.length; id++) {
                total.counts[id] += part.counts[id];
                total.background[id] += part.background[id];
                total.filled[id] += part.filled[id];
                total.voxels[id] += part.voxels[id];
                total.reference[id] += part.reference[id];
                total.spread[id] += part.spread[id];
            }
        }
        return total;
    }

    private static DepositCounts ofSlice(
            final ElementVoxels map,
            final double[] least,
            final boolean[] magnesium,
            final Background level,
            final MagnesiumSources sources,
            final int z) {
        final DepositCounts own = new DepositCounts(least.length - 1);
        for (int i = 0; i < map.width * map.height; i++) {
            final int id = map.owner(z, i);
            if (id > 0 && map.share(z, i) >= least[id]) {
                final int steps = map.stepsTo(magnesium, id, z, i, Background.REACH);
                final double mean = Math.max(level.mean(steps), sources.background(map, z, i, id));
                own.counts[id] += map.counts(z, i);
                own.background[id] += mean;
                own.filled[id] += map.share(z, i);
                own.voxels[id]++;
                own.reference[id] += mean * level.counts(steps);
                own.spread[id] += mean * (steps > Background.REACH ? 1 : level.dispersion(steps));
            }
        }
        return own;
    }

    /** The share of a map voxel from which on it counts for each deposit. */
    static double[] leastShares(final ElementVoxels map, final int deposits) {
        final double[] best = new double[deposits + 1];
        final int[] interior = new int[deposits + 1];
        for (int z = 0; z < map.depth; z++) {
            for (int i = 0; i < map.width * map.height; i++) {
                final int id = map.owner(z, i);
                best[id] = Math.max(best[id], map.share(z, i));
                interior[id] += map.share(z, i) >= INTERIOR ? 1 : 0;
            }
        }
        final double[] least = new double[deposits + 1];
        for (int id = 1; id <= deposits; id++) {
            least[id] = interior[id] >= ENOUGH ? INTERIOR : OF_BEST * best[id];
        }
        return least;
    }

    /** Counts that the deposit's background was estimated from. */
    double referenceCounts(final int id) {
        return background[id] > 0 ? reference[id] / background[id] : 0;
    }

    /** Variance over mean of the background, 1 for pure counting noise. */
    double dispersion(final int id) {
        return background[id] > 0 ? spread[id] / background[id] : 1;
    }

    /** Probability of these counts or more without magnesium. */
    double probability(final int id) {
        final double scale = dispersion(id);
        return CountingStatistics.probability(
                counts[id] / scale, background[id] / scale, referenceCounts(id) / scale);
    }

    /** L_D of a deposit in counts. */
    double detectionLimit(final int id) {
        final double scale = dispersion(id);
        final double times =
                background[id] > 0 ? Math.max(1e-9, referenceCounts(id) / background[id]) : 1e9;
        return scale * CountingStatistics.detectionLimit(background[id] / scale, times);
    }
}
