package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns how bright a void is at each distance before the next LLZO: lines are decoded, the medians
 * of the void greys are taken by their distance, and again, starting from an exponential. They fall
 * with distance, as light from a back wall does.
 *
 * <p>Where there is lithium the start is dark: lithium right behind a void can pass for the shining
 * back of it, and a bright start would confirm itself on that.
 */
final class PoreBacks {

    private static final int MOST_SLICES = 40;
    private static final int BINS = 256;
    private static final double DARKEST = -0.3;
    private static final int ROUNDS = 6;
    private static final int PILOT_ROWS = 48;
    private static final double PRIOR_VOXELS = 30;
    private static final double START_AMPLITUDE = 0.4;
    private static final double START_BESIDE_LITHIUM = 0.02;
    private static final double START_SLICES = 3;

    private PoreBacks() {}

    /** The model with the pore backs of this scene. */
    static GreyModel learn(final Scene scene, final GreyModel start, final Execution execution) {
        if (scene.depth == 1) {
            return start.withPoreBacks(new double[] {start.voidGrey()});
        }
        GreyModel model = start.withPoreBacks(exponential(start, slices(scene)));
        for (int round = 0; round < ROUNDS; round++) {
            final GreyModel last = model;
            final double[] histograms =
                    Illumination.sum(
                            execution.mapItems(
                                    "learn pore backs",
                                    pilotRows(scene),
                                    y -> histograms(scene, last, y)));
            model = model.withPoreBacks(medians(histograms, last.poreBacks()));
        }
        return model.withPoreBacks(shortened(model));
    }

    private static int slices(final Scene scene) {
        return Math.min(MOST_SLICES, scene.depth);
    }

    private static double[] exponential(final GreyModel model, final int slices) {
        final double[] means = new double[slices];
        final double start = model.hasLithium() ? START_BESIDE_LITHIUM : START_AMPLITUDE;
        final double amplitude = start * (1 - model.voidGrey());
        for (int k = 0; k < slices; k++) {
            means[k] = model.voidGrey() + amplitude * Math.exp(-k / START_SLICES);
        }
        return means;
    }

    private static List<Integer> pilotRows(final Scene scene) {
        final int step = Math.max(1, scene.height / PILOT_ROWS);
        return IntStream.iterate(step / 2, y -> y < scene.height, y -> y + step).boxed().toList();
    }

    /** Histograms of the void greys of one row of lines, one after the other by distance. */
    private static double[] histograms(final Scene scene, final GreyModel model, final int y) {
        final int slices = model.poreBacks().length;
        final double[] histograms = new double[slices * BINS];
        final LineDecoder decoder = new LineDecoder(new Likelihood(model), 1, 1, scene.depth);
        final Columns columns = new Columns(scene, scene.grey(), y);
        final float[][] penalty = Columns.noPenalty(scene.depth);
        final byte[] states = new byte[scene.depth];
        for (int x = 0; x < scene.width; x++) {
            columns.moveTo(x);
            for (final int[] run : columns.openRuns()) {
                decoder.decode(columns.grey(), penalty, run[0], run[1] - run[0], states);
                addClosed(columns.grey(), states, run, histograms);
            }
        }
        return histograms;
    }

    /** Adds the voids before LLZO within the run: of those at its end the distance is not known. */
    private static void addClosed(
            final float[] grey, final byte[] states, final int[] run, final double[] histograms) {
        final int distances = histograms.length / BINS;
        boolean closed = false;
        for (int z = run[1] - 1; z >= run[0]; z--) {
            final int k = states[z] - Likelihood.FIRST_VOID;
            if (k < 0) {
                closed = true;
            } else if (k < distances && (closed || k == distances - 1)) {
                final double bin = (grey[z] - DARKEST) / (1 - DARKEST) * BINS;
                histograms[k * BINS + (int) Math.max(0, Math.min(BINS - 1, bin))]++;
            }
        }
    }

    private static double[] medians(final double[] histograms, final double[] last) {
        final double[] medians = new double[last.length];
        double ceiling = 1;
        for (int k = 0; k < medians.length; k++) {
            double voxels = 0;
            for (int bin = 0; bin < BINS; bin++) {
                voxels += histograms[k * BINS + bin];
            }
            final double median = voxels == 0 ? last[k] : median(histograms, k, voxels);
            final double drawn =
                    (voxels * median + PRIOR_VOXELS * last[k]) / (voxels + PRIOR_VOXELS);
            ceiling = Math.min(ceiling, drawn);
            medians[k] = ceiling;
        }
        return medians;
    }

    private static double median(final double[] histograms, final int k, final double voxels) {
        double sum = 0;
        int bin = 0;
        while (sum + histograms[k * BINS + bin] < 0.5 * voxels) {
            sum += histograms[k * BINS + bin];
            bin++;
        }
        final double within = (0.5 * voxels - sum) / histograms[k * BINS + bin];
        return DARKEST + (bin + within) / BINS * (1 - DARKEST);
    }

    /**
     * Cuts the distances off from which on a void is as dark as the deeper ones: these are one.
     * Their grey is a median, for the few voids at the greatest distances scatter.
     */
    private static double[] shortened(final GreyModel model) {
        final double[] means = model.poreBacks();
        int kept = 0;
        while (means[kept] - medianFrom(means, kept) >= 0.25 * model.voidDeviation()) {
            kept++;
        }
        final double[] cut = Arrays.copyOf(means, kept + 1);
        cut[kept] = medianFrom(means, kept);
        return cut;
    }

    /** The median of falling numbers from {@code first} on. */
    private static double medianFrom(final double[] falling, final int first) {
        return falling[first + (falling.length - first) / 2];
    }
}
