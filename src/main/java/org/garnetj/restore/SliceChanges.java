package org.garnetj.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much more, or less, slices change over a step than over the steps around it. Each tile of the
 * pictures is compared with itself: a pore that shrinks fast goes on to, and where nothing is seen
 * nothing is told.
 */
final class SliceChanges {

    /** Steps to either side that are compared with; of these, so many must be known. */
    private static final int AROUND = 2;

    private static final int LEAST = 3;

    /** Standard deviation of the difference of two tiles of noise, in parts of it, twofold. */
    private static final double CHANCE = 0.5;

    /** Tiles in which something changes, at least. */
    private static final double FEWEST = 10;

    /** A change of nothing is this part of the usual one. */
    private static final double NOTHING = 0.02;

    private final float[][] near;
    private final float[][] far;
    private final double noise;

    private SliceChanges(final List<PairShift> pairs, final boolean... bad) {
        near = new float[bad.length - 1][];
        far = new float[bad.length - 1][];
        for (final PairShift pair : pairs) {
            if (pair.rests().length > 0 && !bad[pair.from()] && !bad[pair.to()]) {
                if (pair.distance() == 1) {
                    near[pair.from()] = pair.rests();
                } else if (pair.distance() == 2) {
                    far[pair.from()] = pair.rests();
                }
            }
        }
        noise = noise();
    }

    /**
     * The natural logarithm of the change over each step from a slice to the next, against the
     * steps around it, zero in the middle; NaN where it is not known.
     *
     * @param bad slices that are left out
     */
    static double[] of(final List<PairShift> pairs, final boolean... bad) {
        final SliceChanges all = new SliceChanges(pairs, bad);
        final double[] changes = new double[bad.length - 1];
        Arrays.setAll(changes, all::change);
        final double usual =
                Tukey.quantile(Arrays.stream(changes).filter(c -> !Double.isNaN(c)).toArray(), 0.5);
        Arrays.setAll(changes, z -> changes[z] - usual);
        return changes;
    }

    // -- Helper methods --

    /**
     * Squared differences that are there without any change: what two steps change less than each
     * of them.
     */
    private double noise() {
        final List<Double> found = new ArrayList<>();
        for (int z = 0; z + 1 < near.length; z++) {
            if (near[z] != null && near[z + 1] != null && far[z] != null) {
                for (int tile = 0; tile < near[z].length; tile++) {
                    final double both = near[z][tile] + near[z + 1][tile] - far[z][tile];
                    if (!Double.isNaN(both)) {
                        found.add(both);
                    }
                }
            }
        }
        final double middle =
                Tukey.quantile(found.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
        return middle > 0 ? middle : 0;
    }

    private double change(final int step) {
        final List<float[]> around = new ArrayList<>();
        for (int away = 1; away <= AROUND; away++) {
            for (final int at : new int[] {step - away, step + away}) {
                if (at >= 0 && at < near.length && near[at] != null) {
                    around.add(near[at]);
                }
            }
        }
        if (near[step] == null || around.size() < LEAST) {
            return Double.NaN;
        }
        final double[] usual = new double[near[step].length];
        double mean = 0;
        int count = 0;
        for (int tile = 0; tile < usual.length; tile++) {
            usual[tile] = usual(around, tile);
            if (!Double.isNaN(usual[tile] + near[step][tile])) {
                mean += usual[tile];
                count++;
            }
        }
        mean /= Math.max(1, count);
        double seen = 0;
        double expected = 0;
        double squares = 0;
        double shares = 0;
        for (int tile = 0; tile < usual.length; tile++) {
            final double weight = 1 / (usual[tile] + mean);
            if (!Double.isNaN(weight + near[step][tile])) {
                seen += weight * (near[step][tile] - noise);
                expected += weight * usual[tile];
                squares += weight * weight;
                shares += weight * usual[tile] * weight * usual[tile];
            }
        }
        if (expected * expected < FEWEST * shares) {
            return Double.NaN;
        }
        final double chance = CHANCE * noise * Math.sqrt(squares);
        final double sure = seen - Math.max(-chance, Math.min(chance, seen - expected));
        return expected > 0 ? Math.log(Math.max(NOTHING, sure / expected)) : Double.NaN;
    }

    private double usual(final List<float[]> around, final int tile) {
        final double[] seen =
                around.stream()
                        .mapToDouble(rests -> rests[tile])
                        .filter(rest -> !Double.isNaN(rest))
                        .toArray();
        return seen.length < LEAST ? Double.NaN : Math.max(0, Tukey.quantile(seen, 0.5) - noise);
    }
}
