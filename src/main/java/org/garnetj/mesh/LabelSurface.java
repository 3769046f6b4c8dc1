package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.VoxelSize;

import java.util.function.IntPredicate;

/**
 * Meshes of labels, for looking at: marching cubes on the mask, smoothed a little so that steps do
 * not show. Sheets below two voxels thick may be torn, and edges are rounded by half a voxel.
 */
public final class LabelSurface {

    /** Standard deviation of the smoothing along each axis, in voxels. */
    private static final double SIGMA_PX = 0.7;

    private LabelSurface() {}

    /**
     * The surface of all voxels whose value (0 … 255) satisfies {@code inside}.
     *
     * @param closed whether it is closed where the stack ends
     */
    public static Mesh of(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate inside,
            final VoxelSize voxel,
            final boolean closed,
            final Execution execution) {
        final RandomAccessibleInterval<FloatType> mask =
                Converters.convert(
                        image,
                        (value, indicator) -> indicator.set(inside.test(value.get()) ? 1 : 0),
                        new FloatType());
        final PlanarImg<FloatType, ?> smooth =
                Gauss.smooth(mask, new double[] {SIGMA_PX, SIGMA_PX, SIGMA_PX}, execution);
        return MarchingCubes.surface(smooth, 0.5, voxel, closed, execution);
    }
}
