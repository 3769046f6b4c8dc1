package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;

/**
 * Reconstruction of greys, and what follows from it: maxima and minima of a height, filled holes.
 *
 * <p>By dilation, the reconstruction of a marker under a mask is, at each voxel, the highest level
 * at which a way of neighbours leads from it to the marker without leaving the mask (Vincent 1993,
 * DOI 10.1109/83.217222); by erosion it is the same upside down. Scans forth and back and then a
 * queue, on one thread; the result does not depend on the order. 8 bytes a voxel; up to 2^31
 * voxels.
 */
public final class GreyReconstruction {

    private GreyReconstruction() {}

    /**
     * The marker, spread under the mask.
     *
     * @param marker three dimensions; where it is above the mask, the mask counts
     * @param mask of the same size
     * @param connectivity which voxels are neighbours
     */
    public static <M extends RealType<M>, T extends RealType<T>> PlanarImg<FloatType, ?> byDilation(
            final RandomAccessibleInterval<M> marker,
            final RandomAccessibleInterval<T> mask,
            final Connectivity connectivity,
            final Execution execution) {
        return reconstruct(marker, mask, 1, 0, connectivity, execution);
    }

    /** The marker, sunk down to the mask; where it is below the mask, the mask counts. */
    public static <M extends RealType<M>, T extends RealType<T>> PlanarImg<FloatType, ?> byErosion(
            final RandomAccessibleInterval<M> marker,
            final RandomAccessibleInterval<T> mask,
            final Connectivity connectivity,
            final Execution execution) {
        return reconstruct(marker, mask, -1, 0, connectivity, execution);
    }

    /**
     * The image without maxima of less than a height: each is lowered by h, or to where it meets a
     * higher one.
     *
     * @param h in the unit of the image, 0 or more
     */
    public static <T extends RealType<T>> PlanarImg<FloatType, ?> hMaxima(
            final RandomAccessibleInterval<T> image,
            final double h,
            final Connectivity connectivity,
            final Execution execution) {
        ParameterException.requireNotNegative("h", h);
        return reconstruct(image, image, 1, h, connectivity, execution);
    }

    /** The image without minima of less than a depth, the same upside down. */
    public static <T extends RealType<T>> PlanarImg<FloatType, ?> hMinima(
            final RandomAccessibleInterval<T> image,
            final double h,
            final Connectivity connectivity,
            final Execution execution) {
        ParameterException.requireNotNegative("h", h);
        return reconstruct(image, image, -1, h, connectivity, execution);
    }

    /**
     * The image with its holes filled: minima that no way leads out of to the border of the stack
     * come up to the lowest level at which one does.
     */
    public static <T extends RealType<T>> PlanarImg<FloatType, ?> holesFilled(
            final RandomAccessibleInterval<T> image,
            final Connectivity connectivity,
            final Execution execution) {
        final PlanarImg<FloatType, ?> border = Planes.floats(image);
        final int width = Math.toIntExact(image.dimension(0));
        execution.forEach(
                "border",
                BlockPlan.slices(border),
                block -> {
                    final float[] own = Planes.floatPlane(image, block.index());
                    final float[] target = Planes.array(border, block.index());
                    final boolean end =
                            block.index() == 0 || block.index() == image.dimension(2) - 1;
                    for (int at = 0; at < own.length; at++) {
                        final boolean edge =
                                end
                                        || at % width == 0
                                        || at % width == width - 1
                                        || at < width
                                        || at >= own.length - width;
                        target[at] = edge ? own[at] : Float.POSITIVE_INFINITY;
                    }
                });
        return reconstruct(border, image, -1, 0, connectivity, execution);
    }

    // -- Helper methods --

    /**
     * By dilation, of images times a sign.
     *
     * @param down what the marker is lowered by
     */
    private static <M extends RealType<M>, T extends RealType<T>>
            PlanarImg<FloatType, ?> reconstruct(
                    final RandomAccessibleInterval<M> marker,
                    final RandomAccessibleInterval<T> mask,
                    final float sign,
                    final double down,
                    final Connectivity connectivity,
                    final Execution execution) {
        final PaddedGrid grid = PaddedGrid.around(mask);
        final Spreading spreading = new Spreading(grid, connectivity);
        execution.forEach(
                "read greys",
                BlockPlan.slices(mask),
                block -> {
                    final float[] markers = Planes.floatPlane(marker, block.index());
                    final float[] masks = Planes.floatPlane(mask, block.index());
                    for (int at = 0; at < masks.length; at++) {
                        markers[at] = (float) (sign * markers[at] - down);
                        masks[at] *= sign;
                    }
                    spreading.load(block.index(), markers, masks);
                });
        execution.progress().checkCancelled();
        spreading.run();
        final PlanarImg<FloatType, ?> result = Planes.floats(mask);
        execution.forEach(
                "write greys",
                BlockPlan.slices(result),
                block -> spreading.copy(block.index(), Planes.array(result, block.index()), sign));
        return result;
    }
}
