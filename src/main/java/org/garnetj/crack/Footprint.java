package org.garnetj.crack;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.DistanceTransform;
import org.garnetj.label.LabelImage;

/**
 * The projection of a cavity along y.
 *
 * @param columns 1 where a column holds a part of the cavity; x and z of its box, with a margin of
 *     one column on all sides
 * @param count number of such columns
 */
record Footprint(PlanarImg<UnsignedByteType, ?> columns, long count) {

    static Footprint of(final Cavity cavity, final PlanarImg<IntType, ?> labels) {
        final Box box = cavity.box();
        final int width = box.size(0) + 2;
        final PlanarImg<UnsignedByteType, ?> columns =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, box.size(2) + 2, 1}));
        final byte[] target = Planes.array(columns, 0);
        final int stackWidth = Math.toIntExact(labels.dimension(0));
        long count = 0;
        for (int z = box.min()[2]; z <= box.max()[2]; z++) {
            final int[] plane = Planes.array(labels, z);
            for (int x = box.min()[0]; x <= box.max()[0]; x++) {
                if (isOver(cavity, plane, x, stackWidth)) {
                    target[(z - box.min()[2] + 1) * width + x - box.min()[0] + 1] = 1;
                    count++;
                }
            }
        }
        return new Footprint(columns, count);
    }

    private static boolean isOver(
            final Cavity cavity, final int[] plane, final int x, final int width) {
        for (int y = cavity.box().min()[1]; y <= cavity.box().max()[1]; y++) {
            if (cavity.holds(plane[y * width + x])) {
                return true;
            }
        }
        return false;
    }

    /** Area of one column's top face times the number of columns, in µm². */
    double area_um2(final VoxelSize voxel) {
        return count * voxel.x_um() * voxel.z_um();
    }

    /** Diameter of the circle of this area. */
    double equivalentDiameter_um(final VoxelSize voxel) {
        return Math.sqrt(4 * area_um2(voxel) / Math.PI);
    }

    /** Diameter of the largest circle within the footprint, its holes filled. */
    double inscribedDiameter_um(final VoxelSize voxel) {
        final VoxelSize flat = VoxelSize.um(voxel.x_um(), voxel.z_um(), 1);
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(
                        withoutHoles(), value -> value != 0, flat, Execution.serial());
        float largest = 0;
        for (final float distance : Planes.<float[]>array(squared, 0)) {
            largest = Math.max(largest, distance);
        }
        return 2 * Math.sqrt(largest) - Math.max(voxel.x_um(), voxel.z_um());
    }

    /** The same with breaks of up to two columns closed. */
    Footprint closed() {
        final int width = Math.toIntExact(columns.dimension(0));
        final byte[] own = Planes.array(columns, 0);
        final byte[] grown = spread(own, width, (byte) 1);
        final byte[] closed = spread(grown, width, (byte) 0);
        final PlanarImg<UnsignedByteType, ?> image = Planes.bytes(columns);
        final byte[] target = Planes.array(image, 0);
        long all = 0;
        for (int at = 0; at < target.length; at++) {
            final boolean inMargin =
                    at % width == 0
                            || at % width == width - 1
                            || at < width
                            || at >= target.length - width;
            target[at] = inMargin ? 0 : closed[at];
            all += target[at];
        }
        return new Footprint(image, all);
    }

    /** Gives a value to the eight neighbours of where it is. */
    private static byte[] spread(final byte[] source, final int width, final byte value) {
        final byte[] target = source.clone();
        for (int at = 0; at < source.length; at++) {
            if (source[at] == value) {
                for (final int next : Neighbours.of(at, width, source.length / width)) {
                    target[next] = value;
                }
            }
        }
        return target;
    }

    /** Fills the holes: the ground that does not connect to the first corner of the margin. */
    PlanarImg<UnsignedByteType, ?> withoutHoles() {
        final LabelImage ground =
                ConnectedComponents.label(
                        columns, value -> value == 0, Connectivity.FACES_6, Execution.serial());
        final PlanarImg<UnsignedByteType, ?> filled = Planes.bytes(columns);
        final int[] labels = Planes.array(ground.labels(), 0);
        final byte[] target = Planes.array(filled, 0);
        for (int at = 0; at < target.length; at++) {
            target[at] = (byte) (labels[at] == 1 ? 0 : 1);
        }
        return filled;
    }
}
