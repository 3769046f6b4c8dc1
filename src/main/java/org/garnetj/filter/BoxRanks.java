package org.garnetj.filter;

/**
 * Smallest, largest and median value and the variance in a box around each pixel, clipped nowhere:
 * the margin holds what the box reaches.
 */
public final class BoxRanks {

    private BoxRanks() {}

    /**
     * The smallest value in a box.
     *
     * @param source its margin holds the box
     * @param radius half edges of the box along x, y, z in whole pixels; the box has 2 r + 1
     */
    public static FloatBox smallest(final FloatBox source, final int... radius) {
        return extreme(source, radius, false);
    }

    /** The largest value in a box; see {@link #smallest}. */
    public static FloatBox largest(final FloatBox source, final int... radius) {
        return extreme(source, radius, true);
    }

    /**
     * The variance in a box: the mean square less the square of the mean, not below 0.
     *
     * @param offset a number near the values, taken off first so that the difference keeps its
     *     digits
     */
    public static FloatBox variance(
            final FloatBox source, final float offset, final int... radius) {
        final float[] shifted = new float[source.values().length];
        final float[] squares = new float[shifted.length];
        for (int i = 0; i < shifted.length; i++) {
            final float value = source.values()[i] - offset;
            shifted[i] = value;
            squares[i] = value * value;
        }
        final FloatBox mean = mean(source, shifted, radius);
        final FloatBox square = mean(source, squares, radius);
        for (int i = 0; i < mean.values().length; i++) {
            final float m = mean.values()[i];
            square.values()[i] = Math.max(0, square.values()[i] - m * m);
        }
        return square;
    }

    private static FloatBox mean(final FloatBox shape, final float[] values, final int... radius) {
        FloatBox box = new FloatBox(shape.core(), shape.margin(), values);
        for (int axis = 2; axis >= 0; axis--) {
            box = Convolution.along(box, axis, Kernel.mean(radius[axis]), left(box, axis, radius));
        }
        return box;
    }

    /** The margin that the axes still to come need. */
    private static int[] left(final FloatBox box, final int axis, final int[] radius) {
        final int[] margin = box.margin().clone();
        margin[axis] = 0;
        System.arraycopy(radius, 0, margin, 0, axis);
        return margin;
    }

    /** Extremes do not depend on the order in which they are taken: one axis after the other. */
    private static FloatBox extreme(
            final FloatBox source, final int[] radius, final boolean largest) {
        FloatBox box = source;
        for (int axis = 2; axis >= 0; axis--) {
            box = extremeAlong(box, axis, radius[axis], largest, left(box, axis, radius));
        }
        return box;
    }

    private static FloatBox extremeAlong(
            final FloatBox source,
            final int axis,
            final int radius,
            final boolean largest,
            final int[] margin) {
        final FloatBox target = FloatBox.of(source.core(), margin);
        final int width = target.size(0);
        final float[] from = source.values();
        final float[] to = target.values();
        for (int z = -margin[2]; z < source.core()[2] + margin[2]; z++) {
            for (int y = -margin[1]; y < source.core()[1] + margin[1]; y++) {
                final int first = source.index(-margin[0], y, z) - radius * source.stride(axis);
                final int out = target.index(-margin[0], y, z);
                System.arraycopy(from, first, to, out, width);
                for (int i = 1; i <= 2 * radius; i++) {
                    final int next = first + i * source.stride(axis);
                    for (int x = 0; x < width; x++) {
                        to[out + x] =
                                largest
                                        ? Math.max(to[out + x], from[next + x])
                                        : Math.min(to[out + x], from[next + x]);
                    }
                }
            }
        }
        return target;
    }
}
