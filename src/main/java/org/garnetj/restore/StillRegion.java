package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The band of rows or columns in which most stays where it is, such as the edge of a cap or a side
 * wall: where the mean picture of the stack is strongest.
 */
final class StillRegion {

    private static final int LOOKED_AT = 48;
    private static final int LEAST_PX = 32;

    private StillRegion() {}

    static Region find(final PictureMaker pictures, final Execution execution) {
        final int depth = Math.toIntExact(pictures.stack().depth());
        final int step = (depth + LOOKED_AT - 1) / LOOKED_AT;
        final List<Integer> some =
                IntStream.iterate(0, z -> z < depth, z -> z + step).boxed().toList();
        float[] mean = null;
        for (final int z : some) {
            final Picture picture = pictures.of(z);
            mean = mean == null ? new float[picture.values().length] : mean;
            for (int i = 0; i < mean.length; i++) {
                mean[i] += picture.values()[i] / some.size();
            }
            execution.progress().checkCancelled();
        }
        return strongest(mean, pictures);
    }

    private static Region strongest(final float[] mean, final PictureMaker pictures) {
        final int width = pictures.width();
        final int height = mean.length / width;
        final double[] rows = new double[height];
        final double[] columns = new double[width];
        for (int i = 0; i < mean.length; i++) {
            rows[i / width] += mean[i] * (double) mean[i] / width;
            columns[i % width] += mean[i] * (double) mean[i] / height;
        }
        final int tall = Math.min(height, Math.max(LEAST_PX, height / 6));
        final int wide = Math.min(width, Math.max(LEAST_PX, width / 6));
        final int top = start(rows, tall);
        final int left = start(columns, wide);
        final int bin = pictures.bin();
        return sum(rows, top, tall) / tall >= sum(columns, left, wide) / wide
                ? new Region(0, top * bin, width * bin, tall * bin)
                : new Region(left * bin, 0, wide * bin, height * bin);
    }

    private static int start(final double[] energy, final int extent) {
        int best = 0;
        for (int i = 1; i + extent <= energy.length; i++) {
            best = sum(energy, i, extent) > sum(energy, best, extent) ? i : best;
        }
        return best;
    }

    private static double sum(final double[] energy, final int first, final int count) {
        double sum = 0;
        for (int i = first; i < first + count; i++) {
            sum += energy[i];
        }
        return sum;
    }
}
