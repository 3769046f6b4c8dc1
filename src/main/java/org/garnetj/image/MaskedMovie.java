package org.garnetj.image;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import java.util.BitSet;

/**
 * A movie with pixels that are not to be looked at, such as an electrode or burnt-in text: in each
 * frame they go over smoothly from what lies around them, so that neither their edges nor their
 * changes are seen. Frames are made when they are asked for.
 */
public final class MaskedMovie {

    private MaskedMovie() {}

    /**
     * The movie without some pixels.
     *
     * @param masked the pixels to leave out, by index, x fastest; not all of them
     */
    public static <T extends RealType<T>> Movie<FloatType> of(
            final Movie<T> movie, final BitSet masked) {
        final int width = Math.toIntExact(movie.width());
        final int height = Math.toIntExact(movie.height());
        final Filling filling = new Filling(width, height, masked);
        final VirtualPlanes planes =
                new VirtualPlanes(
                        Math.toIntExact(movie.length()),
                        frame -> filling.filled(Planes.floatPlane(movie.frames(), frame)));
        return new Movie<>(
                SharedPlanes.floats(planes, width, height),
                movie.pixel_um(),
                movie.times(),
                movie.name());
    }
}
