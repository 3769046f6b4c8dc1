package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.label.Periodic;

/**
 * Which conducting voxels lie on a way from one end of a stack to the other; ways lead through
 * faces.
 *
 * @param classes for each plane the classes of its voxels, x fastest; 0 off the ways
 * @param voxels on ways
 * @param conducting voxels in all
 */
record Percolation(byte[][] classes, long voxels, long conducting) {

    /**
     * Finds the ways along axis 0, 1 or 2.
     *
     * @param classOfLabel the class of each label, 0 for those that insulate
     */
    static Percolation along(
            final int axis,
            final RandomAccessibleInterval<UnsignedByteType> labels,
            final byte[] classOfLabel,
            final Periodic periodic,
            final Execution execution) {
        final LabelImage parts =
                ConnectedComponents.label(
                        labels,
                        label -> classOfLabel[label] != 0,
                        Connectivity.FACES_6,
                        periodic,
                        execution);
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
        return new Percolation(classes(labels, parts, both, classOfLabel), percolating, conducting);
    }

    private static byte[][] classes(
            final RandomAccessibleInterval<UnsignedByteType> labels,
            final LabelImage parts,
            final boolean[] percolates,
            final byte[] classOfLabel) {
        final byte[][] classes = new byte[(int) labels.dimension(2)][];
        for (int z = 0; z < classes.length; z++) {
            final byte[] plane = Planes.bytePlane(labels, z);
            final int[] part = Planes.array(parts.labels(), z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = percolates[part[at]] ? classOfLabel[plane[at] & 255] : 0;
            }
            classes[z] = plane;
        }
        return classes;
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
