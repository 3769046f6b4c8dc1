package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the lithium known to hold magnesium adds to the counts around it: its net level, smoothed by
 * the interaction volume.
 *
 * @param plain counts of a map voxel of LLZO far from all magnesium
 * @param lithium what lithium without magnesium adds to it
 * @param parts by deposit number, null for those without magnesium
 * @param spot how far counts spread
 */
record MagnesiumSources(
        double plain, LithiumBackground lithium, MagnesiumPart[] parts, InteractionVolume spot) {

    /** Widths of the interaction volume that are compared, in mean edges of a map voxel. */
    private static final double[] WIDTHS = {0, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2};

    private static final int SAMPLES = 3_000;

    /** Before any magnesium is known. */
    static MagnesiumSources none(final double plain, final int deposits, final ElementGrid grid) {
        return new MagnesiumSources(
                plain,
                LithiumBackground.UNKNOWN,
                new MagnesiumPart[deposits + 1],
                InteractionVolume.of(0, grid.mapEdge_um()));
    }

    /** Counts expected in a map voxel if deposit {@code except} holds no magnesium. */
    double background(final ElementVoxels map, final int z, final int i, final int except) {
        return plain(map, z, i) + spill(map, z, i, except);
    }

    /** Counts expected in a map voxel without any magnesium. */
    double plain(final ElementVoxels map, final int z, final int i) {
        return lithium.isKnown()
                ? Math.max(0, plain + lithium.excess() * seenOfAll(map, z, i))
                : plain;
    }

    /** How much lithium of all deposits is counted in a map voxel, in map voxels full of it. */
    double seenOfAll(final ElementVoxels map, final int z, final int i) {
        return around(map, z, i, (at, w, u, v) -> map.share(w, at) + map.secondShare(w, at));
    }

    /** The same with counts of LLZO and of lithium without magnesium. */
    MagnesiumSources on(final double llzo, final LithiumBackground other) {
        return new MagnesiumSources(llzo, other, parts, spot);
    }

    /** Counts that magnesium of all deposits but {@code except} adds. */
    double spill(final ElementVoxels map, final int z, final int i, final int except) {
        return spot.isPoint()
                ? emitted(map, i, i % map.width, i / map.width, z, except)
                : around(map, z, i, (at, w, u, v) -> emitted(map, at, u, v, w, except));
    }

    /** How much of deposit {@code id} is counted in a map voxel, in map voxels full of it. */
    double seen(final ElementVoxels map, final int z, final int i, final int id) {
        return around(
                map,
                z,
                i,
                (at, w, u, v) ->
                        (map.owner(w, at) == id ? map.share(w, at) : 0)
                                + (map.second(w, at) == id ? map.secondShare(w, at) : 0));
    }

    /** Adds how much of each deposit with magnesium is seen in a map voxel to its place. */
    void addSeen(
            final ElementVoxels map,
            final int z,
            final int i,
            final int[] place,
            final double[] sums) {
        reach(
                map,
                z,
                i,
                (at, w, u, v, weight) -> {
                    final int first = place[map.owner(w, at)];
                    final int second = place[map.second(w, at)];
                    if (first >= 0) {
                        sums[first] += weight * held(map.owner(w, at), map.share(w, at), u, v, w);
                    }
                    if (second >= 0) {
                        sums[second] +=
                                weight * held(map.second(w, at), map.secondShare(w, at), u, v, w);
                    }
                });
    }

    /** What a map voxel with lithium sends out: index in its slice, slice, column, row. */
    private interface Emission {
        double of(int at, int w, int u, int v);
    }

    /** What all map voxels around one send to it. */
    private double around(
            final ElementVoxels map, final int z, final int i, final Emission emission) {
        final double[] sum = new double[1];
        reach(map, z, i, (at, w, u, v, weight) -> sum[0] += emission.of(at, w, u, v) * weight);
        return sum[0];
    }

    /**
     * A map voxel with lithium within reach: index in its slice, slice, column, row, share seen.
     */
    private interface Visit {
        void of(int at, int w, int u, int v, double weight);
    }

    private void reach(final ElementVoxels map, final int z, final int i, final Visit visit) {
        final int x = i % map.width;
        final int y = i / map.width;
        final int left = Math.max(0, x - spot.reach(0));
        final int right = Math.min(map.width - 1, x + spot.reach(0));
        final int top = Math.max(0, y - spot.reach(1));
        final int bottom = Math.min(map.height - 1, y + spot.reach(1));
        final int last = Math.min(map.depth - 1, z + spot.reach(2));
        for (int w = Math.max(0, z - spot.reach(2)); w <= last; w++) {
            final int[] owners = map.owners(w);
            for (int v = top; v <= bottom; v++) {
                for (int u = left; u <= right; u++) {
                    final int at = v * map.width + u;
                    if (owners[at] > 0) {
                        visit.of(at, w, u, v, spot.at(u - x, v - y, w - z));
                    }
                }
            }
        }
    }

    private double emitted(
            final ElementVoxels map,
            final int i,
            final int x,
            final int y,
            final int z,
            final int except) {
        return emitted(map.owner(z, i), map.share(z, i), x, y, z, except)
                + emitted(map.second(z, i), map.secondShare(z, i), x, y, z, except);
    }

    private double emitted(
            final int id,
            final double share,
            final int x,
            final int y,
            final int z,
            final int except) {
        return id == except || parts[id] == null ? 0 : parts[id].level() * held(id, share, x, y, z);
    }

    /** How much of a map voxel is lithium with magnesium of deposit {@code id}. */
    private double held(final int id, final double share, final int x, final int y, final int z) {
        return parts[id].holds(x, y, z) ? share : 0;
    }

    /** The same with levels that explain the counts of all deposits together. */
    MagnesiumSources levelled(final ElementVoxels map, final Execution execution) {
        final double[] levels = JointLevels.of(map, this, execution);
        final MagnesiumPart[] solved = new MagnesiumPart[parts.length];
        Arrays.setAll(solved, id -> parts[id] == null ? null : parts[id].withLevel(levels[id]));
        return new MagnesiumSources(plain, lithium, solved, spot);
    }

    /**
     * The same with the width of the interaction volume, and the counts of LLZO, that make the
     * counts in and beside the magnesium and far from it most likely: from the narrowest on, until
     * a wider one is less likely. Without magnesium there is no width to be seen.
     */
    MagnesiumSources focused(
            final ElementVoxels map,
            final ElementGrid grid,
            final Background level,
            final Execution execution) {
        final double[] edges = grid.mapEdge_um();
        final double mean = Math.cbrt(edges[0] * edges[1] * edges[2]);
        final List<int[]> samples = samples(map, execution);
        if (samples.isEmpty()) {
            return with(0, edges);
        }
        MagnesiumSources best = with(0, edges);
        double most = Double.NEGATIVE_INFINITY;
        for (final double width : WIDTHS) {
            final MagnesiumSources wider = with(width * mean, edges);
            final TwoTerms fit = wider.fit(map, samples, level);
            if (fit.likelihood() < most) {
                return best;
            }
            best = wider.on(fit.first() * plain, lithium);
            most = fit.likelihood();
        }
        return best;
    }

    private MagnesiumSources with(final double sigma_um, final double[] edges) {
        return new MagnesiumSources(plain, lithium, parts, InteractionVolume.of(sigma_um, edges));
    }

    /** Voxels in magnesium and in LLZO beside it, evenly thinned to a number that takes no time. */
    private List<int[]> samples(final ElementVoxels map, final Execution execution) {
        final boolean[] known = new boolean[parts.length];
        for (int id = 1; id < known.length; id++) {
            known[id] = parts[id] != null;
        }
        final List<int[]> all =
                execution
                        .mapItems(
                                "find magnesium",
                                IntStream.range(0, map.depth).boxed().toList(),
                                z ->
                                        IntStream.range(0, map.width * map.height)
                                                .filter(i -> isSample(map, known, z, i))
                                                .mapToObj(i -> new int[] {z, i})
                                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        final int step = 1 + all.size() / SAMPLES;
        return IntStream.iterate(0, k -> k < all.size(), k -> k + step).mapToObj(all::get).toList();
    }

    private static boolean isSample(
            final ElementVoxels map, final boolean[] known, final int z, final int i) {
        return known[map.owner(z, i)]
                || map.isReference(z, i) && map.stepsTo(known, 0, z, i, 2) <= 2;
    }

    /** Background times a factor and magnesium times another, as the counts have it. */
    private TwoTerms fit(
            final ElementVoxels map, final List<int[]> samples, final Background level) {
        final int far = samples.size();
        final double[] counts = new double[far + 1];
        final double[] without = new double[far + 1];
        final double[] signal = new double[far + 1];
        for (int k = 0; k < far; k++) {
            final int[] at = samples.get(k);
            counts[k] = map.counts(at[0], at[1]);
            without[k] = plain(map, at[0], at[1]);
            signal[k] = spill(map, at[0], at[1], 0);
        }
        counts[far] = level.mean(Background.REACH + 1) * level.plainVoxels();
        without[far] = plain * level.plainVoxels();
        return TwoTerms.fit(counts, without, signal);
    }
}
