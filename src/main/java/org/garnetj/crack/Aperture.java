package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.LocalThickness;

import java.util.Arrays;

/**
 * The opening of a cavity: its local thickness.
 *
 * @param mean_um mean over the voxels
 * @param p90_um what nine tenths of the voxels do not exceed
 * @param max_um largest
 */
record Aperture(double mean_um, double p90_um, double max_um) {

    private static final double MOST = 0.9;

    static Aperture of(
            final Cavity cavity,
            final PlanarImg<IntType, ?> labels,
            final VoxelSize voxel,
            final Execution execution) {
        final Box margin = cavity.box().grown(1, labels);
        final PlanarImg<FloatType, ?> thickness =
                LocalThickness.of_um(
                        cavity.mask(labels, margin), value -> value != 0, voxel, execution);
        final float[] sorted = new float[Math.toIntExact(voxels(thickness))];
        int count = 0;
        double sum = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                if (t > 0) {
                    sorted[count++] = t;
                    sum += t;
                }
            }
        }
        Arrays.sort(sorted);
        return new Aperture(sum / count, sorted[(int) (MOST * (count - 1))], sorted[count - 1]);
    }

    private static long voxels(final PlanarImg<FloatType, ?> thickness) {
        long voxels = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                voxels += t > 0 ? 1 : 0;
            }
        }
        return voxels;
    }
}
