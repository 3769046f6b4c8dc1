package org.garnetj.track;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translation of frames against the first one by whole pixels: about none and about what a phase
 * correlation proposes, the least displaced shift that fits about as well as the best.
 */
final class WholeShift {

    /** Standard errors by which a shift must fit better than one that displaces less. */
    private static final double BETTER = 3;

    /** Samples that shifts are compared at, about. */
    private static final int COMPARED = 10_000;

    /** So far every shift is tried: what grows may carry the phase correlation's peak away. */
    private static final int COMMON_JITTER_PX = 4;

    private static final double MOST_SIGMA = 3;

    private final float[] first;
    private final int width;
    private final int height;
    private final double noise;
    private final CoarseShift coarse;
    private final int[] samples;

    /**
     * @param first the smoothed first frame
     * @param noise its standard deviation
     * @param samples pixels to compare at, of which a part is taken
     */
    WholeShift(final float[] first, final int width, final double noise, final int[] samples) {
        this.first = first;
        this.width = width;
        this.noise = noise;
        height = first.length / width;
        coarse = new CoarseShift(first, width);
        final int stride = Math.max(1, samples.length / COMPARED);
        this.samples = new int[(samples.length + stride - 1) / stride];
        for (int i = 0; i < this.samples.length; i++) {
            this.samples[i] = samples[stride * i];
        }
    }

    /** The shift (dx, dy) for which a smoothed frame at x + d shows what the first has at x. */
    int[] of(final float[] frame) {
        final List<int[]> candidates = candidates(coarse.of(frame));
        final Photometry light = Photometry.fit(first, frame, width, 0, 0, noise);
        final double most = MOST_SIGMA * Robust.sigma(differences(frame, light, new int[2]));
        final double[] best = misfits(frame, light, best(frame, light, candidates, most), most);
        for (final int[] candidate : candidates) {
            final double[] misfits = misfits(frame, light, candidate, most);
            if (isEnough(misfits) && isAsGood(misfits, best)) {
                return candidate;
            }
        }
        return new int[2];
    }

    /** The shift with the least mean misfit, the first of equals. */
    private int[] best(
            final float[] frame,
            final Photometry light,
            final List<int[]> shifts,
            final double most) {
        final double[] sums = new double[shifts.size()];
        final int[] counts = new int[sums.length];
        final int[][] moves = shifts.toArray(new int[0][]);
        for (final int p : samples) {
            final int x = p % width;
            final int y = p / width;
            for (int s = 0; s < sums.length; s++) {
                final int q = moved(x, y, moves[s]);
                if (q >= 0) {
                    sums[s] += Math.min(most, Math.abs(difference(frame, light, q, p)));
                    counts[s]++;
                }
            }
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < sums.length; s++) {
            if (2 * counts[s] >= samples.length && sums[s] / counts[s] < least) {
                best = s;
                least = sums[s] / counts[s];
            }
        }
        return shifts.get(best);
    }

    /** Whether the best is better by no more than what noise explains. */
    private static boolean isAsGood(final double[] misfits, final double[] best) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < best.length; i++) {
            final double worse = misfits[i] - best[i];
            if (!Double.isNaN(worse)) {
                sum += worse;
                squares += worse * worse;
            }
        }
        return sum <= BETTER * Math.sqrt(squares);
    }

    /**
     * Shifts about none and about the peak of the phase correlation, in either axis, each once, the
     * least displaced first.
     */
    private List<int[]> candidates(final int[] peak) {
        final Map<List<Integer>, int[]> shifts = new LinkedHashMap<>();
        addAround(new int[2], Math.max(COMMON_JITTER_PX, coarse.bin()), shifts);
        final int[][] peaks = {{peak[0], 0}, {0, peak[1]}, peak};
        for (final int[] centre : peaks) {
            addAround(centre, coarse.bin(), shifts);
        }
        return shifts.values().stream()
                .sorted(Comparator.comparingLong(WholeShift::square))
                .toList();
    }

    private static void addAround(
            final int[] centre, final int reach, final Map<List<Integer>, int[]> shifts) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                final int[] shift = {centre[0] + dx, centre[1] + dy};
                shifts.putIfAbsent(List.of(shift[0], shift[1]), shift);
            }
        }
    }

    private static long square(final int[] shift) {
        return (long) shift[0] * shift[0] + (long) shift[1] * shift[1];
    }

    /** By how much samples differ after a shift; NaN outside. */
    private double[] differences(final float[] frame, final Photometry light, final int[] shift) {
        final double[] differences = new double[samples.length];
        for (int i = 0; i < differences.length; i++) {
            final int p = samples[i];
            final int q = moved(p % width, p / width, shift);
            differences[i] = q < 0 ? Double.NaN : difference(frame, light, q, p);
        }
        return differences;
    }

    private double difference(
            final float[] frame, final Photometry light, final int q, final int p) {
        return (frame[q] - light.offset()) / light.gain() - first[p];
    }

    /** Absolute differences, none more than {@code most}: what grew is not to outweigh the rest. */
    private double[] misfits(
            final float[] frame, final Photometry light, final int[] shift, final double most) {
        final double[] misfits = differences(frame, light, shift);
        for (int i = 0; i < misfits.length; i++) {
            misfits[i] = Math.min(most, Math.abs(misfits[i]));
        }
        return misfits;
    }

    /** Whether half of the samples at least lie within the frame. */
    private static boolean isEnough(final double[] misfits) {
        return 2 * Arrays.stream(misfits).filter(m -> !Double.isNaN(m)).count() >= misfits.length;
    }

    private int moved(final int x, final int y, final int[] shift) {
        final int u = x + shift[0];
        final int v = y + shift[1];
        return u >= 0 && v >= 0 && u < width && v < height ? v * width + u : -1;
    }
}
