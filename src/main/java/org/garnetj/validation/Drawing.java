package org.garnetj.validation;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.shape.Vectors;

import java.util.SplittableRandom;

/** Draws solids: a voxel belongs to one if its middle does. */
final class Drawing {

    private static final int MARGIN = 6;

    /** Whether a voxel, by its indices, belongs to what is drawn. */
    interface Voxels {
        boolean hold(int x, int y, int z);
    }

    /** The label of a voxel, by its indices. */
    interface Labels {
        int at(int x, int y, int z);
    }

    /** Whether a place in µm, seen from the middle of a solid along its own axes, lies in it. */
    interface Solid {
        boolean holds(double u, double v, double w);
    }

    private Drawing() {}

    /** 1 where voxels hold, 0 elsewhere. */
    static PlanarImg<UnsignedByteType, ?> draw(
            final int width, final int height, final int depth, final Voxels voxels) {
        return labels(width, height, depth, (x, y, z) -> voxels.hold(x, y, z) ? 1 : 0);
    }

    static PlanarImg<UnsignedByteType, ?> labels(
            final int width, final int height, final int depth, final Labels labels) {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) labels.at(at % width, at / width, z);
            }
        }
        return image;
    }

    /**
     * A solid in a box just large enough, its middle somewhere in a voxel.
     *
     * @param reach_um from its middle to its farthest point
     * @param axes its own, unit vectors at right angles
     */
    static PlanarImg<UnsignedByteType, ?> solid(
            final Solid solid,
            final double reach_um,
            final double[][] axes,
            final VoxelSize voxel,
            final SplittableRandom random) {
        final int[] size = new int[3];
        final double[] middle_um = new double[3];
        for (int d = 0; d < 3; d++) {
            size[d] = (int) (2 * reach_um / voxel.um(d)) + MARGIN;
            middle_um[d] = (size[d] / 2.0 + random.nextDouble()) * voxel.um(d);
        }
        return draw(
                size[0],
                size[1],
                size[2],
                (x, y, z) -> {
                    final double[] at = {
                        (x + 0.5) * voxel.x_um() - middle_um[0],
                        (y + 0.5) * voxel.y_um() - middle_um[1],
                        (z + 0.5) * voxel.z_um() - middle_um[2]
                    };
                    return solid.holds(
                            Vectors.dot(axes[0], at),
                            Vectors.dot(axes[1], at),
                            Vectors.dot(axes[2], at));
                });
    }

    /** Three unit vectors at right angles, the first along a direction. */
    static double[][] axes(final double x, final double y, final double z) {
        final double[] first = Vectors.unit(new double[] {x, y, z});
        final double[] other =
                Math.abs(first[0]) < 0.9 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        final double[] second = Vectors.unit(Vectors.cross(first, other));
        return new double[][] {first, second, Vectors.cross(first, second)};
    }
}
