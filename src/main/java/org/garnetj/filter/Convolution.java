package org.garnetj.filter;

/**
 * Convolution of a block with a kernel along one axis.
 *
 * <p>Each pixel is a sum of the same terms in the same order wherever it lies in a block, so the
 * cut into blocks never changes a bit.
 */
public final class Convolution {

    private Convolution() {}

    /**
     * Convolves along {@code axis} into a new box with another margin.
     *
     * @param source its margin holds {@code margin} and, along {@code axis}, the kernel's radius
     *     more
     * @param margin margin of the result
     */
    public static FloatBox along(
            final FloatBox source, final int axis, final Kernel kernel, final int... margin) {
        final FloatBox target = FloatBox.of(source.core(), margin);
        final int width = target.size(0);
        final int stride = source.stride(axis);
        for (int z = -margin[2]; z < source.core()[2] + margin[2]; z++) {
            for (int y = -margin[1]; y < source.core()[1] + margin[1]; y++) {
                row(
                        source.values(),
                        source.index(-margin[0], y, z),
                        stride,
                        kernel,
                        target.values(),
                        target.index(-margin[0], y, z),
                        width);
            }
        }
        return target;
    }

    /**
     * Convolves one row of pixels.
     *
     * @param source pixels
     * @param from index of the first pixel of the row
     * @param stride index step along the axis of the kernel
     * @param target receives the sums
     * @param to index of the first sum
     * @param width pixels in the row
     */
    public static void row(
            final float[] source,
            final int from,
            final int stride,
            final Kernel kernel,
            final float[] target,
            final int to,
            final int width) {
        if (kernel.odd()) {
            oddRow(source, from, stride, kernel.half(), target, to, width);
        } else {
            evenRow(source, from, stride, kernel.half(), target, to, width);
        }
    }

    private static void evenRow(
            final float[] source,
            final int from,
            final int stride,
            final float[] half,
            final float[] target,
            final int to,
            final int width) {
        final float centre = half[0];
        for (int x = 0; x < width; x++) {
            target[to + x] = centre * source[from + x];
        }
        int i = 1;
        for (; i + 1 < half.length; i += 2) {
            evenPairs(source, from, i * stride, stride, half[i], half[i + 1], target, to, width);
        }
        if (i < half.length) {
            final float weight = half[i];
            final int before = from - i * stride;
            final int after = from + i * stride;
            for (int x = 0; x < width; x++) {
                target[to + x] += weight * (source[before + x] + source[after + x]);
            }
        }
    }

    /** Adds the pixels at a distance and those a stride farther: the sums pass memory once. */
    private static void evenPairs(
            final float[] source,
            final int from,
            final int distance,
            final int stride,
            final float near,
            final float far,
            final float[] target,
            final int to,
            final int width) {
        final int before = from - distance;
        final int after = from + distance;
        final int first = before - stride;
        final int last = after + stride;
        for (int x = 0; x < width; x++) {
            target[to + x] =
                    target[to + x]
                            + near * (source[before + x] + source[after + x])
                            + far * (source[first + x] + source[last + x]);
        }
    }

    private static void oddRow(
            final float[] source,
            final int from,
            final int stride,
            final float[] half,
            final float[] target,
            final int to,
            final int width) {
        final float first = half[1];
        for (int x = 0; x < width; x++) {
            target[to + x] = first * (source[from + stride + x] - source[from - stride + x]);
        }
        for (int i = 2; i < half.length; i++) {
            final float weight = half[i];
            final int before = from - i * stride;
            final int after = from + i * stride;
            for (int x = 0; x < width; x++) {
                target[to + x] += weight * (source[after + x] - source[before + x]);
            }
        }
    }
}
