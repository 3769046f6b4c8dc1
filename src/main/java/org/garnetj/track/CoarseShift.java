package org.garnetj.track;

import org.garnetj.filter.PhaseCorrelation;
import org.garnetj.filter.PlaneFourier.Waves;

/**
 * Coarse translation of a frame against the first one, by {@link PhaseCorrelation} after binning.
 * It finds large jumps; {@link Registration} refines it.
 */
final class CoarseShift {

    private static final int LARGEST_EXTENT = 512;
    private static final int LEAST_EXTENT = 8;

    private final int bin;
    private final int columns;
    private final int rows;
    private final int width;
    private final PhaseCorrelation correlation;
    private final Waves first;

    CoarseShift(final float[] first, final int width) {
        this.width = width;
        final int height = first.length / width;
        bin = Math.max(1, (Math.max(width, height) + LARGEST_EXTENT - 1) / LARGEST_EXTENT);
        columns = width / bin;
        rows = height / bin;
        correlation = new PhaseCorrelation(hann(columns), hann(rows));
        this.first = correlation.waves(binned(first));
    }

    /** Edge length of a bin in pixels: the result is good to about this. */
    int bin() {
        return bin;
    }

    /**
     * The shift (dx, dy) in whole pixels for which the frame at x + d shows what the first has at
     * x; none for frames that are too small to tell.
     */
    int[] of(final float[] frame) {
        if (Math.min(columns, rows) < LEAST_EXTENT) {
            return new int[2];
        }
        final double[] shift = correlation.shift(first, correlation.waves(binned(frame)));
        return new int[] {bin * (int) Math.rint(shift[0]), bin * (int) Math.rint(shift[1])};
    }

    private static float[] hann(final int extent) {
        return PhaseCorrelation.window(extent, (extent + 1) / 2);
    }

    /** Sums over bins, less their mean. */
    private float[] binned(final float[] plane) {
        final float[] binned = new float[columns * rows];
        final BlockSums sums = new BlockSums(plane, width, bin);
        for (int row = 0; row < rows; row++) {
            sums.row(0, row * bin, columns, binned, row * columns);
        }
        double sum = 0;
        for (final float value : binned) {
            sum += value;
        }
        final float mean = (float) (sum / binned.length);
        for (int i = 0; i < binned.length; i++) {
            binned[i] -= mean;
        }
        return binned;
    }
}
