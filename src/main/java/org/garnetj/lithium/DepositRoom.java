package org.garnetj.lithium;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.Clearance;

/**
 * One deposit and what stands around it: a mask of {@link Clearance} over its box with a margin of
 * a voxel, where the electrodes' space is open.
 *
 * @param mask the part of the turned stack
 * @param box where it lies
 * @param voxel edge lengths
 */
record DepositRoom(PlanarImg<UnsignedByteType, ?> mask, Box box, VoxelSize voxel) {

    static DepositRoom of(
            final Deposits deposits,
            final int deposit,
            final Shores shores,
            final VoxelSize voxel) {
        final PlanarImg<IntType, ?> labels = deposits.objects().labels();
        final Box box = deposits.boxes().get(deposit - 1).grown(1, labels);
        final int stackWidth = Math.toIntExact(labels.dimension(0));
        final int width = box.size(0);
        final PlanarImg<UnsignedByteType, ?> mask =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, box.size(1), box.size(2)}));
        for (int z = 0; z < box.size(2); z++) {
            final int[] source = Planes.array(labels, box.min()[2] + z);
            final byte[] target = Planes.array(mask, z);
            for (int at = 0; at < target.length; at++) {
                final int x = box.min()[0] + at % width;
                final int y = box.min()[1] + at / width;
                if (source[y * stackWidth + x] == deposit) {
                    target[at] = Clearance.OBJECT;
                } else if (shores.isOpen(x, y, box.min()[2] + z)) {
                    target[at] = Clearance.OPEN;
                }
            }
        }
        return new DepositRoom(mask, box, voxel);
    }

    /** What a voxel of the box is: {@link Clearance#WALL} beyond the box. */
    byte at(final int x, final int y, final int z) {
        final boolean inside =
                x >= 0 && y >= 0 && z >= 0 && x < box.size(0) && y < box.size(1) && z < box.size(2);
        return inside ? Planes.<byte[]>array(mask, z)[y * box.size(0) + x] : Clearance.WALL;
    }
}
