package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Exact Euclidean distance in anisotropic voxels.
 *
 * <p>For each foreground voxel the squared distance from its centre to the centre of the nearest
 * background voxel <em>of the image</em>: what lies beyond the image's border is not background, so
 * an object cut by the border is taken to go on. Separable lower envelopes (Felzenszwalb and
 * Huttenlocher 2012, DOI 10.4086/toc.2012.v008a019), in double precision along a line and stored as
 * floats. 4 bytes a voxel.
 */
public final class DistanceTransform {

    private DistanceTransform() {}

    /**
     * Squared distances in µm².
     *
     * @param image three dimensions
     * @param foreground which values (0 … 255) belong to the object
     * @param voxel edge lengths
     * @return 0 in the background, +∞ everywhere if there is no background
     */
    public static PlanarImg<FloatType, ?> squared_um2(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final VoxelSize voxel,
            final Execution execution) {
        final PlanarImg<FloatType, ?> squared = Planes.floats(image);
        final int width = Math.toIntExact(image.dimension(0));
        execution.forEach(
                "distance in slices",
                BlockPlan.slices(image),
                block -> {
                    final float[] plane = Planes.array(squared, block.index());
                    final byte[] pixels = Planes.bytePlane(image, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] =
                                foreground.test(pixels[at] & 0xFF) ? Float.POSITIVE_INFINITY : 0;
                    }
                    alongX(plane, width, voxel.x_um());
                    alongY(plane, width, voxel.y_um());
                });
        alongZ(squared, voxel.z_um(), execution);
        return squared;
    }

    private static void alongX(final float[] plane, final int width, final double edge) {
        final Line line = new Line(width, edge);
        for (int row = 0; row < plane.length; row += width) {
            line.transform(plane, row, 1);
        }
    }

    private static void alongY(final float[] plane, final int width, final double edge) {
        final Line line = new Line(plane.length / width, edge);
        for (int x = 0; x < width; x++) {
            line.transform(plane, x, width);
        }
    }

    private static void alongZ(
            final PlanarImg<FloatType, ?> squared, final double edge, final Execution execution) {
        final int width = Math.toIntExact(squared.dimension(0));
        final int depth = Math.toIntExact(squared.dimension(2));
        final List<Integer> rows =
                IntStream.range(0, Math.toIntExact(squared.dimension(1))).boxed().toList();
        execution.mapItems(
                "distance between slices",
                rows,
                y -> {
                    final float[] bundle = new float[width * depth];
                    for (int z = 0; z < depth; z++) {
                        final float[] plane = Planes.array(squared, z);
                        System.arraycopy(plane, y * width, bundle, z * width, width);
                    }
                    alongY(bundle, width, edge);
                    for (int z = 0; z < depth; z++) {
                        final float[] plane = Planes.array(squared, z);
                        System.arraycopy(bundle, z * width, plane, y * width, width);
                    }
                    return null;
                });
    }

    /** Transforms lines of one length and spacing. */
    private static final class Line {

        private final int length;
        private final double weight;
        private final LowerEnvelope envelope;
        private final double[] height;
        private final int[] nearest;

        Line(final int length, final double edge) {
            this.length = length;
            weight = edge * edge;
            envelope = new LowerEnvelope(length);
            height = new double[length];
            nearest = new int[length];
        }

        void transform(final float[] values, final int start, final int stride) {
            for (int i = 0; i < length; i++) {
                height[i] = values[start + i * stride];
            }
            envelope.nearest(height, weight, nearest);
            for (int i = 0; i < length; i++) {
                final int q = nearest[i];
                final double along = i - q;
                values[start + i * stride] =
                        q < 0
                                ? Float.POSITIVE_INFINITY
                                : (float) (height[q] + weight * along * along);
            }
        }
    }
}
