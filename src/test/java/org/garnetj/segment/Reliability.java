package org.garnetj.segment;

import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reliability curves: of the voxels given a probability, how many have the phase. Voxels of one
 * stack are not independent of each other, so errors are those of the mean over stacks.
 */
final class Reliability {

    private static final int BINS = 10;
    private static final int KINDS = 3;
    private static final String[] NAMES = {"void", "LLZO", "Li"};

    /** What is counted of one stack, by kind and bin. */
    private static final class Stack {

        private final double[][] predicted = new double[KINDS][BINS];
        private final long[][] observed = new long[KINDS][BINS];
        private final long[][] counts = new long[KINDS][BINS];

        void add(final int kind, final double probability, final boolean isTrue) {
            final int bin = Math.min(BINS - 1, (int) (BINS * probability));
            predicted[kind][bin] += probability;
            observed[kind][bin] += isTrue ? 1 : 0;
            counts[kind][bin]++;
        }

        double excess(final int kind, final int bin) {
            return observed[kind][bin] - predicted[kind][bin];
        }
    }

    private final List<Stack> stacks = new ArrayList<>();

    /** Adds all voxels of a stack that were analysed; Li–Mg counts as lithium. */
    void add(final PhaseProbabilities probabilities, final CalibrationPhantoms.Sample sample) {
        final Stack stack = new Stack();
        final int pixels = (int) (sample.grey().width() * sample.grey().height());
        final float[][] plane = PhaseProbabilities.planes(pixels);
        for (int z = 0; z < sample.grey().depth(); z++) {
            final byte[] truth = Planes.bytePlane(sample.truth().pixels(), z);
            probabilities.plane(z, plane);
            for (int i = 0; i < pixels; i++) {
                final float sum = plane[0][i] + plane[1][i] + plane[2][i] + plane[3][i];
                if (sum > 0 && truth[i] != Scene.OUTSIDE) {
                    for (int kind = 0; kind < KINDS; kind++) {
                        stack.add(kind, plane[kind][i], Math.min(truth[i], Scene.LI) == kind);
                    }
                }
            }
        }
        stacks.add(stack);
    }

    /**
     * Largest difference of observed and predicted among bins of at least so many voxels, each less
     * so many of its standard errors.
     */
    double worst(final long least, final double errors) {
        double worst = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int bin = 0; bin < BINS; bin++) {
                if (count(kind, bin) >= least) {
                    worst =
                            Math.max(
                                    worst,
                                    Math.abs(difference(kind, bin)) - errors * error(kind, bin));
                }
            }
        }
        return worst;
    }

    private long count(final int kind, final int bin) {
        return stacks.stream().mapToLong(stack -> stack.counts[kind][bin]).sum();
    }

    private double difference(final int kind, final int bin) {
        return stacks.stream().mapToDouble(stack -> stack.excess(kind, bin)).sum()
                / count(kind, bin);
    }

    /** Standard error of the difference as a ratio of sums over independent stacks. */
    private double error(final int kind, final int bin) {
        final double mean = difference(kind, bin);
        final double squares =
                stacks.stream()
                        .mapToDouble(
                                stack -> stack.excess(kind, bin) - mean * stack.counts[kind][bin])
                        .map(rest -> rest * rest)
                        .sum();
        final double n = stacks.size();
        return n < 2 ? 0 : Math.sqrt(squares * n / (n - 1)) / count(kind, bin);
    }

    /** By kind: mean probability, difference, its standard error and number of voxels of bins. */
    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < KINDS; kind++) {
            text.append(NAMES[kind]);
            for (int bin = 0; bin < BINS; bin++) {
                final int at = bin;
                final int of = kind;
                final double predicted =
                        stacks.stream().mapToDouble(stack -> stack.predicted[of][at]).sum();
                text.append(
                        String.format(
                                Locale.ROOT,
                                " %.2f:%+.3f±%.3f(%d)",
                                predicted / count(kind, bin),
                                difference(kind, bin),
                                error(kind, bin),
                                count(kind, bin)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
