package org.garnetj.learn;

import java.util.Arrays;
import java.util.Random;

/**
 * Finds the decision that lowers the Gini impurity of a node most, among some features drawn at
 * random. Features in which the node is constant do not count as tried. Serves one tree, on one
 * thread.
 */
final class SplitFinder {

    /** Gains below this share of a node's weight are rounding errors. */
    private static final double LEAST_GAIN = 1e-10;

    private final byte[][] bins;
    private final BinEdges edges;
    private final NodeSamples samples;
    private final int minLeaf;
    private final int tried;
    private final Random random;
    private final int[] featureOrder;
    private final double[] binWeights;
    private final int[] binDraws = new int[BinEdges.MOST_BINS];
    private final long[] occupied = new long[BinEdges.MOST_BINS / 64];
    private final double[] left;

    private double best;
    private int bestFeature;
    private int bestLow;
    private int bestHigh;

    SplitFinder(
            final byte[][] bins,
            final BinEdges edges,
            final NodeSamples samples,
            final int minLeaf,
            final int tried,
            final Random random) {
        this.bins = bins;
        this.edges = edges;
        this.samples = samples;
        this.minLeaf = minLeaf;
        this.tried = tried;
        this.random = random;
        featureOrder = new int[bins.length];
        Arrays.setAll(featureOrder, f -> f);
        binWeights = new double[BinEdges.MOST_BINS * samples.classCount()];
        left = new double[samples.classCount()];
    }

    /**
     * A decision.
     *
     * @param feature what it asks for
     * @param cut the last bin that goes left
     * @param gain by how much it lowers weight times impurity
     */
    record Split(int feature, int cut, double gain) {}

    /** The best decision for samples {@code from} to {@code to - 1}; null if none helps. */
    Split find(final int from, final int to, final double[] totals) {
        double weight = 0;
        double square = 0;
        for (final double total : totals) {
            weight += total;
            square += total * total;
        }
        final double before = square / weight;
        best = before + LEAST_GAIN * weight;
        bestFeature = -1;
        int looked = 0;
        for (int k = 0; k < featureOrder.length && looked < tried; k++) {
            final int swap = k + random.nextInt(featureOrder.length - k);
            final int feature = featureOrder[swap];
            featureOrder[swap] = featureOrder[k];
            featureOrder[k] = feature;
            if (tryFeature(feature, from, to, totals, weight)) {
                looked++;
            }
        }
        return bestFeature < 0
                ? null
                : new Split(
                        bestFeature, edges.middle(bestFeature, bestLow, bestHigh), best - before);
    }

    /** Whether the node is not constant in this feature. */
    private boolean tryFeature(
            final int feature,
            final int from,
            final int to,
            final double[] totals,
            final double weight) {
        final int draws = fill(bins[feature], from, to);
        Arrays.fill(left, 0);
        int drawsLeft = 0;
        int previous = -1;
        for (int word = 0; word < occupied.length; word++) {
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                final int bin = word * 64 + Long.numberOfTrailingZeros(bits);
                if (previous >= 0 && drawsLeft >= minLeaf && draws - drawsLeft >= minLeaf) {
                    score(feature, previous, bin, totals, weight);
                }
                drawsLeft += binDraws[bin];
                for (int c = 0; c < left.length; c++) {
                    left[c] += binWeights[bin * left.length + c];
                }
                previous = bin;
            }
        }
        return clear() > 1;
    }

    private void score(
            final int feature,
            final int low,
            final int high,
            final double[] totals,
            final double weight) {
        double weightLeft = 0;
        double squareLeft = 0;
        double squareRight = 0;
        for (int c = 0; c < left.length; c++) {
            final double right = totals[c] - left[c];
            weightLeft += left[c];
            squareLeft += left[c] * left[c];
            squareRight += right * right;
        }
        final double score = squareLeft / weightLeft + squareRight / (weight - weightLeft);
        if (score > best) {
            best = score;
            bestFeature = feature;
            bestLow = low;
            bestHigh = high;
        }
    }

    private int fill(final byte[] column, final int from, final int to) {
        int draws = 0;
        for (int i = from; i < to; i++) {
            final int sample = samples.order()[i];
            final int bin = column[sample] & 255;
            occupied[bin >> 6] |= 1L << bin;
            binDraws[bin] += samples.draws()[sample];
            draws += samples.draws()[sample];
            binWeights[bin * left.length + samples.classes()[sample]] += samples.weights()[sample];
        }
        return draws;
    }

    /** Empties the histogram; the number of bins that were occupied. */
    private int clear() {
        int count = 0;
        for (int word = 0; word < occupied.length; word++) {
            count += Long.bitCount(occupied[word]);
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                final int bin = word * 64 + Long.numberOfTrailingZeros(bits);
                binDraws[bin] = 0;
                Arrays.fill(binWeights, bin * left.length, (bin + 1) * left.length, 0);
            }
            occupied[word] = 0;
        }
        return count;
    }
}
