package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.function.IntPredicate;

/**
 * Small connected parts of an object taken away, or of its background filled: masks of 0 and 1. 4
 * bytes a voxel and 1 for the result.
 */
public final class SmallParts {

    private SmallParts() {}

    /**
     * The object without its islands, which are its parts of less than a volume.
     *
     * @param image three dimensions
     * @param object which values (0 … 255) belong to the object
     * @param below_um3 in µm³, positive
     * @param connectivity which voxels of a part are neighbours
     */
    public static PlanarImg<UnsignedByteType, ?> islandsRemoved(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double below_um3,
            final Connectivity connectivity,
            final VoxelSize voxel,
            final Execution execution) {
        ParameterException.requirePositive("below", below_um3);
        final LabelImage parts = ConnectedComponents.label(image, object, connectivity, execution);
        final VolumeLimit limit = VolumeLimit.of(below_um3, voxel);
        final boolean[] stays = new boolean[parts.count() + 1];
        for (int part = 1; part < stays.length; part++) {
            stays[part] = !limit.isAbove(parts.voxels(part));
        }
        return mask(parts, stays, execution);
    }

    /**
     * The object with its holes filled, which are the parts of its background that do not reach the
     * border of the stack.
     *
     * @param image three dimensions
     * @param object which values (0 … 255) belong to the object
     * @param below_um3 only holes of less than this volume are filled, in µm³; 0: any
     * @param connectivity which voxels of a hole are neighbours
     */
    public static PlanarImg<UnsignedByteType, ?> holesFilled(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double below_um3,
            final Connectivity connectivity,
            final VoxelSize voxel,
            final Execution execution) {
        ParameterException.requireNotNegative("below", below_um3);
        final LabelImage holes =
                ConnectedComponents.label(image, object.negate(), connectivity, execution);
        final VolumeLimit limit = VolumeLimit.of(below_um3, voxel);
        final boolean[] reaches = BorderParts.of(holes, true, execution);
        final boolean[] filled = new boolean[holes.count() + 1];
        filled[0] = true;
        for (int hole = 1; hole < filled.length; hole++) {
            filled[hole] = limit.isAbove(holes.voxels(hole)) && !reaches[hole];
        }
        return mask(holes, filled, execution);
    }

    /** 1 where the label is wanted. */
    static PlanarImg<UnsignedByteType, ?> mask(
            final LabelImage parts, final boolean[] wanted, final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> mask = Planes.bytes(parts.labels());
        execution.forEach(
                "select parts",
                BlockPlan.slices(mask),
                block -> {
                    final byte[] plane = Planes.array(mask, block.index());
                    final int[] labels = Planes.array(parts.labels(), block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = (byte) (wanted[labels[at]] ? 1 : 0);
                    }
                });
        return mask;
    }
}
