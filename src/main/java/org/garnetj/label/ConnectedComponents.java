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
 * <p>Slabs of slices are labelled in parallel by union–find, their seams are merged, and the labels
 * are renumbered: 1 … n in raster order (x fastest, then y, then z) of each component's first
 * voxel. The labelling is therefore unique, whatever the slabs and threads. Up to 2^31 − 1
 * components; 4 bytes a voxel.
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

    /**
     * Labels the voxels whose value (0 … 255) satisfies {@code foreground}.
     *
     * @param image three dimensions; a single slice may be given as a stack of one
     */
    public static LabelImage label(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Connectivity connectivity,
            final Execution execution) {
        final PlanarImg<IntType, ?> labels = Planes.ints(image);
        final BlockPlan slabs = slabs(image, execution);
        final List<long[]> local =
                execution.map(
                        "label slabs",
                        slabs,
                        slab -> labelSlab(image, foreground, connectivity, labels, slab));
        final int[] offsets = offsets(local);
        final DisjointSets sets = merged(labels, slabs, offsets, connectivity);
        final int[] renumbered = renumber(sets);
        execution.forEach(
                "renumber labels",
                slabs,
                slab -> renumberSlab(labels, slab, offsets[slab.index()], renumbered));
        return new LabelImage(labels, voxels(local, renumbered));
    }

    private static BlockPlan slabs(
            final RandomAccessibleInterval<?> image, final Execution execution) {
        return BlockPlan.of(
                image,
                Math.toIntExact(image.dimension(0)),
                Math.toIntExact(image.dimension(1)),
                execution.blockSize());
    }

    private static long[] labelSlab(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Connectivity connectivity,
            final PlanarImg<IntType, ?> labels,
            final Block slab) {
        final int first = (int) slab.min()[2];
        final int[][] slices = new int[slab.size()[2]][];
        for (int z = 0; z < slices.length; z++) {
            slices[z] = Planes.array(labels, first + z);
        }
        final SlabLabeller labeller = new SlabLabeller(slices, slab.size()[0], connectivity);
        for (int z = 0; z < slices.length; z++) {
            labeller.scan(z, Planes.bytePlane(image, first + z), foreground);
        }
        return labeller.finish();
    }

    /** Number of labels in the slabs before each one, and in all of them as the last entry. */
    private static int[] offsets(final List<long[]> local) {
        final int[] offsets = new int[local.size() + 1];
        for (int slab = 0; slab < local.size(); slab++) {
            offsets[slab + 1] = Math.addExact(offsets[slab], local.get(slab).length);
        }
        return offsets;
    }

    private static DisjointSets merged(
            final PlanarImg<IntType, ?> labels,
            final BlockPlan slabs,
            final int[] offsets,
            final Connectivity connectivity) {
        final DisjointSets sets =
                DisjointSets.singletons(Math.addExact(offsets[offsets.length - 1], 1));
        for (final Block slab : slabs.blocks()) {
            if (slab.index() > 0) {
                final int first = (int) slab.min()[2];
                new Seam(
                                Planes.array(labels, first - 1),
                                Planes.array(labels, first),
                                slab.size()[0],
                                connectivity)
                        .merge(sets, offsets[slab.index() - 1], offsets[slab.index()]);
            }
        }
        return sets;
    }

    private static int[] renumber(final DisjointSets sets) {
        final int[] renumbered = new int[sets.size()];
        int count = 0;
        for (int label = 1; label < renumbered.length; label++) {
            final int root = sets.find(label);
            renumbered[label] = root == label ? ++count : renumbered[root];
        }
        return renumbered;
    }

    private static void renumberSlab(
            final PlanarImg<IntType, ?> labels,
            final Block slab,
            final int offset,
            final int[] renumbered) {
        for (int z = 0; z < slab.size()[2]; z++) {
            final int[] slice = Planes.array(labels, (int) slab.min()[2] + z);
            for (int at = 0; at < slice.length; at++) {
                if (slice[at] != 0) {
                    slice[at] = renumbered[slice[at] + offset];
                }
            }
        }
    }

    private static long[] voxels(final List<long[]> local, final int[] renumbered) {
        int count = 0;
        for (final int label : renumbered) {
            count = Math.max(count, label);
        }
        final long[] voxels = new long[count];
        int label = 1;
        for (final long[] slab : local) {
            for (final long size : slab) {
                voxels[renumbered[label++] - 1] += size;
            }
        }
        return voxels;
    }
}
