package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.DistanceTransform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Labels by shape: in each slice the signed distance to the outline of each label, positive inside,
 * interpolated between slices; the label that lies deepest takes the voxel (Raya and Udupa, IEEE
 * Trans. Med. Imaging 9 (1990) 32, doi:10.1109/42.52980).
 *
 * <p>Distances beyond two slice pitches count as that: a body that ends between two slices then
 * ends half-way, and a wall that dips less than 27° against the slices comes out as steps.
 */
final class ShapeSlices implements SliceFilter {

    private static final int TOGETHER = 8;
    private static final double REACH_PITCHES = 1;

    private final Volume<?> stack;
    private final AxisWeights slices;
    private final AxisWeights columns;
    private final AxisWeights rows;
    private final int[] labels;

    ShapeSlices(
            final Volume<?> stack,
            final List<ResampledAxis> axes,
            final SortedSet<Integer> labels) {
        this.stack = stack;
        slices = axes.get(2).weights();
        columns = axes.get(0).weights();
        rows = axes.get(1).weights();
        this.labels = labels.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void compute(final int first, final float[][] results) {
        final Map<Integer, float[][]> depths = new HashMap<>();
        for (int i = 0; i < results.length; i++) {
            final double[] weights = slices.weights(first + i);
            final int from = slices.first(first + i);
            depths.keySet().removeIf(z -> z < from);
            final float[][][] near = new float[weights.length][][];
            for (int k = 0; k < near.length; k++) {
                near[k] = depths.computeIfAbsent(from + k, z -> depths(stack, z));
            }
            deepest(near, weights, results[i]);
        }
    }

    private void deepest(final float[][][] near, final double[] weights, final float[] result) {
        for (int p = 0; p < result.length; p++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < labels.length; l++) {
                double depth = 0;
                for (int k = 0; k < near.length; k++) {
                    depth += weights[k] * near[k][l][p];
                }
                if (depth > best) {
                    best = depth;
                    result[p] = labels[l];
                }
            }
        }
    }

    /** How deep in each label the resampled pixels of slice z lie, in µm. */
    private <T extends RealType<T>> float[][] depths(final Volume<T> from, final int z) {
        final float[] plane = Planes.floatPlane(from.pixels(), z);
        final int width = Math.toIntExact(from.width());
        final PlanarImg<UnsignedByteType, ?> mask =
                Planes.bytes(new FinalDimensions(width, plane.length / width, 1));
        final byte[] inside = Planes.array(mask, 0);
        final float[][] depths = new float[labels.length][];
        for (int l = 0; l < labels.length; l++) {
            for (int p = 0; p < plane.length; p++) {
                inside[p] = (byte) (Math.round(plane[p]) == labels[l] ? 1 : 0);
            }
            depths[l] = columns.columns(rows.rows(depth(mask, from), width), width);
        }
        return depths;
    }

    private static float[] depth(final PlanarImg<UnsignedByteType, ?> mask, final Volume<?> stack) {
        final double pixel = Math.min(stack.voxelSize().x_um(), stack.voxelSize().y_um());
        final float reach = (float) (REACH_PITCHES * stack.voxelSize().z_um());
        final float[] out = distance(mask, stack, 1);
        final float[] in = distance(mask, stack, 0);
        final float[] depth = new float[out.length];
        for (int p = 0; p < depth.length; p++) {
            final double d = out[p] > 0 ? Math.sqrt(out[p]) : -Math.sqrt(in[p]);
            final double toOutline = d - Math.signum(d) * 0.5 * pixel;
            depth[p] = (float) Math.max(-reach, Math.min(reach, toOutline));
        }
        return depth;
    }

    private static float[] distance(
            final PlanarImg<UnsignedByteType, ?> mask, final Volume<?> stack, final int value) {
        final PlanarImg<?, ?> squared =
                DistanceTransform.squared_um2(
                        mask, v -> v == value, stack.voxelSize(), Execution.serial());
        final float[] plane = Planes.array(squared, 0);
        return Arrays.copyOf(plane, plane.length);
    }
}
