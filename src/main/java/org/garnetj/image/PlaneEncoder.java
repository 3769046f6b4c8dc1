package org.garnetj.image;

import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.Converters;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import java.nio.ByteBuffer;

/** Turns slices of an image into big-endian bytes for a file. */
final class PlaneEncoder<T extends RealType<T>> {

    /** Integers below are exact as floats. */
    private static final float FLOAT_EXACT = 1 << 24;

    private final RandomAccessibleInterval<T> pixels;
    private final SampleKind kind;

    private PlaneEncoder(final RandomAccessibleInterval<T> pixels, final SampleKind kind) {
        this.pixels = pixels;
        this.kind = kind;
    }

    static <T extends RealType<T>> PlaneEncoder<T> of(final RandomAccessibleInterval<T> pixels) {
        return new PlaneEncoder<>(pixels, kindOf(pixels));
    }

    SampleKind kind() {
        return kind;
    }

    /** The bytes of slice {@code z}, x fastest. */
    ByteBuffer plane(final long z) {
        final int[] size = {
            Math.toIntExact(pixels.dimension(0)), Math.toIntExact(pixels.dimension(1)), 1
        };
        final int n = Math.multiplyExact(size[0], size[1]);
        final long[] min = {0, 0, z};
        final ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(n, kind.bytes()));
        switch (kind) {
            case UINT8 ->
                    Planes.copyBytes(this.<UnsignedByteType>typed(), min, size, bytes.array());
            case UINT16 -> {
                final short[] plane = new short[n];
                blocks(this.<UnsignedShortType>typed()).copy(min, plane, size);
                bytes.asShortBuffer().put(plane);
            }
            case INT32 -> {
                final int[] plane = new int[n];
                blocks(integers()).copy(min, plane, size);
                bytes.asIntBuffer().put(plane);
            }
            default -> bytes.asFloatBuffer().put(Planes.floatPlane(pixels, z));
        }
        return bytes;
    }

    private static <P extends NativeType<P>> PrimitiveBlocks<P> blocks(
            final RandomAccessible<P> image) {
        return PrimitiveBlocks.of(image, PrimitiveBlocks.OnFallback.ACCEPT);
    }

    /** The pixels by the type that {@link #kind} has found them to have. */
    @SuppressWarnings("unchecked")
    private <P> RandomAccessible<P> typed() {
        return (RandomAccessible<P>) (RandomAccessible<?>) pixels;
    }

    private RandomAccessible<IntType> integers() {
        return Converters.convert(
                (RandomAccessible<T>) pixels,
                (source, sink) -> sink.set((int) source.getRealDouble()),
                new IntType());
    }

    private static <T extends RealType<T>> SampleKind kindOf(
            final RandomAccessibleInterval<T> pixels) {
        final T type = pixels.getType();
        if (type instanceof UnsignedByteType) {
            return SampleKind.UINT8;
        }
        if (type instanceof UnsignedShortType) {
            return SampleKind.UINT16;
        }
        if (!(type instanceof IntegerType)) {
            return SampleKind.FLOAT32;
        }
        final float largest = largest(pixels);
        if (largest > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a TIFF holds no integers beyond 2^31");
        }
        return largest < FLOAT_EXACT ? SampleKind.FLOAT32 : SampleKind.INT32;
    }

    private static <T extends RealType<T>> float largest(final RandomAccessibleInterval<T> pixels) {
        float largest = 0;
        for (long z = 0; z < pixels.dimension(2); z++) {
            for (final float value : Planes.floatPlane(pixels, z)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
