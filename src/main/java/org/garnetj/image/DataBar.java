package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import java.util.Arrays;

/**
 * The strip of text and scale bar that a microscope writes below the picture. It is no sample: it
 * is left out before anything is measured, and is not analysed in a stack of labels.
 */
public final class DataBar {

    private DataBar() {}

    /** The stack without its lowest {@code rows} rows. */
    public static <T extends RealType<T>> Volume<T> without(
            final Volume<T> volume, final int rows) {
        return volume.with(without(volume.pixels(), rows), volume.name());
    }

    static <T> RandomAccessibleInterval<T> without(
            final RandomAccessibleInterval<T> pixels, final int rows) {
        final long[] size = pixels.dimensionsAsLongArray();
        size[1] -= rows;
        return Views.interval(pixels, new long[size.length], last(size));
    }

    /** Labels of a stack without its bar, on the stack's own grid; the bar is not analysed. */
    public static Volume<UnsignedByteType> restored(
            final Volume<UnsignedByteType> labels, final int rows) {
        final long[] size = labels.pixels().dimensionsAsLongArray();
        size[1] += rows;
        final PlanarImg<UnsignedByteType, ?> whole =
                Planes.bytes(net.imglib2.FinalDimensions.wrap(size));
        for (int z = 0; z < size[2]; z++) {
            final byte[] plane = Planes.bytePlane(labels.pixels(), z);
            final byte[] target = Planes.array(whole, z);
            System.arraycopy(plane, 0, target, 0, plane.length);
            Arrays.fill(target, plane.length, target.length, (byte) Phase.NOT_ANALYSED.label());
        }
        return labels.with(whole, labels.name());
    }

    private static long[] last(final long[] size) {
        final long[] last = size.clone();
        for (int d = 0; d < last.length; d++) {
            last[d]--;
        }
        return last;
    }
}
