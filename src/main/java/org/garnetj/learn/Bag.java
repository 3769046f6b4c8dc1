package org.garnetj.learn;

import java.util.BitSet;
import java.util.Random;

/**
 * The samples that one tree is grown on: of each class as many groups as it has, drawn with
 * replacement.
 *
 * @param draws how often each sample was drawn; 0 is out of bag
 */
record Bag(int[] draws) {

    /** Draws from {@code groups}, which holds the samples of each group of each class. */
    static Bag draw(final int[][][] groups, final int samples, final Random random) {
        final int[] draws = new int[samples];
        for (final int[][] ofClass : groups) {
            for (int i = 0; i < ofClass.length; i++) {
                for (final int sample : ofClass[random.nextInt(ofClass.length)]) {
                    draws[sample]++;
                }
            }
        }
        return new Bag(draws);
    }

    /** The samples that were not drawn. */
    BitSet left() {
        final BitSet left = new BitSet(draws.length);
        for (int i = 0; i < draws.length; i++) {
            left.set(i, draws[i] == 0);
        }
        return left;
    }

    /** Weight of each sample in this bag; with {@code balanced}, every class weighs the same. */
    double[] weights(final Samples samples, final boolean balanced) {
        final double[] weights = new double[draws.length];
        final double[] totals = new double[samples.classCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (double) draws[i] * samples.weights()[i];
            totals[samples.classes()[i]] += weights[i];
        }
        if (balanced) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= Math.max(totals[samples.classes()[i]], Float.MIN_VALUE);
            }
        }
        return weights;
    }
}
