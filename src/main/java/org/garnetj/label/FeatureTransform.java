package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * For each voxel the nearest feature voxel in anisotropic voxels, centre to centre: the same search
 * as {@link DistanceTransform}, exact under the same condition. 8 bytes a voxel.
 */
public final class FeatureTransform {

    private FeatureTransform() {}

    /**
     * Raster indices (x fastest, then y, then z, from 0) of the nearest features; of several at one
     * distance the smallest.
     *
     * @param image three dimensions; slices of up to 2^30 pixels
     * @param feature which values (0 … 255) are features; they are their own nearest one
     * @param voxel edge lengths
     * @return -1 everywhere if there is no feature
     */
    public static PlanarImg<LongType, ?> nearest(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate feature,
            final VoxelSize voxel,
            final Execution execution) {
        final PlanarImg<LongType, ?> nearest = PlanarImgs.longs(image.dimensionsAsLongArray());
        final int width = Math.toIntExact(image.dimension(0));
        final int height = Math.toIntExact(image.dimension(1));
        final StepWeights weights = StepWeights.of(voxel);
        final PixelPacking packing = PixelPacking.of(width, height);
        final RunFinder sites = new RunFinder(feature);
        execution.forEach(
                "nearest features in slices",
                BlockPlan.slices(image),
                block -> {
                    final int[] found = new int[width * height];
                    new NearestInSlice(sites, packing, width, height, weights)
                            .find(Planes.bytePlane(image, block.index()), found);
                    final long[] plane = Planes.array(nearest, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = found[at];
                    }
                });
        execution.mapItems(
                "nearest features between slices",
                IntStream.range(0, height).boxed().toList(),
                y -> {
                    betweenSlices(nearest, y, packing, weights);
                    return null;
                });
        return nearest;
    }

    private static void betweenSlices(
            final PlanarImg<LongType, ?> nearest,
            final int y,
            final PixelPacking packing,
            final StepWeights weights) {
        final int width = Math.toIntExact(nearest.dimension(0));
        final int height = Math.toIntExact(nearest.dimension(1));
        final int depth = Math.toIntExact(nearest.dimension(2));
        final NearestInColumn column = new NearestInColumn(packing, weights, depth);
        final int[] packed = new int[depth];
        for (int x = 0; x < width; x++) {
            final int at = y * width + x;
            for (int z = 0; z < depth; z++) {
                packed[z] = (int) Planes.<long[]>array(nearest, z)[at];
            }
            column.find(packed, x, y);
            for (int z = 0; z < depth; z++) {
                final int slice = column.slice(z);
                Planes.<long[]>array(nearest, z)[at] =
                        slice < 0
                                ? -1
                                : ((long) slice * height + packing.y(packed[slice])) * width
                                        + packing.x(packed[slice]);
            }
        }
    }
}
