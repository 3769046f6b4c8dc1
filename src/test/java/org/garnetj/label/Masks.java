package org.garnetj.label;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

import java.util.SplittableRandom;

/** Small masks for tests. */
public final class Masks {

    /** Whether a voxel belongs to the object. */
    public interface Inside {
        boolean test(int x, int y, int z);
    }

    private Masks() {}

    public static PlanarImg<UnsignedByteType, ?> draw(
            final int width, final int height, final int depth, final Inside inside) {
        final PlanarImg<UnsignedByteType, ?> mask =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(mask, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) (inside.test(at % width, at / width, z) ? 1 : 0);
            }
        }
        return mask;
    }

    public static PlanarImg<UnsignedByteType, ?> noise(
            final int width,
            final int height,
            final int depth,
            final double density,
            final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return draw(width, height, depth, (x, y, z) -> random.nextDouble() < density);
    }
}
