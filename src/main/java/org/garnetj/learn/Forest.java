package org.garnetj.learn;

import java.util.Arrays;

/**
 * A random forest: immutable, safe for use from several threads. The answer for a voxel depends on
 * its features alone, to the bit.
 */
public final class Forest {

    private static final int BATCH = 1024;

    private final BinEdges edges;
    private final Trees trees;
    private final Calibration calibration;
    private final double[][] scores;

    Forest(final BinEdges edges, final Trees trees, final Calibration calibration) {
        this.edges = edges;
        this.trees = trees;
        this.calibration = calibration;
        scores = new double[trees.classCount()][];
        Arrays.setAll(
                scores,
                c -> calibration.scores(c, trees.count() * trees.quantum(), trees.quantum()));
    }

    /** Number of features that a voxel must have. */
    public int featureCount() {
        return edges.featureCount();
    }

    /** Number of classes. */
    public int classCount() {
        return trees.classCount();
    }

    /** Number of trees. */
    public int treeCount() {
        return trees.count();
    }

    /**
     * The calibrated probability of each class for {@code n} voxels; those of a voxel sum to 1.
     *
     * @param features {@code [feature][voxel]}; what is not a number counts as very low
     * @param probabilities {@code [class][voxel]}, filled
     */
    public void predict(final float[][] features, final int n, final float[][] probabilities) {
        requireFeatures(features);
        final byte[][] bins = new byte[edges.featureCount()][Math.min(n, BATCH)];
        final int[] votes = new int[classCount()];
        for (int from = 0; from < n; from += BATCH) {
            final int size = Math.min(BATCH, n - from);
            bin(features, from, size, bins);
            for (int i = 0; i < size; i++) {
                count(bins, i, votes);
                double sum = 0;
                for (int c = 0; c < votes.length; c++) {
                    sum += scores[c][votes[c]];
                }
                for (int c = 0; c < votes.length; c++) {
                    probabilities[c][from + i] = (float) (scores[c][votes[c]] / sum);
                }
            }
        }
    }

    /**
     * The class with the highest probability for {@code n} voxels, the lowest such class where
     * several are equal: what {@link #predict} says, faster.
     *
     * @param features {@code [feature][voxel]}; what is not a number counts as very low
     * @param classes {@code [voxel]}, filled with 0 to {@code classCount() - 1}
     */
    public void classify(final float[][] features, final int n, final byte[] classes) {
        requireFeatures(features);
        final float[][] probabilities = new float[classCount()][n];
        predict(features, n, probabilities);
        for (int i = 0; i < n; i++) {
            int best = 0;
            for (int c = 1; c < probabilities.length; c++) {
                best = probabilities[c][i] > probabilities[best][i] ? c : best;
            }
            classes[i] = (byte) best;
        }
    }

    BinEdges edges() {
        return edges;
    }

    Trees trees() {
        return trees;
    }

    Calibration calibration() {
        return calibration;
    }

    private void requireFeatures(final float[][] features) {
        if (features.length != featureCount()) {
            throw new IllegalArgumentException(
                    features.length + " features for a forest of " + featureCount());
        }
    }

    private void bin(final float[][] features, final int from, final int n, final byte[][] bins) {
        for (int f = 0; f < bins.length; f++) {
            edges.bin(f, features[f], from, n, bins[f]);
        }
    }

    private void count(final byte[][] bins, final int voxel, final int[] votes) {
        Arrays.fill(votes, 0);
        for (int tree = 0; tree < trees.count(); tree++) {
            trees.vote(trees.leaf(tree, bins, voxel), votes);
        }
    }
}
