package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.stream.IntStream;

/**
 * Counts of a map voxel of LLZO, by how many map voxels it is away from lithium known to hold
 * magnesium. The beam excites more than a point, so LLZO beside magnesium is brighter; lithium
 * beside magnesium is compared with just that LLZO.
 */
final class Background {

    /** Beyond so many map voxels magnesium is not seen any more. */
    static final int REACH = 3;

    private static final int ENOUGH = 20;

    /** One-sided 1 % point of the normal distribution. */
    private static final double EVIDENT = 2.33;

    private final double[] sum = new double[REACH + 2];
    private final double[] squares = new double[REACH + 2];
    private final long[] voxels = new long[REACH + 2];

    private Background() {}

    /**
     * Counts on the LLZO.
     *
     * @param magnesium by deposit number, which hold magnesium
     */
    static Background measure(
            final ElementVoxels map, final boolean[] magnesium, final Execution execution) {
        final Background total = new Background();
        for (final Background part :
                execution.mapItems(
                        "count background",
                        IntStream.range(0, map.depth).boxed().toList(),
                        z -> ofSlice(map, magnesium, z))) {
            for (int r = 0; r < total.sum.length; r++) {
                total.sum[r] += part.sum[r];
                total.squares[r] += part.squares[r];
                total.voxels[r] += part.voxels[r];
            }
        }
        total.borrowWhereFew();
        return total;
    }

    private static Background ofSlice(
            final ElementVoxels map, final boolean[] magnesium, final int z) {
        final Background own = new Background();
        for (int i = 0; i < map.width * map.height; i++) {
            if (map.isReference(z, i)) {
                final int steps = map.stepsTo(magnesium, 0, z, i, REACH);
                own.sum[steps] += map.counts(z, i);
                own.squares[steps] += (double) map.counts(z, i) * map.counts(z, i);
                own.voxels[steps]++;
            }
        }
        return own;
    }

    /** Distances with too few voxels count the next nearer one's, then the next farther one's. */
    private void borrowWhereFew() {
        for (int r = 2; r < sum.length; r++) {
            borrow(r, r - 1);
        }
        for (int r = REACH; r >= 0; r--) {
            borrow(r, r + 1);
        }
    }

    private void borrow(final int distance, final int from) {
        if (voxels[distance] < ENOUGH) {
            sum[distance] = sum[from];
            squares[distance] = squares[from];
            voxels[distance] = voxels[from];
        }
    }

    boolean isKnown() {
        return voxels[REACH + 1] > 0;
    }

    /** Mean counts of a map voxel so many steps away from magnesium. */
    double mean(final int steps) {
        return voxels[steps] == 0 ? 0 : sum[steps] / voxels[steps];
    }

    /** All counts that the mean was taken of. */
    double counts(final int steps) {
        return sum[steps];
    }

    /** Map voxels of LLZO far from magnesium. */
    double plainVoxels() {
        return voxels[REACH + 1];
    }

    /**
     * Variance over mean at this distance: 1, as for pure counting noise, unless the LLZO far from
     * magnesium scatters by more than chance explains in 99 of 100 maps. Near magnesium counts
     * scatter because their means differ, which is no noise.
     */
    double dispersion() {
        final int far = REACH + 1;
        if (voxels[far] < 2 || sum[far] == 0) {
            return 1;
        }
        final double mean = mean(far);
        final double ratio =
                (squares[far] - voxels[far] * mean * mean) / (mean * (voxels[far] - 1));
        final double chance = Math.sqrt(2.0 / (voxels[far] - 1));
        return ratio > 1 + EVIDENT * chance ? ratio : 1;
    }
}
