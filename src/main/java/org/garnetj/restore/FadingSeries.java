package org.garnetj.restore;

import java.util.Arrays;

/**
 * A number that changes slowly from slice to slice and is seen through noise: a stationary
 * first-order process, smoothed forwards and backwards (Rauch, Tung & Striebel, AIAA J. 1965, 3,
 * 1445). Without noise it is itself, without memory it is shrunk, without energy it is 0.
 */
final class FadingSeries {

    private static final int ROUNDS = 60;

    private FadingSeries() {}

    /**
     * Noise of a single observation that would tell as much as a long series does about one of its
     * members, in units of the energy.
     *
     * @param noise variance of the noise over that of the number itself
     */
    static double noiseLeft(final double noise, final double memory) {
        double after = noise / (1 + noise);
        double before = 1;
        for (int round = 0; round < ROUNDS; round++) {
            before = memory * memory * after + 1 - memory * memory;
            after = before * noise / (before + noise);
        }
        final double back = after * memory / before;
        final double both = (after - back * back * before) / (1 - back * back);
        return both >= 1 ? noise : both / (1 - both);
    }

    /**
     * Smooths a series in place.
     *
     * @param seen what was seen; NaN where nothing was
     * @param noise variance of each
     * @param energy variance of the number itself
     * @param memory correlation of neighbours, 0 to 1
     * @return variance that is left in each
     */
    static double[] smooth(
            final double[] seen, final double[] noise, final double energy, final double memory) {
        final int count = seen.length;
        final double[] left = new double[count];
        if (!(energy > 0)) {
            Arrays.fill(seen, 0);
            return left;
        }
        final double[] predicted = new double[count];
        final double[] spread = new double[count];
        double state = 0;
        double variance = energy;
        for (int z = 0; z < count; z++) {
            predicted[z] = z == 0 ? 0 : memory * state;
            spread[z] =
                    z == 0 ? energy : memory * memory * variance + (1 - memory * memory) * energy;
            final double gain = Double.isNaN(seen[z]) ? 0 : spread[z] / (spread[z] + noise[z]);
            state = gain == 0 ? predicted[z] : predicted[z] + gain * (seen[z] - predicted[z]);
            variance = (1 - gain) * spread[z];
            seen[z] = state;
            left[z] = variance;
        }
        for (int z = count - 2; z >= 0; z--) {
            final double back = left[z] * memory / spread[z + 1];
            seen[z] += back * (seen[z + 1] - predicted[z + 1]);
            left[z] += back * back * (left[z + 1] - spread[z + 1]);
        }
        return left;
    }
}
