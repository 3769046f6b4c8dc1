package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/** Slices of our images as arrays ImageJ can hold: byte, short or float. */
final class ImageJPlanes {

    private ImageJPlanes() {}

    /**
     * The live array of slice {@code z} where there is one that ImageJ understands; else a copy, as
     * floats for all but uint8.
     */
    static <T extends RealType<T>> Object of(
            final RandomAccessibleInterval<T> pixels, final int z) {
        if (pixels instanceof PlanarImg<?, ?> planar && isImageJs(planar.firstElement())) {
            return Planes.array(planar, z);
        }
        final PlaneEncoder<T> encoder = PlaneEncoder.of(pixels);
        return switch (encoder.kind()) {
            case UINT8 -> encoder.plane(z).array();
            case UINT16 -> {
                final short[] plane = new short[encoder.plane(z).capacity() / 2];
                encoder.plane(z).asShortBuffer().get(plane);
                yield plane;
            }
            default -> Planes.floatPlane(pixels, z);
        };
    }

    private static boolean isImageJs(final Object type) {
        return type instanceof UnsignedByteType
                || type instanceof UnsignedShortType
                || type instanceof FloatType;
    }
}
