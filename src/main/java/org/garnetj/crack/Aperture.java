package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.LocalThickness;

/**
 * The opening of a cavity: its local thickness.
 *
 * @param mean_um mean over the voxels
 * @param max_um largest
 */
record Aperture(double mean_um, double max_um) {

    static Aperture of(
            final Cavity cavity,
            final PlanarImg<IntType, ?> labels,
            final VoxelSize voxel,
            final Execution execution) {
        final Box margin = cavity.box().grown(1, labels);
        final PlanarImg<FloatType, ?> thickness =
                LocalThickness.of_um(
                        cavity.mask(labels, margin), value -> value != 0, voxel, execution);
        double sum = 0;
        double largest = 0;
        long voxels = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                sum += t;
                largest = Math.max(largest, t);
                voxels += t > 0 ? 1 : 0;
            }
        }
        return new Aperture(sum / voxels, largest);
    }
}
