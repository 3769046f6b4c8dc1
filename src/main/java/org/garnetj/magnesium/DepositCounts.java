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
    private static final double LEAST_TIMES = 1e-3;
    private static final double NEAR = 0.25;

    /** Counts in the interior. */
    final double[] counts;

    /** Counts expected there without magnesium. */
    final double[] background;

    /** The part of the background that neighbours with magnesium add. */
    final double[] spill;

    /** Map voxels full of the deposit that would count as much as its interior does. */
    final double[] filled;

    /** Map voxels of the interior. */
    final double[] voxels;

    /** Map voxels of the interior within the beam's reach of another deposit's magnesium. */
    final double[] near;

    /** The rest of the map voxels that a deposit owns. */
    final double[] rimCounts;

    final double[] rimBackground;

    /** Map voxels full of lithium of any deposit that would count as much as the interior does. */
    private final double[] lithium;

    private final double[] reference;
    private final double[] spread;
    private final double plainVoxels;
    private final double plain;
    private final LithiumBackground isolated;

    private DepositCounts(
            final int deposits, final Background level, final MagnesiumSources sources) {
        plainVoxels = level.plainVoxels();
        plain = sources.plain();
        isolated = sources.lithium();
        counts = new double[deposits + 1];
        background = new double[deposits + 1];
        spill = new double[deposits + 1];
        filled = new double[deposits + 1];
        voxels = new double[deposits + 1];
        near = new double[deposits + 1];
        rimCounts = new double[deposits + 1];
        rimBackground = new double[deposits + 1];
        lithium = new double[deposits + 1];
        reference = new double[deposits + 1];
        spread = new double[deposits + 1];
    }

    private double[][] sums() {
        return new double[][] {
            counts,
            background,
            spill,
            filled,
            voxels,
            near,
            rimCounts,
            rimBackground,
            lithium,
            reference,
            spread
        };
    }

    /**
     * Sums over all deposits.
     *
     * @param least share of a map voxel from which on it is interior, by deposit
     * @param magnesium deposits whose neighbours see their magnesium
     * @param level counts of LLZO equally far from magnesium; the larger of what this is above
     *     plain LLZO and of what {@code sources} expect is the spill-over
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
        final DepositCounts total = new DepositCounts(least.length - 1, level, sources);
        for (final DepositCounts part : parts) {
            for (int k = 0; k < total.sums().length; k++) {
                for (int id = 1; id < least.length; id++) {
                    total.sums()[k][id] += part.sums()[k][id];
                }
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
        final DepositCounts own = new DepositCounts(least.length - 1, level, sources);
        for (int i = 0; i < map.width * map.height; i++) {
            final int id = map.owner(z, i);
            if (id > 0) {
                own.add(map, map.share(z, i) >= least[id], magnesium, level, sources, z, i);
            }
        }
        return own;
    }

    private void add(
            final ElementVoxels map,
            final boolean interior,
            final boolean[] magnesium,
            final Background level,
            final MagnesiumSources sources,
            final int z,
            final int i) {
        final int id = map.owner(z, i);
        final int steps = map.stepsTo(magnesium, id, z, i, Background.REACH);
        final double without = sources.plain(map, z, i);
        final double added =
                Math.max(level.mean(steps) - sources.plain(), sources.spill(map, z, i, id));
        final double mean = Math.max(0, without + added);
        if (!interior) {
            rimCounts[id] += map.counts(z, i);
            rimBackground[id] += mean;
            return;
        }
        counts[id] += map.counts(z, i);
        background[id] += mean;
        spill[id] += added;
        filled[id] += sources.seen(map, z, i, id);
        lithium[id] += isolated.isKnown() ? sources.seenOfAll(map, z, i) : 0;
        near[id] += steps <= Background.REACH ? 1 : 0;
        voxels[id]++;
        reference[id] += mean * level.counts(steps);
        spread[id] += mean * level.dispersion();
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

    /** Whether a deposit owns any map voxel, and there is LLZO to compare its counts with. */
    boolean isCounted(final int id) {
        return voxels[id] > 0 && plainVoxels > 0;
    }

    /** Whether much of a deposit lies within the beam's reach of another's magnesium. */
    boolean isNear(final int id) {
        return near[id] > NEAR * voxels[id];
    }

    /** Net counts of a map voxel full of the deposit. */
    double level(final int id) {
        return filled[id] > 0 ? net(id) / filled[id] : 0;
    }

    double net(final int id) {
        return counts[id] - background[id];
    }

    /** How many times more material the deposit's background was counted on. */
    double times(final int id) {
        final double known = background[id] * background[id];
        if (isolated.isKnown() && known > 0) {
            final double variance =
                    isolated.variance(lithium[id], voxels[id], plain, plainVoxels)
                            + (reference[id] > 0 ? spill[id] * known / reference[id] : 0);
            return Math.max(LEAST_TIMES, background[id] / variance);
        }
        return Math.max(
                LEAST_TIMES,
                known > 0 && reference[id] > 0 ? reference[id] / known : plainVoxels / voxels[id]);
    }

    /** Variance over mean of the background, 1 for pure counting noise. */
    double dispersion(final int id) {
        return background[id] > 0 ? spread[id] / background[id] : 1;
    }

    /**
     * Probability of these counts or more without magnesium; counts of the rim decide between
     * equals.
     *
     * @param more share of the spill-over by which it may be larger than expected
     */
    double probability(final int id, final double more) {
        final double scale = dispersion(id);
        final double expected = (background[id] + more * spill[id]) / scale;
        final double known = times(id) * background[id] / scale;
        final double times = expected > 0 ? Math.max(LEAST_TIMES, known / expected) : times(id);
        final CountTest test = CountTest.of(times, known);
        final double rim = rimCounts[id] / scale;
        if (rimBackground[id] <= 0 || known <= 0) {
            return test.probability(counts[id] / scale);
        }
        final CountTest ties = CountTest.of(known * scale / rimBackground[id], known);
        return test.probability(counts[id] / scale, ties.above(rim), ties.from(rim));
    }

    /** L_C of a deposit in counts. */
    double criticalLevel(final int id) {
        final double scale = dispersion(id);
        return scale * CurrieLimits.criticalLevel(background[id] / scale, times(id));
    }

    /** L_D of a deposit in counts. */
    double detectionLimit(final int id) {
        final double scale = dispersion(id);
        return scale * CurrieLimits.detectionLimit(background[id] / scale, times(id));
    }

    /** The 95 % interval of the net counts, from those of the counts and of the background. */
    double[] interval(final int id) {
        return interval(id, counts[id], background[id]);
    }

    /** The same for a part of the deposit, whose background is as well known as the whole's. */
    double[] interval(final int id, final double found, final double expected) {
        final double scale = dispersion(id);
        final double[] ends = CountingStatistics.interval(found / scale);
        final double known = background[id] * times(id) / scale;
        final double error = known > 0 ? 1.96 * expected / Math.sqrt(known) : 0;
        return new double[] {
            found - expected - Math.hypot(found - scale * ends[0], error),
            found - expected + Math.hypot(scale * ends[1] - found, error)
        };
    }
}
