package org.garnetj.learn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/** Grows one tree, node after node in breadth-first order. Serves one tree, on one thread. */
final class TreeGrower {

    private final byte[][] bins;
    private final NodeSamples samples;
    private final ForestSettings settings;
    private final int quantum;
    private final SplitFinder finder;
    private final double[] importance;

    private char[] feature = new char[64];
    private byte[] cut = new byte[64];
    private int[] next = new int[64];
    private byte[] votes = new byte[256];
    private int nodes;
    private int leaves;

    TreeGrower(
            final byte[][] bins,
            final BinEdges edges,
            final NodeSamples samples,
            final ForestSettings settings,
            final Random random) {
        this.bins = bins;
        this.samples = samples;
        this.settings = settings;
        quantum = Trees.VOTES;
        importance = new double[bins.length];
        finder =
                new SplitFinder(
                        bins,
                        edges,
                        samples,
                        settings.minLeaf(),
                        settings.featuresTried(bins.length),
                        random);
    }

    private record Open(int node, int from, int to, int depth) {}

    Tree grow() {
        final Deque<Open> open = new ArrayDeque<>();
        open.add(new Open(add(), 0, samples.order().length, 0));
        while (!open.isEmpty()) {
            final Open node = open.remove();
            final double[] totals = samples.totals(node.from, node.to);
            final SplitFinder.Split split = split(node, totals);
            if (split == null) {
                leaf(node.node, totals);
                continue;
            }
            importance[split.feature()] += split.gain();
            final int right = samples.part(node.from, node.to, bins[split.feature()], split.cut());
            feature[node.node] = (char) split.feature();
            cut[node.node] = (byte) split.cut();
            final int child = add();
            next[node.node] = child;
            open.add(new Open(child, node.from, right, node.depth + 1));
            open.add(new Open(add(), right, node.to, node.depth + 1));
        }
        return new Tree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(cut, nodes),
                Arrays.copyOf(next, nodes),
                Arrays.copyOf(votes, leaves * samples.classCount()),
                importance);
    }

    private SplitFinder.Split split(final Open node, final double[] totals) {
        if (node.depth >= settings.depth()
                || isPure(totals)
                || samples.draws(node.from, node.to) < 2 * settings.minLeaf()) {
            return null;
        }
        return finder.find(node.from, node.to, totals);
    }

    private static boolean isPure(final double[] totals) {
        int present = 0;
        for (final double total : totals) {
            present += total > 0 ? 1 : 0;
        }
        return present < 2;
    }

    private int add() {
        if (nodes == feature.length) {
            feature = Arrays.copyOf(feature, 2 * nodes);
            cut = Arrays.copyOf(cut, 2 * nodes);
            next = Arrays.copyOf(next, 2 * nodes);
        }
        return nodes++;
    }

    private void leaf(final int node, final double[] totals) {
        final int[] share = Apportionment.of(totals, quantum);
        if ((leaves + 1) * share.length > votes.length) {
            votes = Arrays.copyOf(votes, 2 * votes.length + share.length);
        }
        for (int c = 0; c < share.length; c++) {
            votes[leaves * share.length + c] = (byte) share[c];
        }
        feature[node] = Trees.LEAF;
        next[node] = leaves++;
    }
}
