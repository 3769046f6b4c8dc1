package org.garnetj.learn;

import java.util.Arrays;

/**
 * The samples in the bag of one tree; those of a node lie side by side in {@code order}.
 *
 * @param order samples in the bag
 * @param draws how often each sample was drawn
 * @param weights of each sample in the bag
 * @param classes of each sample
 * @param classCount number of classes
 */
record NodeSamples(int[] order, int[] draws, double[] weights, int[] classes, int classCount) {

    static NodeSamples of(final Samples samples, final Bag bag, final boolean balanced) {
        final double[] weights = bag.weights(samples, balanced);
        final int[] order = new int[weights.length];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                order[n++] = i;
            }
        }
        return new NodeSamples(
                Arrays.copyOf(order, n),
                bag.draws(),
                weights,
                samples.classes(),
                samples.classCount());
    }

    /** Weight of each class in a node. */
    double[] totals(final int from, final int to) {
        final double[] totals = new double[classCount];
        for (int i = from; i < to; i++) {
            totals[classes[order[i]]] += weights[order[i]];
        }
        return totals;
    }

    /** How many draws a node holds. */
    int draws(final int from, final int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += draws[order[i]];
        }
        return sum;
    }

    /** Moves the samples that go left to the front; the first that goes right. */
    int part(final int from, final int to, final byte[] column, final int cut) {
        int front = from;
        int back = to - 1;
        while (front <= back) {
            final int sample = order[front];
            if ((column[sample] & 255) <= cut) {
                front++;
            } else {
                order[front] = order[back];
                order[back--] = sample;
            }
        }
        return front;
    }
}
