package org.garnetj.learn;

import java.util.Arrays;

/**
 * A random forest: immutable, safe for use from several threads. The answer for a voxel depends on
 * its features alone, to the bit.
 */
public final class Forest {

    private final BinEdges edges;
    private final Trees trees;
    private final Calibration calibration;
    private final double[][] scores;
    private final VoteProgram program;

    Forest(final BinEdges edges, final Trees trees, final Calibration calibration) {
        this.edges = edges;
        this.trees = trees;
        this.calibration = calibration;
        scores = new double[trees.classCount()][];
        Arrays.setAll(
                scores,
                c -> calibration.scores(c, trees.count() * trees.quantum(), trees.quantum()));
        program = VoteProgram.of(edges, trees);
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
        final VoteCounter counter = new VoteCounter(program);
        final int[] votes = new int[classCount() * VoteCounter.VOXELS];
        for (int from = 0; from < n; from += VoteCounter.VOXELS) {
            final int size = Math.min(VoteCounter.VOXELS, n - from);
            counter.count(features, from, size, votes);
            calibrate(votes, probabilities, from, size);
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

    private void calibrate(
            final int[] votes, final float[][] probabilities, final int from, final int n) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int c = 0; c < scores.length; c++) {
                sum += scores[c][votes[c * VoteCounter.VOXELS + i]];
            }
            for (int c = 0; c < scores.length; c++) {
                probabilities[c][from + i] =
                        (float) (scores[c][votes[c * VoteCounter.VOXELS + i]] / sum);
            }
        }
    }
}
