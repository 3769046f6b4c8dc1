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
 * Huttenlocher 2012, DOI 10.4086/toc.2012.v008a019).
 *
 * <p>Where the edges are whole multiples, up to 1500, of one length, squared distances are whole
 * numbers of its square, exact until they become floats; else they are sums of three doubles in
 * µm². 4 bytes a voxel: until its last pass the result holds where the nearest background of the
 * slice is.
 */
public final class DistanceTransform {

    private static final int TILE = 16;

    private DistanceTransform() {}

    /**
     * Squared distances in µm².
     *
     * @param image three dimensions; slices of up to 2^30 pixels
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
        final int height = Math.toIntExact(image.dimension(1));
        final StepWeights weights = StepWeights.of(voxel);
        final PixelPacking packing = PixelPacking.of(width, height);
        final RunFinder background = new RunFinder(foreground.negate());
        execution.forEach(
                "distance in slices",
                BlockPlan.slices(image),
                block -> {
                    final int[] found = new int[width * height];
                    new NearestInSlice(background, packing, width, height, weights)
                            .find(Planes.bytePlane(image, block.index()), found);
                    final float[] plane = Planes.array(squared, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = Float.intBitsToFloat(found[at]);
                    }
                });
        final List<Integer> rows = IntStream.range(0, height).boxed().toList();
        execution.mapItems(
                "distance between slices",
                rows,
                y -> {
                    betweenSlices(squared, y, packing, weights);
                    return null;
                });
        return squared;
    }

    private static void betweenSlices(
            final PlanarImg<FloatType, ?> squared,
            final int y,
            final PixelPacking packing,
            final StepWeights weights) {
        final int width = Math.toIntExact(squared.dimension(0));
        final int depth = Math.toIntExact(squared.dimension(2));
        final NearestInColumn column = new NearestInColumn(packing, weights, depth);
        final int[][] packed = new int[TILE][depth];
        final float[][] done = new float[TILE][depth];
        for (int x = 0; x < width; x += TILE) {
            final int columns = Math.min(TILE, width - x);
            for (int z = 0; z < depth; z++) {
                final float[] plane = Planes.array(squared, z);
                for (int i = 0; i < columns; i++) {
                    packed[i][z] = Float.floatToRawIntBits(plane[y * width + x + i]);
                }
            }
            for (int i = 0; i < columns; i++) {
                column.find(packed[i], x + i, y);
                for (int z = 0; z < depth; z++) {
                    done[i][z] = (float) (column.squared(z) * weights.unit_um2());
                }
            }
            for (int z = 0; z < depth; z++) {
                final float[] plane = Planes.array(squared, z);
                for (int i = 0; i < columns; i++) {
                    plane[y * width + x + i] = done[i][z];
                }
            }
        }
    }
}
