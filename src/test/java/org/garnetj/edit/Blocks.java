package org.garnetj.edit;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Random;

/** Small stacks of phases, and ways to go about them that must make no difference. */
final class Blocks {

    /** Anisotropic; a voxel has 0.002 µm³. */
    static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.2);

    static final List<Execution> WAYS =
            List.of(
                    Execution.serial(),
                    new Execution(3, 8, Progress.SILENT),
                    new Execution(2, 11, Progress.SILENT));

    private Blocks() {}

    /** Speckles of all phases, denser in void and LLZO: parts and holes of every size. */
    static Volume<UnsignedByteType> speckled(final long seed) {
        final Random random = new Random(seed);
        final int[] labels = {0, 0, 0, 1, 1, 1, 1, 2, 3, 255};
        final Volume<UnsignedByteType> block = filled(23, 17, 13, 0);
        for (int z = 0; z < 13; z++) {
            final byte[] plane = plane(block, z);
            for (int at = 0; at < plane.length; at++) {
                final boolean follows = at % 23 > 0 && random.nextInt(3) > 0;
                plane[at] = follows ? plane[at - 1] : (byte) labels[random.nextInt(labels.length)];
            }
        }
        return block;
    }

    static Volume<UnsignedByteType> filled(
            final int width, final int height, final int depth, final int label) {
        final PlanarImg<UnsignedByteType, ?> labels =
                Planes.bytes(new FinalDimensions(width, height, depth));
        for (int z = 0; z < depth; z++) {
            java.util.Arrays.fill(Planes.<byte[]>array(labels, z), (byte) label);
        }
        return new Volume<>(labels, VOXEL, "block");
    }

    /** Fills a box of voxels, corners included. */
    static Volume<UnsignedByteType> box(
            final Volume<UnsignedByteType> block, final int label, final int... corners) {
        for (int z = corners[2]; z <= corners[5]; z++) {
            for (int y = corners[1]; y <= corners[4]; y++) {
                for (int x = corners[0]; x <= corners[3]; x++) {
                    plane(block, z)[y * (int) block.width() + x] = (byte) label;
                }
            }
        }
        return block;
    }

    static int label(final Volume<UnsignedByteType> block, final int x, final int y, final int z) {
        return plane(block, z)[y * (int) block.width() + x] & 0xff;
    }

    static long count(final Volume<UnsignedByteType> block, final int label) {
        long count = 0;
        for (int z = 0; z < block.depth(); z++) {
            for (final byte value : plane(block, z)) {
                count += (value & 0xff) == label ? 1 : 0;
            }
        }
        return count;
    }

    private static byte[] plane(final Volume<UnsignedByteType> block, final int z) {
        return Planes.array((PlanarImg<?, ?>) block.pixels(), z);
    }
}
