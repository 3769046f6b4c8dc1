package org.garnetj.learn;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

/** Volumes whose voxels follow from a formula in whole numbers, the same in any language. */
final class FeatureVolumes {

    private static final int SIZE = 40;

    private FeatureVolumes() {}

    /** 40³ voxels between 0 and 240 with much fine structure. */
    static PlanarImg<UnsignedByteType, ?> fine() {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(SIZE, SIZE, SIZE));
        for (int z = 0; z < SIZE; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    final int squares = x * x + 3 * y * y + 2 * z * z + 5 * x * y;
                    plane[y * SIZE + x] =
                            (byte)
                                    (squares / 97 % 7 * 30
                                            + (x / 6 + y / 5 + z / 7) % 2 * 50
                                            + (x * 7 + y * 13 + z * 5) % 11);
                }
            }
        }
        return image;
    }
}
