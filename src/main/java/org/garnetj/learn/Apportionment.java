package org.garnetj.learn;

/** Shares out a whole number in proportion to weights. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Whole numbers that sum to {@code seats}, nearest to the proportions of {@code weights}, by
     * largest remainders; among equal remainders the earlier comes first.
     *
     * @param weights zero or positive, not all zero
     */
    static int[] of(final double[] weights, final int seats) {
        double sum = 0;
        for (final double weight : weights) {
            sum += weight;
        }
        final int[] share = new int[weights.length];
        final double[] remainder = new double[weights.length];
        int left = seats;
        for (int i = 0; i < share.length; i++) {
            final double exact = weights[i] / sum * seats;
            share[i] = (int) Math.floor(exact);
            remainder[i] = exact - share[i];
            left -= share[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < share.length; i++) {
                largest = remainder[i] > remainder[largest] ? i : largest;
            }
            share[largest]++;
            remainder[largest] = -1;
        }
        return share;
    }
}
