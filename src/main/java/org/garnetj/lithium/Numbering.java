package org.garnetj.lithium;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

/**
 * Numbers deposits in the order of their first voxels in the stack's own orientation.
 *
 * @param labels numbers in that orientation
 * @param numbers the new number of each old one
 */
record Numbering(PlanarImg<IntType, ?> labels, int[] numbers) {

    /** The most objects that 16 bits can number. */
    private static final int MOST_SHORT = 65_535;

    static Numbering of(final Deposits deposits, final Side side, final Execution execution) {
        final PlanarImg<IntType, ?> labels = Planes.copy(side.fromTop(deposits.objects().labels()));
        final int[] numbers = new int[deposits.objects().count() + 1];
        int next = 1;
        for (int z = 0; z < labels.dimension(2); z++) {
            for (final int label : Planes.<int[]>array(labels, z)) {
                if (label > 0 && numbers[label] == 0) {
                    numbers[label] = next++;
                }
            }
        }
        execution.forEach(
                "number deposits",
                BlockPlan.slices(labels),
                block -> {
                    final int[] plane = Planes.array(labels, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = numbers[plane[at]];
                    }
                });
        return new Numbering(labels, numbers);
    }

    /** The numbers as uint16, or int32 where that is too small. */
    Volume<?> volume(final Volume<?> phases, final String name) {
        if (numbers.length - 1 > MOST_SHORT) {
            return phases.with(labels, name);
        }
        final PlanarImg<UnsignedShortType, ?> shorts = Planes.shorts(labels);
        for (int z = 0; z < labels.dimension(2); z++) {
            final int[] source = Planes.array(labels, z);
            final short[] target = Planes.array(shorts, z);
            for (int at = 0; at < target.length; at++) {
                target[at] = (short) source[at];
            }
        }
        return phases.with(shorts, name);
    }
}
