package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;

/** A stack at one scale: binned, smoothed, and asked for greys anywhere in µm. */
final class StepLevel {

    /** Voxels that a cubic needs on either side. */
    private static final int REACH = 2;

    private final double[] spacing;
    private final int[] size;
    private final float[][] planes;
    private final FilledRows filled;

    private StepLevel(
            final double[] spacing,
            final int[] size,
            final float[][] planes,
            final FilledRows filled) {
        this.spacing = spacing;
        this.size = size;
        this.planes = planes;
        this.filled = filled;
    }

    /**
     * Makes one.
     *
     * @param sigma_um standard deviation of the smoothing along each axis; voxels are binned up to
     *     this edge
     */
    static StepLevel of(final Volume<?> stack, final double[] sigma_um, final Execution execution) {
        final int[] bin = new int[3];
        final double[] spacing = new double[3];
        final double[] sigma = new double[3];
        final int[] margin = new int[3];
        final int[] size = new int[3];
        for (int d = 0; d < 3; d++) {
            final double voxel = stack.voxelSize().um(d);
            bin[d] = (int) Math.max(1, Math.floor(sigma_um[d] / voxel + 1e-6));
            size[d] = (int) (stack.pixels().dimension(d) / bin[d]);
            spacing[d] = bin[d] * voxel;
            sigma[d] = sigma_um[d] / spacing[d];
            margin[d] = Math.max(REACH, (int) Math.ceil(REACH * sigma[d]));
        }
        final FilledRows rows = new FilledRows(size[0], size[1], size[2]);
        final PlanarImg<FloatType, ?> smooth =
                Gauss.smooth(binned(stack, bin, size, rows, execution), sigma, execution);
        final float[][] planes = new float[size[2]][];
        Arrays.setAll(planes, z -> Planes.array(smooth, z));
        return new StepLevel(spacing, size, planes, rows.within(margin));
    }

    /** Extent along each axis in µm. */
    double extent(final int axis) {
        return size[axis] * spacing[axis];
    }

    /** Voxels along an axis. */
    int size(final int axis) {
        return size[axis];
    }

    /** Distance between voxels along an axis in µm. */
    double spacing(final int axis) {
        return spacing[axis];
    }

    /** The number of a voxel. */
    int number(final int x, final int y, final int z) {
        return (z * size[1] + y) * size[0] + x;
    }

    /** Where a voxel's centre lies along an axis, in µm. */
    double centre(final int voxel, final int axis) {
        final int i =
                switch (axis) {
                    case 0 -> voxel % size[0];
                    case 1 -> voxel / size[0] % size[1];
                    default -> voxel / size[0] / size[1];
                };
        return (i + 0.5) * spacing[axis];
    }

    /** The rows whose greys are not those of an edge. */
    FilledRows filled() {
        return filled;
    }

    float grey(final int voxel) {
        return planes[voxel / (size[0] * size[1])][voxel % (size[0] * size[1])];
    }

    /** The slope of the greys at a voxel along an axis, per µm. */
    float slope(final int voxel, final int axis) {
        final int step =
                switch (axis) {
                    case 0 -> 1;
                    case 1 -> size[0];
                    default -> size[0] * size[1];
                };
        return (float) ((grey(voxel + step) - grey(voxel - step)) / (2 * spacing[axis]));
    }

    /** Whether a point lies where the stack has greys that are not those of an edge. */
    boolean holds(final double... at) {
        final int x = (int) Math.floor(at[0] / spacing[0]);
        final int y = (int) Math.floor(at[1] / spacing[1]);
        final int z = (int) Math.floor(at[2] / spacing[2]);
        return y >= 0
                && z >= 0
                && y < size[1]
                && z < size[2]
                && x >= filled.first(y, z)
                && x < filled.end(y, z);
    }

    /** The grey at a point, by cubic convolution along each axis; NaN where nothing is held. */
    float at(final double... point) {
        return holds(point) ? cubic(point) : Float.NaN;
    }

    private float cubic(final double... point) {
        final int[] low = new int[3];
        final double[][] weights = new double[3][];
        for (int d = 0; d < 3; d++) {
            final double u = point[d] / spacing[d] - 0.5;
            low[d] = (int) Math.floor(u);
            weights[d] = Cubic.weights(u - low[d]);
        }
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            final float[] plane = planes[low[2] - 1 + k];
            double sheet = 0;
            for (int j = 0; j < 4; j++) {
                final int i = (low[1] - 1 + j) * size[0] + low[0] - 1;
                sheet +=
                        weights[1][j]
                                * (weights[0][0] * plane[i]
                                        + weights[0][1] * plane[i + 1]
                                        + weights[0][2] * plane[i + 2]
                                        + weights[0][3] * plane[i + 3]);
            }
            sum += weights[2][k] * sheet;
        }
        return (float) sum;
    }

    private static <T extends RealType<T>> PlanarImg<FloatType, ?> binned(
            final Volume<T> stack,
            final int[] bin,
            final int[] size,
            final FilledRows rows,
            final Execution execution) {
        final PlanarImg<FloatType, ?> binned =
                Planes.floats(new FinalDimensions(size[0], size[1], size[2]));
        final int width = Math.toIntExact(stack.width());
        final float share = 1f / (bin[0] * bin[1] * bin[2]);
        execution.forEach(
                "look at " + stack.name(),
                BlockPlan.slices(binned),
                block -> {
                    final int z = block.index();
                    final float[] target = Planes.array(binned, z);
                    for (int k = 0; k < bin[2]; k++) {
                        final float[] plane = Planes.floatPlane(stack.pixels(), z * bin[2] + k);
                        for (int y = 0; y < size[1] * bin[1]; y++) {
                            rows.look(y / bin[1], z, plane, y * width, width, bin[0]);
                            final int row = y / bin[1] * size[0];
                            for (int x = 0; x < size[0] * bin[0]; x++) {
                                target[row + x / bin[0]] += share * plane[y * width + x];
                            }
                        }
                    }
                });
        return binned;
    }
}
