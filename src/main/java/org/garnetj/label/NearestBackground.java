package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * For each voxel centre the squared distance to the nearest background centre in µm², and how much
 * of it lies along x and along y. One array for each slice, x fastest.
 */
record NearestBackground(List<float[]> total, List<float[]> alongX, List<float[]> alongY) {

    static NearestBackground of(
            final BallLattice lattice,
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate foreground,
            final Execution execution) {
        final int[] voxels = lattice.voxels();
        final NearestBackground nearest =
                new NearestBackground(planes(voxels), planes(voxels), planes(voxels));
        execution.mapItems(
                "nearest background in slices",
                IntStream.range(0, voxels[2]).boxed().toList(),
                z -> {
                    nearest.inSlice(lattice, Planes.bytePlane(image, z), foreground, z);
                    return null;
                });
        execution.mapItems(
                "nearest background between slices",
                IntStream.range(0, voxels[1]).boxed().toList(),
                y -> {
                    nearest.betweenSlices(lattice, y);
                    return null;
                });
        return nearest;
    }

    private static List<float[]> planes(final int[] voxels) {
        final List<float[]> planes = new ArrayList<>();
        for (int z = 0; z < voxels[2]; z++) {
            planes.add(new float[voxels[0] * voxels[1]]);
        }
        return planes;
    }

    private void inSlice(
            final BallLattice lattice,
            final byte[] pixels,
            final IntPredicate foreground,
            final int z) {
        final int width = lattice.voxels()[0];
        final int height = lattice.voxels()[1];
        final float[] x2 = alongX.get(z);
        for (int at = 0; at < pixels.length; at++) {
            x2[at] = foreground.test(pixels[at] & 0xFF) ? Float.POSITIVE_INFINITY : 0;
        }
        final Axis x = new Axis(width, lattice.edge_um()[0]);
        for (int y = 0; y < height; y++) {
            final int row = y * width;
            x.transform(i -> x2[row + i]);
            for (int i = 0; i < width; i++) {
                x2[row + i] = x.squared(i);
            }
        }
        final Axis y = new Axis(height, lattice.edge_um()[1]);
        final float[] before = x2.clone();
        for (int column = 0; column < width; column++) {
            final int start = column;
            y.transform(i -> before[start + i * width]);
            for (int i = 0; i < height; i++) {
                final int at = start + i * width;
                total.get(z)[at] = y.squared(i);
                alongY.get(z)[at] = y.step(i);
                x2[at] = before[start + y.source(i) * width];
            }
        }
    }

    private void betweenSlices(final BallLattice lattice, final int y) {
        final int width = lattice.voxels()[0];
        final int depth = lattice.voxels()[2];
        final Axis z = new Axis(depth, lattice.edge_um()[2]);
        final float[] x2 = new float[depth];
        final float[] y2 = new float[depth];
        for (int at = y * width; at < (y + 1) * width; at++) {
            final int pixel = at;
            z.transform(i -> total.get(i)[pixel]);
            for (int i = 0; i < depth; i++) {
                x2[i] = alongX.get(i)[at];
                y2[i] = alongY.get(i)[at];
            }
            for (int i = 0; i < depth; i++) {
                total.get(i)[at] = z.squared(i);
                alongX.get(i)[at] = x2[z.source(i)];
                alongY.get(i)[at] = y2[z.source(i)];
            }
        }
    }

    /** One line of voxels. */
    private static final class Axis {

        /** Squared distance found so far at a voxel of the line. */
        interface Heights {
            float at(int i);
        }

        private final double weight;
        private final LowerEnvelope envelope;
        private final double[] height;
        private final int[] nearest;

        Axis(final int length, final double edge) {
            weight = edge * edge;
            envelope = new LowerEnvelope(length, weight);
            height = new double[length];
            nearest = new int[length];
        }

        void transform(final Heights heights) {
            for (int i = 0; i < height.length; i++) {
                height[i] = heights.at(i);
            }
            envelope.nearest(height, nearest);
        }

        /** The voxel of the line whose background is nearest to voxel {@code i}. */
        int source(final int i) {
            return nearest[i] < 0 ? i : nearest[i];
        }

        float step(final int i) {
            final double step = i - source(i);
            return (float) (weight * step * step);
        }

        float squared(final int i) {
            final double step = i - source(i);
            return (float) (height[source(i)] + weight * step * step);
        }
    }
}
