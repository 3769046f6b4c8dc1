package org.garnetj.image;

import net.imglib2.Cursor;
import net.imglib2.Dimensions;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.Converters;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Primitive arrays in and out of three-dimensional images. Every image GarnetJ makes is a {@link
 * PlanarImg}: one array for each slice, x fastest, so a stack may exceed 2^31 voxels and is shared
 * with ImageJ without a copy.
 */
public final class Planes {

    private Planes() {}

    /** A new uint8 image of zeros. */
    public static PlanarImg<UnsignedByteType, ?> bytes(final Dimensions size) {
        return PlanarImgs.unsignedBytes(size.dimensionsAsLongArray());
    }

    /** A new uint16 image of zeros. */
    public static PlanarImg<UnsignedShortType, ?> shorts(final Dimensions size) {
        return PlanarImgs.unsignedShorts(size.dimensionsAsLongArray());
    }

    /** A new int32 image of zeros. */
    public static PlanarImg<IntType, ?> ints(final Dimensions size) {
        return PlanarImgs.ints(size.dimensionsAsLongArray());
    }

    /** A new float image of zeros. */
    public static PlanarImg<FloatType, ?> floats(final Dimensions size) {
        return PlanarImgs.floats(size.dimensionsAsLongArray());
    }

    /**
     * The live array of slice {@code z} of an image made here: {@code byte[]}, {@code short[]},
     * {@code int[]} or {@code float[]}.
     */
    @SuppressWarnings("unchecked")
    public static <A> A array(final PlanarImg<?, ?> image, final int z) {
        final Object access = image.getPlane(z);
        return (A)
                ((net.imglib2.img.basictypeaccess.array.ArrayDataAccess<?>) access)
                        .getCurrentStorageArray();
    }

    /**
     * A copy of slice {@code z}, counted from the image's first, as floats, x fastest, whatever the
     * pixel type and the kind of image.
     */
    public static <T extends RealType<T>> float[] floatPlane(
            final RandomAccessibleInterval<T> image, final long z) {
        final int width = Math.toIntExact(image.dimension(0));
        final int height = Math.toIntExact(image.dimension(1));
        final float[] plane = new float[Math.multiplyExact(width, height)];
        copyFloats(image, corner(image, z), new int[] {width, height, 1}, plane);
        return plane;
    }

    /** A copy of slice {@code z}, counted from the image's first, of a uint8 image, x fastest. */
    public static byte[] bytePlane(
            final RandomAccessibleInterval<UnsignedByteType> image, final long z) {
        final int width = Math.toIntExact(image.dimension(0));
        final int height = Math.toIntExact(image.dimension(1));
        final byte[] plane = new byte[Math.multiplyExact(width, height)];
        copyBytes(image, corner(image, z), new int[] {width, height, 1}, plane);
        return plane;
    }

    private static long[] corner(final RandomAccessibleInterval<?> image, final long z) {
        return new long[] {image.min(0), image.min(1), image.min(2) + z};
    }

    /**
     * Copies a box of pixels as floats, x fastest.
     *
     * @param image any image, extended beyond its edge if the box reaches there
     * @param min first pixel of the box
     * @param size extent of the box
     * @param target receives the pixels
     */
    public static <T extends RealType<T>> void copyFloats(
            final RandomAccessible<T> image,
            final long[] min,
            final int[] size,
            final float[] target) {
        final RandomAccessible<FloatType> floats =
                Converters.convert(
                        image, (source, sink) -> sink.set(source.getRealFloat()), new FloatType());
        PrimitiveBlocks.of(floats, PrimitiveBlocks.OnFallback.ACCEPT).copy(min, target, size);
    }

    /** Copies a box of uint8 pixels, x fastest; see {@link #copyFloats}. */
    public static void copyBytes(
            final RandomAccessible<UnsignedByteType> image,
            final long[] min,
            final int[] size,
            final byte[] target) {
        PrimitiveBlocks.of(image, PrimitiveBlocks.OnFallback.ACCEPT).copy(min, target, size);
    }

    /** A copy of an image of any kind, slice by slice, with pixels like its own. */
    public static <T extends NativeType<T> & RealType<T>> PlanarImg<T, ?> copy(
            final RandomAccessibleInterval<T> image) {
        final PlanarImg<T, ?> copy = new PlanarImgFactory<>(image.getType()).create(image);
        final PrimitiveBlocks<T> blocks =
                PrimitiveBlocks.of(image, PrimitiveBlocks.OnFallback.ACCEPT);
        final int[] plane = {
            Math.toIntExact(image.dimension(0)), Math.toIntExact(image.dimension(1)), 1
        };
        for (int z = 0; z < image.dimension(2); z++) {
            blocks.copy(new long[] {0, 0, z}, array(copy, z), plane);
        }
        return copy;
    }

    /** Whether two images have the same size and the same pixel values. */
    public static <T extends RealType<T>, U extends RealType<U>> boolean equal(
            final RandomAccessibleInterval<T> a, final RandomAccessibleInterval<U> b) {
        if (!java.util.Arrays.equals(a.dimensionsAsLongArray(), b.dimensionsAsLongArray())) {
            return false;
        }
        final Cursor<T> left = net.imglib2.view.Views.flatIterable(a).cursor();
        final Cursor<U> right = net.imglib2.view.Views.flatIterable(b).cursor();
        while (left.hasNext()) {
            if (left.next().getRealDouble() != right.next().getRealDouble()) {
                return false;
            }
        }
        return true;
    }
}
