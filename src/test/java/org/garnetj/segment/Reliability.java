package org.garnetj.segment;

import org.garnetj.image.Planes;

import java.util.Locale;

/** Reliability curves: of the voxels given a probability, how many have the phase. */
final class Reliability {

    private static final int BINS = 10;
    private static final int KINDS = 3;
    private static final String[] NAMES = {"void", "LLZO", "Li"};

    private final double[][] predicted = new double[KINDS][BINS];
    private final long[][] observed = new long[KINDS][BINS];
    private final long[][] counts = new long[KINDS][BINS];

    /** Adds all voxels that were analysed; Li–Mg counts as lithium. */
    void add(final PhaseProbabilities probabilities, final CalibrationPhantoms.Sample sample) {
        final int pixels = (int) (sample.grey().width() * sample.grey().height());
        final float[][] plane = PhaseProbabilities.planes(pixels);
        for (int z = 0; z < sample.grey().depth(); z++) {
            final byte[] truth = Planes.bytePlane(sample.truth().pixels(), z);
            probabilities.plane(z, plane);
            for (int i = 0; i < pixels; i++) {
                final float sum = plane[0][i] + plane[1][i] + plane[2][i] + plane[3][i];
                if (sum > 0 && truth[i] != Scene.OUTSIDE) {
                    for (int kind = 0; kind < KINDS; kind++) {
                        add(kind, plane[kind][i], Math.min(truth[i], Scene.LI) == kind);
                    }
                }
            }
        }
    }

    void add(final Reliability other) {
        for (int kind = 0; kind < KINDS; kind++) {
            for (int bin = 0; bin < BINS; bin++) {
                predicted[kind][bin] += other.predicted[kind][bin];
                observed[kind][bin] += other.observed[kind][bin];
                counts[kind][bin] += other.counts[kind][bin];
            }
        }
    }

    private void add(final int kind, final double probability, final boolean isTrue) {
        final int bin = Math.min(BINS - 1, (int) (BINS * probability));
        predicted[kind][bin] += probability;
        observed[kind][bin] += isTrue ? 1 : 0;
        counts[kind][bin]++;
    }

    /** Largest difference of observed and predicted, among bins of at least so many voxels. */
    double worst(final long least) {
        double worst = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int bin = 0; bin < BINS; bin++) {
                if (counts[kind][bin] >= least) {
                    worst = Math.max(worst, Math.abs(difference(kind, bin)));
                }
            }
        }
        return worst;
    }

    private double difference(final int kind, final int bin) {
        return (observed[kind][bin] - predicted[kind][bin]) / counts[kind][bin];
    }

    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < KINDS; kind++) {
            text.append(NAMES[kind]);
            for (int bin = 0; bin < BINS; bin++) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                " %.2f:%+.3f(%d)",
                                predicted[kind][bin] / counts[kind][bin],
                                difference(kind, bin),
                                counts[kind][bin]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
