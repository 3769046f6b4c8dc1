package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The parts of all labels of a stack, connected by faces, numbered label by label.
 *
 * @param numbers the part of each voxel, from 1
 * @param labels of each part; the first entry stands for what lies outside the stack
 */
record Parts(PlanarImg<IntType, ?> numbers, int[] labels) {

    static Parts of(
            final RandomAccessibleInterval<UnsignedByteType> image, final Execution execution) {
        final PlanarImg<IntType, ?> numbers = Planes.ints(image);
        int[] labels = {PhaseMesh.OUTSIDE};
        for (final int label : present(image)) {
            final LabelImage parts =
                    ConnectedComponents.label(
                            image, value -> value == label, Connectivity.FACES_6, execution);
            add(parts, labels.length - 1, numbers, execution);
            final int before = labels.length;
            labels = Arrays.copyOf(labels, Math.addExact(before, parts.count()));
            Arrays.fill(labels, before, labels.length, label);
        }
        return new Parts(numbers, labels);
    }

    private static int[] present(final RandomAccessibleInterval<UnsignedByteType> image) {
        final boolean[] present = new boolean[PhaseMesh.OUTSIDE];
        for (long z = 0; z < image.dimension(2); z++) {
            for (final byte label : Planes.bytePlane(image, z)) {
                present[label & 0xFF] = true;
            }
        }
        return IntStream.range(0, present.length).filter(label -> present[label]).toArray();
    }

    private static void add(
            final LabelImage parts,
            final int before,
            final PlanarImg<IntType, ?> numbers,
            final Execution execution) {
        execution.forEach(
                "number parts",
                BlockPlan.slices(numbers),
                slice -> {
                    final int[] from = Planes.array(parts.labels(), slice.index());
                    final int[] to = Planes.array(numbers, slice.index());
                    for (int at = 0; at < to.length; at++) {
                        if (from[at] != 0) {
                            to[at] = from[at] + before;
                        }
                    }
                });
    }
}
