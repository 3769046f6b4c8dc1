package org.garnetj.restore;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.filter.BallMedian;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/** {@link BallMedian} of a stack, a few slices at a time. */
final class MedianFilter<T extends RealType<T> & NativeType<T>> implements SliceFilter {

    private static final int TOGETHER = 8;

    private final Volume<T> stack;
    private final double radius_um;
    private final NoiseLog log;

    MedianFilter(final Volume<T> stack, final double radius_um, final NoiseLog log) {
        this.stack = stack;
        this.radius_um = radius_um;
        this.log = log;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        final int reach = (int) (radius_um / stack.voxelSize().z_um()) + 1;
        final int from = Math.max(0, first - reach);
        final int to = (int) Math.min(stack.depth(), (long) first + slices.length + reach);
        final RandomAccessibleInterval<T> slab =
                Views.zeroMin(
                        Views.interval(
                                stack.pixels(),
                                FinalInterval.createMinSize(
                                        0, 0, from, stack.width(), stack.height(), to - from)));
        final RandomAccessibleInterval<T> medians =
                BallMedian.of(slab, radius_um, stack.voxelSize(), Execution.serial());
        for (int i = 0; i < slices.length; i++) {
            final float[] clean = Planes.floatPlane(medians, first + i - from);
            System.arraycopy(clean, 0, slices[i], 0, clean.length);
            log.add(first + i, Planes.floatPlane(stack.pixels(), first + i), clean);
        }
    }
}
