package org.garnetj.shape;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.function.IntUnaryOperator;

/**
 * Areas of the surfaces between classes of voxels, from faces weighted by the local normal of the
 * very interface they lie in, as {@link Shape#surface_um2()}: flat interfaces within 2 % in every
 * orientation. Where three classes meet, each interface goes on straight to the line they share.
 * The border of the stack is none.
 */
public final class InterfaceAreas {

    private final double[][] um2;

    private InterfaceAreas(final double[][] um2) {
        this.um2 = um2;
    }

    /** The area between two classes in µm²; the order does not matter. */
    public double between_um2(final int one, final int other) {
        return um2[one][other];
    }

    /** The area in µm² between a class and all others. */
    public double around_um2(final int one) {
        double sum = 0;
        for (final double area : um2[one]) {
            sum += area;
        }
        return sum;
    }

    /**
     * Measures all of them in one pass.
     *
     * @param image three dimensions, values 0 … 255
     * @param classOf which class a value belongs to, from 0
     * @param classes number of classes
     */
    public static InterfaceAreas of(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntUnaryOperator classOf,
            final int classes,
            final VoxelSize voxel,
            final Execution execution) {
        final LabelRows rows = LabelRows.of(image, classOf);
        final long[][] total = new long[classes][classes];
        execution.forEach(
                "measure interfaces",
                execution.plan(image),
                block -> {
                    final PaddedBlock padded = PaddedBlock.of(image, rows, block);
                    add(measure(padded, classes, voxel), total);
                });
        final double[][] um2 = new double[classes][classes];
        final Units units = Units.of(voxel);
        for (int one = 0; one < classes; one++) {
            for (int other = one + 1; other < classes; other++) {
                um2[one][other] = units.area_um2(total[one][other]);
                um2[other][one] = um2[one][other];
            }
        }
        return new InterfaceAreas(um2);
    }

    private static void add(final long[][] areas, final long[][] total) {
        synchronized (total) {
            for (int one = 0; one < areas.length; one++) {
                for (int other = 0; other < areas.length; other++) {
                    total[one][other] += areas[one][other];
                }
            }
        }
    }

    /** The lower class is the inside, whose voxels own the faces. */
    private static long[][] measure(
            final PaddedBlock block, final int classes, final VoxelSize voxel) {
        final long[][] areas = new long[classes][classes];
        final FaceAreas faces = new FaceAreas(block, voxel);
        final Units units = Units.of(voxel);
        for (int z = 0; z < block.size[2]; z++) {
            for (int y = 0; y < block.size[1]; y++) {
                final int start = block.index(0, y, z);
                for (int at = start; at < start + block.size[0]; at++) {
                    final int inside = block.labels[at];
                    for (int axis = 0; axis < 3; axis++) {
                        for (int sign = -1; sign <= 1; sign += 2) {
                            final int outside = block.labels[at + sign * block.stride[axis]];
                            if (outside > inside) {
                                faces.select(inside, outside);
                                areas[inside][outside] += units.ofArea(faces.um2(at, axis, sign));
                            }
                        }
                    }
                }
            }
        }
        return areas;
    }
}
