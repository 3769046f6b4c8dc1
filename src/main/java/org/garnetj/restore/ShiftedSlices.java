package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * Slices moved back by the shifts they had, by a windowed sinc, which keeps noise and thin walls as
 * sharp as they were; 0 where they had nothing.
 */
record ShiftedSlices(Volume<?> stack, double[] x, double[] y) implements SliceFilter {

    /** A shift so near to a whole number of pixels is one: interpolation would only blur. */
    private static final double WHOLE_PX = 0.02;

    @Override
    public void compute(final int first, final float[][] slices) {
        final int width = Math.toIntExact(stack.width());
        final int height = Math.toIntExact(stack.height());
        for (int i = 0; i < slices.length; i++) {
            final int z = first + i;
            final float[] moved =
                    weights(x[z], width)
                            .columns(weights(y[z], height).rows(plane(stack, z), width), width);
            System.arraycopy(moved, 0, slices[i], 0, moved.length);
        }
    }

    private static AxisWeights weights(final double shift, final int size) {
        final double whole = Math.rint(shift);
        final double used = Math.abs(shift - whole) <= WHOLE_PX ? whole : shift;
        final double[] from = new double[size];
        for (int i = 0; i < size; i++) {
            from[i] = i + used;
        }
        return AxisWeights.sharp(from, size);
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
