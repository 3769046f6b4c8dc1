package org.garnetj.image;

import net.imglib2.img.planar.PlanarImg;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the slices of a file one by one, as primitive arrays, and makes one image of them without a
 * copy.
 *
 * <p>Signed 8- and 16-bit values stay exact: as unsigned ones if none is negative, otherwise as
 * floats. Unsigned 32-bit values must be below 2^31. Floats must be finite.
 */
final class SliceCollector {

    private final String name;
    private final int width;
    private final int height;
    private final List<Object> slices = new ArrayList<>();
    private final FiniteCheck finite;
    private SampleKind kind;
    private boolean negative;

    SliceCollector(final String name, final int width, final int height) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.finite = new FiniteCheck(name, width);
    }

    /**
     * Adds a slice.
     *
     * @param array {@code byte[]}, {@code short[]}, {@code int[]}, {@code float[]} or {@code
     *     double[]} according to {@code sampleKind}
     * @param what what messages call the slice, e.g. {@code "page 12"}
     */
    void add(final Object array, final SampleKind sampleKind, final String what) {
        if (kind != null && kind != sampleKind) {
            throw new InputException(
                    name,
                    what + " is " + sampleKind.title() + " where the first is " + kind.title(),
                    "convert all slices to one type");
        }
        kind = sampleKind;
        slices.add(
                switch (sampleKind) {
                    case FLOAT64 -> finite.floats((double[]) array, slices.size());
                    case FLOAT32 -> finite.check((float[]) array, slices.size());
                    case INT8, INT16, UINT32 -> noteNegative(array);
                    default -> array;
                });
    }

    /** The image of all slices added. */
    PlanarImg<?, ?> image() {
        finite.requireFinite();
        return switch (kind) {
            case UINT8 -> SharedPlanes.bytes(slices, width, height);
            case UINT16 -> SharedPlanes.shorts(slices, width, height);
            case INT8 -> negative ? floatImage() : SharedPlanes.bytes(slices, width, height);
            case INT16 -> negative ? floatImage() : SharedPlanes.shorts(slices, width, height);
            case UINT32 -> {
                requireBelow31Bits();
                yield SharedPlanes.ints(slices, width, height);
            }
            case INT32 -> SharedPlanes.ints(slices, width, height);
            case FLOAT32, FLOAT64 -> SharedPlanes.floats(slices, width, height);
        };
    }

    private PlanarImg<?, ?> floatImage() {
        slices.replaceAll(SliceCollector::toFloats);
        return SharedPlanes.floats(slices, width, height);
    }

    private Object noteNegative(final Object array) {
        if (!negative) {
            negative = hasNegative(array);
        }
        return array;
    }

    private void requireBelow31Bits() {
        if (negative) {
            throw new InputException(
                    name,
                    "it holds 32-bit values of 2^31 and more",
                    "renumber its labels, or convert it to 16-bit or 32-bit float");
        }
    }

    private static boolean hasNegative(final Object array) {
        if (array instanceof byte[] bytes) {
            for (final byte value : bytes) {
                if (value < 0) {
                    return true;
                }
            }
        } else if (array instanceof short[] shorts) {
            for (final short value : shorts) {
                if (value < 0) {
                    return true;
                }
            }
        } else if (array instanceof int[] ints) {
            for (final int value : ints) {
                if (value < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object toFloats(final Object array) {
        if (array instanceof byte[] bytes) {
            final float[] floats = new float[bytes.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = bytes[i];
            }
            return floats;
        }
        if (array instanceof short[] shorts) {
            final float[] floats = new float[shorts.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = shorts[i];
            }
            return floats;
        }
        return array;
    }
}
