package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Greys by cubic convolution along each axis. */
final class CubicSlices implements SliceFilter {

    private static final int TOGETHER = 8;

    private final Volume<?> stack;
    private final AxisWeights columns;
    private final AxisWeights rows;
    private final AxisWeights slices;

    CubicSlices(final Volume<?> stack, final List<ResampledAxis> axes) {
        this(stack, axes.get(0).weights(), axes.get(1).weights(), axes.get(2).weights());
    }

    CubicSlices(
            final Volume<?> stack,
            final AxisWeights columns,
            final AxisWeights rows,
            final AxisWeights slices) {
        this.stack = stack;
        this.columns = columns;
        this.rows = rows;
        this.slices = slices;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void compute(final int first, final float[][] results) {
        final Map<Integer, float[]> planes = new HashMap<>();
        for (int i = 0; i < results.length; i++) {
            final double[] weights = slices.weights(first + i);
            final int from = slices.first(first + i);
            planes.keySet().removeIf(z -> z < from);
            final double[] sum = new double[results[i].length];
            for (int k = 0; k < weights.length; k++) {
                final float[] plane = planes.computeIfAbsent(from + k, z -> resampled(stack, z));
                for (int p = 0; p < sum.length; p++) {
                    sum[p] += weights[k] * plane[p];
                }
            }
            for (int p = 0; p < sum.length; p++) {
                results[i][p] = (float) sum[p];
            }
        }
    }

    private <T extends RealType<T>> float[] resampled(final Volume<T> from, final int z) {
        final int width = Math.toIntExact(from.width());
        return columns.columns(rows.rows(Planes.floatPlane(from.pixels(), z), width), width);
    }
}
