package org.garnetj.image;

import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.NativeTypeFactory;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** Images around existing slice arrays, without a copy. */
final class SharedPlanes {

    private SharedPlanes() {}

    /** A uint8 image around {@code byte[]} slices. */
    static PlanarImg<UnsignedByteType, ?> bytes(
            final List<?> slices, final int width, final int height) {
        return image(new UnsignedByteType(), slices, a -> new ByteArray((byte[]) a), width, height);
    }

    /** A uint16 image around {@code short[]} slices. */
    static PlanarImg<UnsignedShortType, ?> shorts(
            final List<?> slices, final int width, final int height) {
        return image(
                new UnsignedShortType(), slices, a -> new ShortArray((short[]) a), width, height);
    }

    /** An int32 image around {@code int[]} slices. */
    static PlanarImg<IntType, ?> ints(final List<?> slices, final int width, final int height) {
        return image(new IntType(), slices, a -> new IntArray((int[]) a), width, height);
    }

    /** A float image around {@code float[]} slices. */
    static PlanarImg<FloatType, ?> floats(final List<?> slices, final int width, final int height) {
        return image(new FloatType(), slices, a -> new FloatArray((float[]) a), width, height);
    }

    /** Slices that are there, or those that are read when they are asked for. */
    private static <A> List<A> planes(final List<?> slices, final Function<Object, A> wrap) {
        if (!(slices instanceof VirtualPlanes)) {
            return slices.stream().map(slice -> wrap.apply(slice)).toList();
        }
        return new AbstractList<>() {
            @Override
            public A get(final int index) {
                return wrap.apply(slices.get(index));
            }

            @Override
            public int size() {
                return slices.size();
            }
        };
    }

    private static <T extends NativeType<T>, A extends ArrayDataAccess<A>> PlanarImg<T, A> image(
            final T type,
            final List<?> slices,
            final Function<Object, A> wrap,
            final int width,
            final int height) {
        final List<A> planes = planes(slices, wrap);
        final PlanarImg<T, A> image =
                new PlanarImg<>(planes, new long[] {width, height, planes.size()}, new Fraction());
        @SuppressWarnings("unchecked")
        final NativeTypeFactory<T, A> factory =
                (NativeTypeFactory<T, A>) type.getNativeTypeFactory();
        image.setLinkedType(factory.createLinkedType(image));
        return image;
    }
}
