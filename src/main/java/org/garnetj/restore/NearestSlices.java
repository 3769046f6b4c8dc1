package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;

/** Each value from the voxel whose centre is nearest. */
record NearestSlices(Volume<?> stack, List<ResampledAxis> axes) implements SliceFilter {

    @Override
    public void compute(final int first, final float[][] slices) {
        final int[] x = nearest(axes.get(0));
        final int[] y = nearest(axes.get(1));
        final int[] z = nearest(axes.get(2));
        final int width = Math.toIntExact(stack.width());
        for (int i = 0; i < slices.length; i++) {
            final float[] plane = plane(stack, z[first + i]);
            for (int p = 0; p < slices[i].length; p++) {
                slices[i][p] = plane[y[p / x.length] * width + x[p % x.length]];
            }
        }
    }

    private static int[] nearest(final ResampledAxis axis) {
        final double[] positions = axis.positions();
        final int[] nearest = new int[positions.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] =
                    (int) Math.max(0, Math.min(axis.pixels_before() - 1, Math.round(positions[i])));
        }
        return nearest;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
