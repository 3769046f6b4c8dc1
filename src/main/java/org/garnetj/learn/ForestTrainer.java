package org.garnetj.learn;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Grows forests. */
public final class ForestTrainer {

    private static final String STAGE = "growing trees";

    private ForestTrainer() {}

    private record Grown(Tree tree, BitSet unseen) {}

    /**
     * Grows a forest on samples, one tree on one thread at a time. Equal samples, settings and seed
     * give an equal forest on any number of threads.
     */
    public static TrainedForest train(
            final Samples samples, final ForestSettings settings, final Execution execution) {
        final BinEdges edges = BinEdges.of(samples);
        final byte[][] bins = new byte[samples.featureCount()][samples.size()];
        for (int f = 0; f < bins.length; f++) {
            edges.bin(f, samples.features()[f], 0, samples.size(), bins[f]);
        }
        final int[][][] groups = SampleGroups.of(samples);
        final List<Grown> grown =
                execution.mapItems(
                        STAGE,
                        IntStream.range(0, settings.trees()).boxed().toList(),
                        tree -> grow(tree, bins, edges, samples, groups, settings));
        final List<Tree> trees = grown.stream().map(Grown::tree).toList();
        final Trees joined = TreeJoiner.join(trees, samples.classCount());
        final List<BitSet> unseen = grown.stream().map(Grown::unseen).toList();
        final OutOfBagVotes votes = OutOfBagVotes.count(joined, 1, unseen, bins, samples);
        final OutOfBagVotes half = OutOfBagVotes.count(joined, 2, unseen, bins, samples);
        final Calibration calibration =
                votes.calibrate().beyond(half.calibrate(), 1 - votes.turnout());
        return new TrainedForest(
                new Forest(edges, joined, calibration),
                votes.judge(calibration),
                importance(trees));
    }

    private static Grown grow(
            final int tree,
            final byte[][] bins,
            final BinEdges edges,
            final Samples samples,
            final int[][][] groups,
            final ForestSettings settings) {
        final Random random = new Random(mix(mix(settings.seed()) + tree));
        final Bag bag = Bag.draw(groups, samples.size(), random);
        final NodeSamples inBag = NodeSamples.of(samples, bag, settings.balanced());
        return new Grown(new TreeGrower(bins, edges, inBag, settings, random).grow(), bag.left());
    }

    private static double[] importance(final List<Tree> trees) {
        final double[] sum = new double[trees.get(0).importance().length];
        for (final Tree tree : trees) {
            Arrays.setAll(sum, f -> sum[f] + tree.importance()[f]);
        }
        final double all = Arrays.stream(sum).sum();
        if (all > 0) {
            Arrays.setAll(sum, f -> sum[f] / all);
        }
        return sum;
    }

    /** The finaliser of SplitMix64: neighbouring seeds become unlike. */
    private static long mix(final long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
