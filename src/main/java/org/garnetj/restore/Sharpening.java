package org.garnetj.restore;

/**
 * Undoes what averaging with hats does to a profile that runs straight between its nodes: each mean
 * holds 2/3 of its own node and 1/6 of either neighbour. Beyond either end the profile is level.
 */
final class Sharpening {

    private static final double OWN = 2.0 / 3;
    private static final double NEIGHBOUR = 1.0 / 6;

    private Sharpening() {}

    /** Solves for the nodes (Thomas' algorithm), in place. */
    static void alongRadius(final double[] means) {
        final int last = means.length - 1;
        final double[] upper = new double[means.length];
        for (int i = 0; i <= last; i++) {
            final boolean end = i == 0 || i == last;
            final double below = i == 0 ? 0 : NEIGHBOUR;
            final double own = end ? OWN + NEIGHBOUR : OWN;
            final double pivot = own - below * (i == 0 ? 0 : upper[i - 1]);
            upper[i] = i == last ? 0 : NEIGHBOUR / pivot;
            means[i] = (means[i] - below * (i == 0 ? 0 : means[i - 1])) / pivot;
        }
        for (int i = last - 1; i >= 0; i--) {
            means[i] -= upper[i] * means[i + 1];
        }
    }
}
