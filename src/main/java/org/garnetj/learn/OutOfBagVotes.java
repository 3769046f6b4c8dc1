package org.garnetj.learn;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The votes of the trees for the samples that they have not seen. */
final class OutOfBagVotes {

    private static final double LEAST_SLOPE = 0.01;

    private final int quantum;
    private final int[][] votes;
    private final int[] voters;
    private final Samples samples;
    private final int forestVotes;

    private OutOfBagVotes(final Trees trees, final Samples samples) {
        quantum = trees.quantum();
        forestVotes = trees.count() * quantum;
        votes = new int[samples.size()][samples.classCount()];
        voters = new int[samples.size()];
        this.samples = samples;
    }

    /** Counts the votes of every {@code stride}-th tree. */
    static OutOfBagVotes count(
            final Trees trees,
            final int stride,
            final List<BitSet> unseen,
            final byte[][] bins,
            final Samples samples) {
        final OutOfBagVotes all = new OutOfBagVotes(trees, samples);
        for (int tree = 0; tree < trees.count(); tree += stride) {
            final BitSet own = unseen.get(tree);
            for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
                if (samples.weights()[i] > 0) {
                    trees.vote(trees.leaf(tree, bins, i), all.votes[i]);
                    all.voters[i]++;
                }
            }
        }
        return all;
    }

    /** Mean share of the forest's trees that voted for a sample. */
    double turnout() {
        return Arrays.stream(voters).mapToDouble(v -> (double) v * quantum / forestVotes).sum()
                / voters.length;
    }

    /** Fits a calibration to the samples as they are weighted. */
    Calibration calibrate() {
        final int[] judged = judged();
        if (judged.length == 0) {
            return Calibration.none(samples.classCount());
        }
        double sum = 0;
        for (final int i : judged) {
            sum += samples.weights()[i];
        }
        final double scale = judged.length / sum;
        final double[] found =
                new CalibrationFit(
                                Arrays.stream(judged)
                                        .mapToObj(this::logShares)
                                        .toArray(double[][]::new),
                                Arrays.stream(judged).map(i -> samples.classes()[i]).toArray(),
                                Arrays.stream(judged)
                                        .mapToDouble(i -> samples.weights()[i] * scale)
                                        .toArray(),
                                samples.classCount(),
                                1)
                        .fit();
        return new Calibration(
                Math.max(LEAST_SLOPE, found[0]), Arrays.copyOfRange(found, 1, found.length));
    }

    /** What the calibrated votes say of the samples. */
    OutOfBag judge(final Calibration calibration) {
        final int k = samples.classCount();
        final double[][] confusion = new double[k][k];
        final int[] judged = judged();
        for (final int i : judged) {
            final double[] x = logShares(i);
            int best = 0;
            for (int c = 1; c < k; c++) {
                if (calibration.logScore(c, x[c]) > calibration.logScore(best, x[best])) {
                    best = c;
                }
            }
            confusion[samples.classes()[i]][best] += samples.weights()[i];
        }
        return new OutOfBag(confusion, judged.length);
    }

    private int[] judged() {
        return IntStream.range(0, voters.length).filter(i -> voters[i] > 0).toArray();
    }

    /** As if the whole forest voted like the trees that have not seen the sample. */
    private double[] logShares(final int i) {
        final double[] shares = new double[samples.classCount()];
        final double scale = (double) forestVotes / (voters[i] * quantum);
        Arrays.setAll(
                shares,
                c ->
                        Calibration.logShare(
                                votes[i][c] * scale, forestVotes, shares.length, quantum));
        return shares;
    }
}
