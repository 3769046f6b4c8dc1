package org.garnetj.restore;

import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import java.util.function.Function;

/**
 * Puts computed greys back into pixels of the kind they came from; integers are rounded and kept
 * within their range.
 *
 * @param encoder from one slice of floats to ImgLib2's access to its pixels
 */
record Samples(Function<float[], DataAccess> encoder) {

    /** For pixels of uint8, uint16, int32 or float32. */
    static Samples of(final RealType<?> type) {
        return new Samples(encoder(type));
    }

    /** Variance that rounding alone gives to pixels of a kind; of floats next to none. */
    static double rounding(final Object type) {
        return type instanceof IntegerType ? 1.0 / 12 : 1e-12;
    }

    DataAccess of(final float[] slice) {
        return encoder.apply(slice);
    }

    private static Function<float[], DataAccess> encoder(final RealType<?> type) {
        if (type instanceof UnsignedByteType) {
            return Samples::bytes;
        }
        if (type instanceof UnsignedShortType) {
            return Samples::shorts;
        }
        if (type instanceof IntType) {
            return Samples::ints;
        }
        if (type instanceof FloatType) {
            return FloatArray::new;
        }
        throw new IllegalArgumentException("no stack of ours has pixels of " + type);
    }

    private static DataAccess bytes(final float[] slice) {
        final byte[] pixels = new byte[slice.length];
        for (int i = 0; i < slice.length; i++) {
            pixels[i] = (byte) (int) (Math.max(0, Math.min(255, slice[i])) + 0.5f);
        }
        return new ByteArray(pixels);
    }

    private static DataAccess shorts(final float[] slice) {
        final short[] pixels = new short[slice.length];
        for (int i = 0; i < slice.length; i++) {
            pixels[i] = (short) (int) (Math.max(0, Math.min(65535, slice[i])) + 0.5f);
        }
        return new ShortArray(pixels);
    }

    private static DataAccess ints(final float[] slice) {
        final int[] pixels = new int[slice.length];
        for (int i = 0; i < slice.length; i++) {
            pixels[i] = Math.round(slice[i]);
        }
        return new IntArray(pixels);
    }
}
