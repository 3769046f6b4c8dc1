package org.garnetj.learn;

import net.imglib2.Interval;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Util;
import net.imglib2.view.Views;

import org.garnetj.filter.FloatBox;
import org.garnetj.image.Planes;

/** The normalised greys of a block and its halo; beyond the image the nearest voxel is repeated. */
final class FeatureGreys {

    private FeatureGreys() {}

    static <T extends RealType<T>> FloatBox read(
            final RandomAccessibleInterval<T> source,
            final Interval interval,
            final int[] halo,
            final FeatureNormalisation normalisation) {
        final int[] core = new int[3];
        final int[] size = new int[3];
        final long[] min = new long[3];
        for (int d = 0; d < 3; d++) {
            core[d] = Math.toIntExact(interval.dimension(d));
            size[d] = core[d] + 2 * halo[d];
            min[d] = interval.min(d) - halo[d];
        }
        if (source.numDimensions() != 3) {
            throw new IllegalArgumentException(
                    "features of " + source.numDimensions() + " dimensions instead of 3");
        }
        final FloatBox box = FloatBox.of(core, halo);
        copy(source, min, size, box.values());
        normalisation.apply(box.values());
        return box;
    }

    /** Whole arrays for the pixel types of microscopes, pixel by pixel for all others. */
    @SuppressWarnings("unchecked")
    private static <T extends RealType<T>> void copy(
            final RandomAccessibleInterval<T> source,
            final long[] min,
            final int[] size,
            final float[] target) {
        final RandomAccessible<T> endless = Views.extendBorder(source);
        final T type = Util.getTypeFromInterval(source);
        if (type instanceof UnsignedByteType) {
            final byte[] bytes = new byte[target.length];
            blocks((RandomAccessible<UnsignedByteType>) endless).copy(min, bytes, size);
            for (int i = 0; i < bytes.length; i++) {
                target[i] = bytes[i] & 0xff;
            }
        } else if (type instanceof UnsignedShortType) {
            final short[] shorts = new short[target.length];
            blocks((RandomAccessible<UnsignedShortType>) endless).copy(min, shorts, size);
            for (int i = 0; i < shorts.length; i++) {
                target[i] = shorts[i] & 0xffff;
            }
        } else if (type instanceof FloatType) {
            blocks((RandomAccessible<FloatType>) endless).copy(min, target, size);
        } else {
            Planes.copyFloats(endless, min, size, target);
        }
    }

    private static <N extends NativeType<N>> PrimitiveBlocks<N> blocks(
            final RandomAccessible<N> endless) {
        return PrimitiveBlocks.of(endless, PrimitiveBlocks.OnFallback.ACCEPT);
    }
}
