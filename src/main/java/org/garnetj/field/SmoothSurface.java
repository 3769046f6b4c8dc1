package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;

/**
 * The surface of a label freed of its steps: where the label, smoothed by a Gaussian, has half its
 * value. Necks and sheets of one voxel, which the smoothing leaves less than half, are lost.
 */
final class SmoothSurface {

    private SmoothSurface() {}

    /**
     * Finds the surface of the voxels of class 1.
     *
     * @param sigma_px standard deviation of the Gaussian in voxels
     */
    static LevelSet of(
            final Lattice lattice,
            final Conductor.Classes classes,
            final double sigma_px,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> inside =
                PlanarImgs.unsignedBytes(lattice.nx(), lattice.ny(), lattice.nz());
        for (int z = 0; z < lattice.nz(); z++) {
            System.arraycopy(
                    classes.plane(z),
                    0,
                    (byte[]) Planes.array(inside, z),
                    0,
                    lattice.nx() * lattice.ny());
        }
        return of(inside, sigma_px, execution);
    }

    /**
     * Finds the surface of what a stack gives the inside of: 1 in it, 0 outside, between them at
     * the surface.
     */
    static <T extends RealType<T>> LevelSet of(
            final RandomAccessibleInterval<T> inside,
            final double sigma_px,
            final Execution execution) {
        final double[] sigma = {sigma_px, sigma_px, sigma_px};
        final PlanarImg<FloatType, ?> smooth = Gauss.smooth(inside, sigma, execution);
        final Lattice lattice =
                new Lattice(
                        (int) inside.dimension(0),
                        (int) inside.dimension(1),
                        (int) inside.dimension(2));
        final float[][] planes = new float[lattice.nz()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = Planes.array(smooth, z);
            for (int at = 0; at < planes[z].length; at++) {
                planes[z][at] -= 0.5f;
            }
        }
        return new LevelSet(lattice, planes);
    }
}
