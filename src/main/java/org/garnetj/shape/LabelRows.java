package org.garnetj.shape;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

import java.util.function.IntUnaryOperator;

/** Where labels come from, a row at a time. */
interface LabelRows {

    /** Copies {@code count} labels from {@code x}, {@code y}, {@code z} on. */
    void copy(int x, int y, int z, int count, int[] target, int to);

    /** Labels as they are. */
    static LabelRows of(final PlanarImg<IntType, ?> labels) {
        final int width = Math.toIntExact(labels.dimension(0));
        return (x, y, z, count, target, to) ->
                System.arraycopy(Planes.array(labels, z), y * width + x, target, to, count);
    }

    /** Labels that values (0 … 255) stand for, 0 or more. */
    static LabelRows of(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntUnaryOperator labelOf) {
        final int[] labels = new int[256];
        for (int value = 0; value < labels.length; value++) {
            labels[value] = labelOf.applyAsInt(value);
        }
        if (image instanceof PlanarImg<?, ?> planes) {
            final int width = Math.toIntExact(image.dimension(0));
            return (x, y, z, count, target, to) ->
                    translate(Planes.array(planes, z), y * width + x, count, labels, target, to);
        }
        final PrimitiveBlocks<UnsignedByteType> blocks =
                PrimitiveBlocks.of(image, PrimitiveBlocks.OnFallback.ACCEPT).threadSafe();
        return (x, y, z, count, target, to) -> {
            final byte[] row = new byte[count];
            final long[] first = {image.min(0) + x, image.min(1) + y, image.min(2) + z};
            blocks.copy(first, row, new int[] {count, 1, 1});
            translate(row, 0, count, labels, target, to);
        };
    }

    private static void translate(
            final byte[] values,
            final int from,
            final int count,
            final int[] labels,
            final int[] target,
            final int to) {
        for (int i = 0; i < count; i++) {
            target[to + i] = labels[values[from + i] & 0xFF];
        }
    }
}
