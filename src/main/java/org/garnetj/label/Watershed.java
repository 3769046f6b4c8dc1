package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.function.IntPredicate;

/**
 * Splits objects that touch at necks: a watershed on the distance to the background whose basins
 * are the maxima of height h (Beucher and Meyer 1993, in Mathematical Morphology in Image
 * Processing; dynamics after Grimaud 1992, DOI 10.1117/12.60650).
 *
 * <p>Voxels are taken from the largest {@link DistanceTransform distance} to the smallest, those of
 * one distance in raster order. A voxel without a taken neighbour begins a basin, whose peak is its
 * distance; any other joins the basin of its highest neighbour, of several the first in raster
 * order. Where it has neighbours of several basins, those whose peak is less than h above it, or
 * not above it at all, are merged into the one among them with the highest peak, of equal ones the
 * one begun first. So two parts stay apart if the distance falls by at least h between them.
 *
 * <p>The order is the same for any number of threads. 8 bytes a voxel, and 8 a voxel of the
 * objects; up to 2^31 voxels.
 */
public final class Watershed {

    private Watershed() {}

    /**
     * Labels the parts, 1 … n in raster order of their first voxels.
     *
     * @param image three dimensions
     * @param foreground which values (0 … 255) belong to objects
     * @param h_um by how much the distance must fall between two parts, in µm, 0 or more
     * @param connectivity which voxels are neighbours
     * @param voxel edge lengths
     */
    public static LabelImage split(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final double h_um,
            final Connectivity connectivity,
            final VoxelSize voxel,
            final Execution execution) {
        if (!(h_um >= 0)) {
            throw new ParameterException("h", String.valueOf(h_um), "it must be 0 µm or more");
        }
        final PaddedGrid grid = PaddedGrid.around(image);
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(image, foreground, voxel, execution);
        final Flood flood = new Flood(grid, squared, h_um, connectivity);
        flood.run(FloodOrder.of(squared, grid, execution));
        return labelled(grid, flood, execution);
    }

    private static LabelImage labelled(
            final PaddedGrid grid, final Flood flood, final Execution execution) {
        final long[] voxels = flood.number();
        final PlanarImg<IntType, ?> labels = Planes.ints(grid.size());
        execution.forEach(
                "watershed labels",
                BlockPlan.slices(labels),
                block -> {
                    final int[] plane = Planes.array(labels, block.index());
                    for (int y = 0; y < grid.height(); y++) {
                        flood.copyRow(y, block.index(), plane, y * grid.width());
                    }
                });
        return new LabelImage(labels, voxels);
    }
}
