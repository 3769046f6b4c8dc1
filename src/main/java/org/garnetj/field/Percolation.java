package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.label.Periodic;

import java.util.function.IntPredicate;

/**
 * Which conducting voxels lie on a way from one end of a stack to the other; ways lead through
 * faces.
 *
 * @param parts connected conducting voxels
 * @param percolates which of them, by label, reach both ends
 * @param voxels in those that do
 * @param conducting voxels in all
 */
record Percolation(LabelImage parts, boolean[] percolates, long voxels, long conducting) {

    /** Finds the ways along axis 0, 1 or 2. */
    static Percolation along(
            final int axis,
            final RandomAccessibleInterval<UnsignedByteType> labels,
            final IntPredicate conducts,
            final Periodic periodic,
            final Execution execution) {
        final LabelImage parts =
                ConnectedComponents.label(
                        labels, conducts, Connectivity.FACES_6, periodic, execution);
        final boolean[] first = at(parts, axis, 0);
        final boolean[] last = at(parts, axis, (int) labels.dimension(axis) - 1);
        final boolean[] both = new boolean[first.length];
        long percolating = 0;
        long conducting = 0;
        for (int part = 1; part < both.length; part++) {
            both[part] = first[part] && last[part];
            percolating += both[part] ? parts.voxels(part) : 0;
            conducting += parts.voxels(part);
        }
        return new Percolation(parts, both, percolating, conducting);
    }

    private static boolean[] at(final LabelImage parts, final int axis, final int position) {
        final boolean[] found = new boolean[parts.count() + 1];
        final int nx = (int) parts.labels().dimension(0);
        for (int z = 0; z < parts.labels().dimension(2); z++) {
            if (axis == 2 && z != position) {
                continue;
            }
            final int[] plane = Planes.array(parts.labels(), z);
            for (int at = 0; at < plane.length; at++) {
                if (axis == 2 || (axis == 0 ? at % nx : at / nx) == position) {
                    found[plane[at]] = true;
                }
            }
        }
        return found;
    }
}
