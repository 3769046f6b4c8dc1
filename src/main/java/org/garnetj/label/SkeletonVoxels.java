package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The voxels of a skeleton in raster order.
 *
 * @param places_um their middles
 * @param radii_um distance from the background at each
 * @param neighbours numbers of those around each, ascending
 */
record SkeletonVoxels(double[][] places_um, double[] radii_um, int[][] neighbours) {

    static SkeletonVoxels of(
            final RandomAccessibleInterval<UnsignedByteType> skeleton,
            final PlanarImg<FloatType, ?> squared_um2,
            final VoxelSize voxel) {
        final int width = Math.toIntExact(skeleton.dimension(0));
        final long slice = width * skeleton.dimension(1);
        final Map<Long, Integer> numbers = new HashMap<>();
        final List<Long> voxels = new ArrayList<>();
        for (int z = 0; z < skeleton.dimension(2); z++) {
            final byte[] plane = Planes.bytePlane(skeleton, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] != 0) {
                    numbers.put(z * slice + at, voxels.size());
                    voxels.add(z * slice + at);
                }
            }
        }
        final double[][] places = new double[voxels.size()][];
        final double[] radii = new double[places.length];
        final int[][] neighbours = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            final int z = (int) (voxels.get(i) / slice);
            final int at = (int) (voxels.get(i) % slice);
            places[i] =
                    new double[] {
                        (at % width + 0.5) * voxel.x_um(),
                        (at / width + 0.5) * voxel.y_um(),
                        (z + 0.5) * voxel.z_um()
                    };
            radii[i] = Math.sqrt(Planes.<float[]>array(squared_um2, z)[at]);
            neighbours[i] = neighbours(numbers, voxels.get(i), width, slice);
        }
        return new SkeletonVoxels(places, radii, neighbours);
    }

    private static int[] neighbours(
            final Map<Long, Integer> numbers, final long voxel, final int width, final long slice) {
        final int[] found = new int[26];
        int count = 0;
        final long x = voxel % width;
        final long y = voxel % slice / width;
        for (int i = 0; i < 27; i++) {
            final long u = x + i % 3 - 1;
            final long v = y + i / 3 % 3 - 1;
            final boolean inside = u >= 0 && u < width && v >= 0 && v < slice / width;
            if (i != 13 && inside) {
                final long other = (voxel / slice + i / 9 - 1) * slice + v * width + u;
                final Integer number = numbers.get(other);
                if (number != null) {
                    found[count++] = number;
                }
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    int count() {
        return places_um.length;
    }

    int degree(final int voxel) {
        return neighbours[voxel].length;
    }
}
