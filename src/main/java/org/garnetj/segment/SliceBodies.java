package org.garnetj.segment;

import org.garnetj.image.Phase;

import java.util.Arrays;

/**
 * What one slice tells of the voids and deposits in it: its runs of dark pixels of one kind along
 * rows, each with the probabilities of its pixels summed. Pixels at a rim count so little that they
 * decide only where a body has no others. Both kinds of lithium are one.
 */
final class SliceBodies {

    private static final int N = PhaseProbabilities.PHASES;
    private static final double AT_RIM = 1e-6;

    private final int width;
    private final double[] expected = new double[N];

    /** First run of each row; one more at the end. */
    private final int[] firsts;

    private int count;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] voids = new boolean[64];
    private double[] empty = new double[64];
    private double[] lithium = new double[64];

    private SliceBodies(final byte[] labels, final float[][] probabilities, final int width) {
        this.width = width;
        firsts = new int[labels.length / width + 1];
        for (int row = 0; row < labels.length; row += width) {
            addRow(labels, probabilities, row);
            firsts[row / width + 1] = count;
        }
        for (int phase = 0; phase < N; phase++) {
            expected[phase] = expected(labels, probabilities[phase]);
        }
    }

    /**
     * @param labels of {@link Phase}
     * @param probabilities of the phases, as {@link PhaseProbabilities#plane} gives them
     */
    static SliceBodies of(final byte[] labels, final float[][] probabilities, final int width) {
        return new SliceBodies(labels, probabilities, width);
    }

    int rows() {
        return firsts.length - 1;
    }

    /** The first run of a row; that of the row after the last is the number of runs. */
    int first(final int row) {
        return firsts[row];
    }

    /** Whether a run begins more than a column after another's end: not even corners touch. */
    boolean isBeyond(final int run, final SliceBodies other, final int otherRun) {
        return column(starts[run]) > other.column(other.ends[otherRun]) + 1;
    }

    boolean isVoid(final int run) {
        return voids[run];
    }

    int pixels(final int run) {
        return ends[run] - starts[run] + 1;
    }

    double empty(final int run) {
        return empty[run];
    }

    double lithium(final int run) {
        return lithium[run];
    }

    /** Sum of the probabilities of a phase. */
    double expected(final int phase) {
        return expected[phase];
    }

    // -- Helper methods --

    private int column(final int pixel) {
        return pixel % width;
    }

    private static double expected(final byte[] labels, final float[] ofPhase) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += (labels[i] & 0xff) < N ? ofPhase[i] : 0;
        }
        return sum;
    }

    private void addRow(final byte[] labels, final float[][] probabilities, final int row) {
        for (int i = row; i < row + width; i++) {
            if (!isDark(labels[i])) {
                continue;
            }
            if (i == row || differ(labels[i], labels[i - 1])) {
                open(i, labels[i] == Phase.VOID.label());
            }
            final int run = count - 1;
            final double weight = isRim(labels, i) ? AT_RIM : 1;
            ends[run] = i;
            empty[run] += weight * probabilities[Phase.VOID.label()][i];
            lithium[run] +=
                    weight
                            * ((double) probabilities[Phase.LI.label()][i]
                                    + probabilities[Phase.LI_MG.label()][i]);
        }
    }

    private void open(final int start, final boolean isVoid) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            voids = Arrays.copyOf(voids, 2 * count);
            empty = Arrays.copyOf(empty, 2 * count);
            lithium = Arrays.copyOf(lithium, 2 * count);
        }
        starts[count] = start;
        voids[count] = isVoid;
        count++;
    }

    private static boolean isLithium(final byte label) {
        return label == Phase.LI.label() || label == Phase.LI_MG.label();
    }

    private static boolean isDark(final byte label) {
        return label == Phase.VOID.label() || isLithium(label);
    }

    /** Whether another kind is beside in the slice. */
    private boolean isRim(final byte[] labels, final int i) {
        final int x = i % width;
        return x > 0 && differ(labels[i], labels[i - 1])
                || x < width - 1 && differ(labels[i], labels[i + 1])
                || i >= width && differ(labels[i], labels[i - width])
                || i + width < labels.length && differ(labels[i], labels[i + width]);
    }

    private static boolean differ(final byte a, final byte b) {
        return a != b && !(isLithium(a) && isLithium(b));
    }
}
