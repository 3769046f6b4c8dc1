package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Connected components of a three-dimensional mask.
 *
 * <p>Slabs of slices are labelled in parallel by union–find over runs of foreground, their seams
 * are merged, and the labels are renumbered: 1 … n in raster order (x fastest, then y, then z) of
 * each component's first voxel. The labelling is therefore unique, whatever the slabs and threads.
 * Up to 2^31 − 1 components; 4 bytes a voxel and about 20 for each component of a slab.
 */
public final class ConnectedComponents {

    private ConnectedComponents() {}

    /** Labels the non-zero voxels of a mask. */
    public static LabelImage label(
            final RandomAccessibleInterval<UnsignedByteType> mask,
            final Connectivity connectivity,
            final Execution execution) {
        return label(mask, value -> value != 0, connectivity, execution);
    }

    /** Labels the voxels whose value (0 … 255) satisfies {@code foreground}. */
    public static LabelImage label(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Connectivity connectivity,
            final Execution execution) {
        return label(image, foreground, connectivity, Periodic.NONE, execution);
    }

    /**
     * Labels the voxels whose value (0 … 255) satisfies {@code foreground}.
     *
     * @param image three dimensions; a single slice may be given as a stack of one
     * @param periodic axes along which components go on at the other end of the image
     */
    public static LabelImage label(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Connectivity connectivity,
            final Periodic periodic,
            final Execution execution) {
        final PlanarImg<IntType, ?> labels = Planes.ints(image);
        final RunFinder finder = new RunFinder(foreground);
        final BlockPlan plan = slabs(image, execution);
        final List<SlabLabels> slabs =
                execution.map(
                        "label slabs",
                        plan,
                        slab -> labelSlab(image, finder, connectivity, labels, slab));
        final Seams seams = new Seams(labels, execution.blockSize(), slabs, connectivity);
        seams.merge(periodic);
        return seams.renumber(plan, execution);
    }

    private static BlockPlan slabs(
            final RandomAccessibleInterval<?> image, final Execution execution) {
        return BlockPlan.of(
                image,
                Math.toIntExact(image.dimension(0)),
                Math.toIntExact(image.dimension(1)),
                execution.blockSize());
    }

    private static SlabLabels labelSlab(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final RunFinder finder,
            final Connectivity connectivity,
            final PlanarImg<IntType, ?> labels,
            final Block slab) {
        final SlabLabeller labeller =
                new SlabLabeller(finder, connectivity, slab.size()[0], slab.size()[1]);
        for (int i = 0; i < slab.size()[2]; i++) {
            final int z = (int) slab.min()[2] + i;
            labeller.scan(Planes.bytePlane(image, z), Planes.array(labels, z));
        }
        return labeller.finish();
    }
}
