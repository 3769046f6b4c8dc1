package org.garnetj.crack;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.shape.InterfaceAreas;

/** The walls between a crack, pores on its way and cracks that leave it included, and the LLZO. */
final class CrackWalls {

    private static final int CRACK = 1;
    private static final int CERAMIC = 2;

    private CrackWalls() {}

    /** Their area in µm². */
    static double area_um2(final Surroundings around, final Execution execution) {
        final int[] size = around.size();
        final PlanarImg<UnsignedByteType, ?> classes =
                Planes.bytes(FinalDimensions.wrap(new long[] {size[0], size[1], size[2]}));
        for (int z = 0; z < size[2]; z++) {
            final byte[] plane = Planes.array(classes, z);
            for (int at = 0; at < plane.length; at++) {
                if (around.part(z, at) != Surroundings.NONE) {
                    plane[at] = CRACK;
                } else if (around.isCeramic(z, at)) {
                    plane[at] = CERAMIC;
                }
            }
        }
        return InterfaceAreas.of(classes, value -> value, CERAMIC + 1, around.voxel(), execution)
                .between_um2(CRACK, CERAMIC);
    }
}
