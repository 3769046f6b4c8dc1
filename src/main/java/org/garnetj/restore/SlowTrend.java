package org.garnetj.restore;

/**
 * What changes slowly along the slices: at each slice the straight line through those nearby,
 * weighted by a tricube (Cleveland, J. Am. Stat. Assoc. 74 (1979) 829,
 * doi:10.1080/01621459.1979.10481038).
 */
final class SlowTrend {

    /** Slices to either side; in a shorter stack, half of it. */
    private static final int REACH = 20;

    private SlowTrend() {}

    static double[] of(final double[] values) {
        final int reach = Math.min(REACH, Math.max(2, values.length / 2));
        final double[] slow = new double[values.length];
        for (int z = 0; z < values.length; z++) {
            slow[z] = at(values, z, reach);
        }
        return slow;
    }

    private static double at(final double[] values, final int z, final int reach) {
        final double[] sums = new double[5];
        final int first = Math.max(0, Math.min(values.length - 1 - 2 * reach, z - reach));
        final int last = Math.min(values.length - 1, Math.max(2 * reach, z + reach));
        final double widest = 1 + Math.max(z - first, last - z);
        for (int k = first; k <= last; k++) {
            final double u = Math.abs(k - z) / widest;
            final double w = Math.pow(1 - u * u * u, 3);
            final double t = k - z;
            sums[0] += w;
            sums[1] += w * t;
            sums[2] += w * t * t;
            sums[3] += w * values[k];
            sums[4] += w * values[k] * t;
        }
        final double det = sums[0] * sums[2] - sums[1] * sums[1];
        return det > 0 ? (sums[2] * sums[3] - sums[1] * sums[4]) / det : sums[3] / sums[0];
    }
}
