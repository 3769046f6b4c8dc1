package org.garnetj.shape;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;

/**
 * How far the corners of an object's voxels stand out beyond it where it is round.
 *
 * <p>A plane at depth s below the end of an ellipsoid with the semi-axes a, b, c cuts off the
 * volume π abc s² (1 − s/3H)/H², with H from its middle to the end. The voxels below the outermost
 * corner are counted to {@value #DEPTH} times the extent of a voxel in that direction, and where
 * they are as many as the ellipsoid with the object's moments has, s is solved for: the end lies so
 * far above. Where they are far fewer, at a corner, or far more, at a face, the outermost corner is
 * the end.
 */
final class RoundEnds {

    /** Depth of the voxels that are counted, in extents of a voxel. */
    private static final double DEPTH = 2;

    /** Voxels over what a round end has. */
    private static final double FEWEST = 0.7;

    private static final double MOST = 2;

    /** Steps of the solution, to a millionth of the depth. */
    private static final int HALVINGS = 20;

    private final PlanarImg<IntType, ?> labels;
    private final int label;
    private final Shape shape;
    private final VoxelSize voxel;

    RoundEnds(
            final PlanarImg<IntType, ?> labels,
            final int label,
            final Shape shape,
            final VoxelSize voxel) {
        this.labels = labels;
        this.label = label;
        this.shape = shape;
        this.voxel = voxel;
    }

    /** A width of the hull of corners, less what stands out at both of its ends. */
    double width_um(final HullWidths.Width width) {
        double extent = 0;
        for (int d = 0; d < 3; d++) {
            extent += Math.abs(width.normal()[d]) * voxel.um(d);
        }
        final double depth = DEPTH * extent;
        if (width.um() < 2 * depth) {
            return width.um();
        }
        final double[] volumes = volumes_um3(width, depth);
        return width.um() - excess(width, volumes[0], extent) - excess(width, volumes[1], extent);
    }

    // -- Helper methods --

    /** Volume of the voxels no deeper below either end. */
    private double[] volumes_um3(final HullWidths.Width width, final double depth) {
        final Box box = shape.box();
        final int columns = Math.toIntExact(labels.dimension(0));
        final double[] n = width.normal();
        final double[] volumes = new double[2];
        for (int z = 0; z < box.size(2); z++) {
            final int[] plane = Planes.array(labels, box.min()[2] + z);
            for (int y = 0; y < box.size(1); y++) {
                final int row = (box.min()[1] + y) * columns + box.min()[0];
                final double start =
                        n[1] * (y + 0.5) * voxel.y_um()
                                + n[2] * (z + 0.5) * voxel.z_um()
                                - width.first();
                for (int x = 0; x < box.size(0); x++) {
                    final double height = start + n[0] * (x + 0.5) * voxel.x_um();
                    if ((height <= depth || height >= width.um() - depth)
                            && plane[row + x] == label) {
                        volumes[height <= depth ? 0 : 1] += voxel.volume_um3();
                    }
                }
            }
        }
        return volumes;
    }

    /** How far an outermost corner stands out; 0 where the end is not round. */
    private double excess(
            final HullWidths.Width width, final double volume_um3, final double extent) {
        final double depth = DEPTH * extent;
        final double round = cap_um3(width.normal(), depth - extent / 2);
        if (volume_um3 < FEWEST * round || volume_um3 > MOST * round) {
            return 0;
        }
        double less = 0;
        double more = depth;
        for (int i = 0; i < HALVINGS; i++) {
            final double middle = 0.5 * (less + more);
            if (cap_um3(width.normal(), middle) < volume_um3) {
                less = middle;
            } else {
                more = middle;
            }
        }
        return Math.min(extent, depth - 0.5 * (less + more));
    }

    /** What a plane at a depth cuts off the ellipsoid. */
    private double cap_um3(final double[] normal, final double depth_um) {
        double axes = 1;
        double squared = 0;
        for (int i = 0; i < 3; i++) {
            final double axis = shape.inertia().semiaxes_um()[i];
            final double part = axis * Vectors.dot(shape.inertia().directions()[i], normal);
            axes *= axis;
            squared += part * part;
        }
        return Math.PI
                * axes
                / squared
                * depth_um
                * depth_um
                * (1 - depth_um / (3 * Math.sqrt(squared)));
    }
}
