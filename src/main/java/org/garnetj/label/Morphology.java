package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.function.IntPredicate;

/**
 * Erosion, dilation, opening, closing and reconstruction of an object in anisotropic voxels: masks
 * of 0 and 1 in, and out.
 *
 * <p>A ball is all voxels whose centre is at most a radius in µm from its middle voxel's, the rim
 * included; it is never drawn, but read off an exact {@link DistanceTransform}, so its size costs
 * nothing. Beyond the stack nothing is known: a ball is cut at the border, and only what lies in
 * the stack decides whether it fits. So opening takes away, twice is as good as once, and closing
 * is the opening of the background. 4 bytes a voxel and 2 for masks.
 */
public final class Morphology {

    /** What counts as on the rim of a ball, as a part of the squared radius: floats are rounded. */
    private static final double ROUNDING = 1e-6;

    private Morphology() {}

    /** The voxels around which a ball fits into the object. */
    public static PlanarImg<UnsignedByteType, ?> eroded(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double radius_um,
            final VoxelSize voxel,
            final Execution execution) {
        final double square = square(radius_um);
        return where(
                DistanceTransform.squared_um2(image, object, voxel, execution),
                squared -> squared > square,
                execution);
    }

    /** The voxels that a ball around some voxel of the object covers. */
    public static PlanarImg<UnsignedByteType, ?> dilated(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double radius_um,
            final VoxelSize voxel,
            final Execution execution) {
        final double square = square(radius_um);
        return where(
                DistanceTransform.squared_um2(image, object.negate(), voxel, execution),
                squared -> squared <= square,
                execution);
    }

    /** The voxels that some ball covers that fits into the object. */
    public static PlanarImg<UnsignedByteType, ?> opened(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double radius_um,
            final VoxelSize voxel,
            final Execution execution) {
        return dilated(
                eroded(image, object, radius_um, voxel, execution),
                value -> value != 0,
                radius_um,
                voxel,
                execution);
    }

    /** The voxels that no ball covers that fits into the background. */
    public static PlanarImg<UnsignedByteType, ?> closed(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double radius_um,
            final VoxelSize voxel,
            final Execution execution) {
        return eroded(
                dilated(image, object, radius_um, voxel, execution),
                value -> value != 0,
                radius_um,
                voxel,
                execution);
    }

    /**
     * The parts of an object that hold a marked voxel, whole.
     *
     * @param marker not 0 at marked voxels; those outside the object do not count
     * @param connectivity which voxels of a part are neighbours
     */
    public static PlanarImg<UnsignedByteType, ?> reconstructed(
            final RandomAccessibleInterval<UnsignedByteType> marker,
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final Connectivity connectivity,
            final Execution execution) {
        final LabelImage parts = ConnectedComponents.label(image, object, connectivity, execution);
        final boolean[] marked = new boolean[parts.count() + 1];
        execution.forEach(
                "find marked parts",
                BlockPlan.slices(parts.labels()),
                block ->
                        mark(
                                Planes.bytePlane(marker, block.index()),
                                parts,
                                block.index(),
                                marked));
        marked[0] = false;
        return SmallParts.mask(parts, marked, execution);
    }

    /** The parts of an object into which a ball fits, whole: its opening, reconstructed. */
    public static PlanarImg<UnsignedByteType, ?> openedByReconstruction(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final double radius_um,
            final Connectivity connectivity,
            final VoxelSize voxel,
            final Execution execution) {
        return reconstructed(
                eroded(image, object, radius_um, voxel, execution),
                image,
                object,
                connectivity,
                execution);
    }

    // -- Helper methods --

    private interface Wanted {
        boolean test(float squared_um2);
    }

    private static double square(final double radius_um) {
        if (!(radius_um >= 0)) {
            throw new ParameterException(
                    "radius", String.valueOf(radius_um), "it must be 0 µm or more");
        }
        return radius_um * radius_um * (1 + ROUNDING);
    }

    private static PlanarImg<UnsignedByteType, ?> where(
            final PlanarImg<FloatType, ?> squared, final Wanted wanted, final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> mask = Planes.bytes(squared);
        execution.forEach(
                "select by distance",
                BlockPlan.slices(mask),
                block -> {
                    final byte[] plane = Planes.array(mask, block.index());
                    final float[] distances = Planes.array(squared, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = (byte) (wanted.test(distances[at]) ? 1 : 0);
                    }
                });
        return mask;
    }

    /** Threads only ever write {@code true}, so their order is of no account. */
    private static void mark(
            final byte[] marker, final LabelImage parts, final int z, final boolean[] marked) {
        final int[] labels = Planes.array(parts.labels(), z);
        for (int at = 0; at < labels.length; at++) {
            if (marker[at] != 0) {
                marked[labels[at]] = true;
            }
        }
    }
}
