package org.garnetj.restore;

/**
 * How each pixel along one axis of a resampled image is made of pixels of the input: cubic
 * convolution (Keys, IEEE Trans. Acoust. 29 (1981) 1153, doi:10.1109/TASSP.1981.1163711), widened
 * to the output's step where that is coarser than the input's, so that nothing aliases.
 *
 * <p>Beyond its edge the input goes on as a straight line through its two outermost pixels.
 * Constants and straight lines come out exactly, at the edge and whatever the step.
 */
final class AxisWeights {

    private static final double[] NOTHING = {};
    private static final double EDGE = 0.5 + 1e-9;

    /** Pixels on either side of a sharp kernel, and fewer near an edge, down to the least. */
    private static final int SHARP = 6;

    private static final int LEAST_SHARP = 3;

    private final int[] first;
    private final double[][] weights;

    private AxisWeights(final int[] first, final double[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /**
     * Weights for pixels whose centres lie at {@code positions}, in input pixels: 0 is the centre
     * of the first. A centre outside the input's extent, from −0.5 to size − 0.5, has none.
     *
     * @param step distance between output pixels in input pixels
     * @param size number of input pixels
     */
    static AxisWeights at(final double[] positions, final double step, final int size) {
        final double width = Math.max(1, step);
        final int[] first = new int[positions.length];
        final double[][] weights = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            final double t = positions[i];
            if (t < -EDGE || t > size - 1 + EDGE) {
                weights[i] = NOTHING;
                continue;
            }
            final int low = (int) Math.ceil(t - 2 * width);
            first[i] = Math.max(0, Math.min(size - 2, low));
            weights[i] =
                    t == Math.rint(t) && width == 1
                            ? whole(first, i, (int) t)
                            : folded(kernel(t, low, width), low, first[i], size);
        }
        return new AxisWeights(first, weights);
    }

    /**
     * The same for pixels as wide as the input's, by a sinc under a window of its own shape over 6
     * pixels to either side (Duchon, J. Appl. Meteorol. 18 (1979) 1016), fewer near an edge, and
     * cubic convolution within 3 pixels of it. Between pixels cubic convolution blurs walls and
     * noise; this keeps them to 0.8 of the highest frequency that pixels hold.
     */
    static AxisWeights sharp(final double[] positions, final int size) {
        final AxisWeights cubic = at(positions, 1, size);
        for (int i = 0; i < positions.length; i++) {
            final double t = positions[i];
            final int reach = (int) Math.min(SHARP, Math.floor(Math.min(t, size - 1 - t)));
            if (reach >= LEAST_SHARP && t != Math.rint(t)) {
                cubic.first[i] = (int) Math.ceil(t - reach);
                cubic.weights[i] = windowedSinc(t, cubic.first[i], reach);
            }
        }
        return cubic;
    }

    /**
     * Weights for pixels at {@code positions} where the input's lie unevenly, at rising {@code
     * knots}: cubic pieces whose slopes at each knot are those of the parabola through it and its
     * neighbours. Beyond the first and last knot these are repeated.
     */
    static AxisWeights between(final double[] knots, final double[] positions) {
        final int[] first = new int[positions.length];
        final double[][] weights = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            final double t = Math.max(knots[0], Math.min(knots[knots.length - 1], positions[i]));
            int low = java.util.Arrays.binarySearch(knots, t);
            low = Math.min(knots.length - 2, low < 0 ? -low - 2 : low);
            first[i] = Math.max(0, low - 1);
            final int last = Math.min(knots.length - 1, low + 2);
            weights[i] = new double[last - first[i] + 1];
            final double span = knots[low + 1] - knots[low];
            final double u = (t - knots[low]) / span;
            final double rest = 1 - u;
            final int at = low - first[i];
            weights[i][at] += rest * rest * (1 + 2 * u);
            weights[i][at + 1] += u * u * (3 - 2 * u);
            addSlope(weights[i], at, knots, low, span * u * rest * rest);
            addSlope(weights[i], at + 1, knots, low + 1, -span * u * u * rest);
        }
        return new AxisWeights(first, weights);
    }

    /** Adds a part of the slope at a knot, which is that of a line at either end. */
    private static void addSlope(
            final double[] weights,
            final int at,
            final double[] knots,
            final int knot,
            final double part) {
        final double before = knot > 0 ? knots[knot] - knots[knot - 1] : 0;
        final double after = knot < knots.length - 1 ? knots[knot + 1] - knots[knot] : 0;
        final double both = before + after;
        if (knot > 0) {
            final double share = knot < knots.length - 1 ? after / both / before : 1 / before;
            weights[at] += part * share;
            weights[at - 1] -= part * share;
        }
        if (knot < knots.length - 1) {
            final double share = knot > 0 ? before / both / after : 1 / after;
            weights[at + 1] += part * share;
            weights[at] -= part * share;
        }
    }

    /** Number of output pixels. */
    int size() {
        return first.length;
    }

    /** The first input pixel that output pixel {@code i} is made of. */
    int first(final int i) {
        return first[i];
    }

    /** The weights of that pixel and those after it; none if {@code i} is outside. */
    double[] weights(final int i) {
        return weights[i];
    }

    /** Resamples the rows of a plane, x fastest; rows outside are 0. */
    float[] rows(final float[] plane, final int width) {
        final float[] result = new float[Math.multiplyExact(width, size())];
        final double[] sum = new double[width];
        for (int r = 0; r < size(); r++) {
            if (weights[r].length == 1 && weights[r][0] == 1) {
                System.arraycopy(plane, first[r] * width, result, r * width, width);
                continue;
            }
            java.util.Arrays.fill(sum, 0);
            for (int k = 0; k < weights[r].length; k++) {
                final double weight = weights[r][k];
                final int row = (first[r] + k) * width;
                for (int x = 0; x < width; x++) {
                    sum[x] += weight * plane[row + x];
                }
            }
            for (int x = 0; x < width; x++) {
                result[r * width + x] = (float) sum[x];
            }
        }
        return result;
    }

    /** Resamples the columns of a plane of {@code width} columns; columns outside are 0. */
    float[] columns(final float[] plane, final int width) {
        final int height = plane.length / width;
        final float[] result = new float[Math.multiplyExact(height, size())];
        for (int y = 0; y < height; y++) {
            for (int c = 0; c < size(); c++) {
                final int start = y * width + first[c];
                double sum = 0;
                for (int k = 0; k < weights[c].length; k++) {
                    sum += weights[c][k] * plane[start + k];
                }
                result[y * size() + c] = (float) sum;
            }
        }
        return result;
    }

    private static double[] whole(final int[] first, final int i, final int pixel) {
        first[i] = pixel;
        return new double[] {1};
    }

    /** The kernel at the pixels it reaches from {@code low} on, with unit sum and centroid t. */
    private static double[] kernel(final double t, final int low, final double width) {
        final double[] kernel = new double[(int) Math.floor(t + 2 * width) - low + 1];
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = keys((low + k - t) / width) / width;
        }
        // cubic convolution has both by itself unless it is widened
        if (width > 1) {
            balance(kernel, low - t, 2 * width);
        }
        return kernel;
    }

    private static double[] windowedSinc(final double t, final int low, final int reach) {
        final double[] kernel = new double[2 * reach];
        for (int k = 0; k < kernel.length; k++) {
            final double u = low + k - t;
            kernel[k] = sinc(u) * sinc(u / reach);
        }
        balance(kernel, low - t, reach);
        return kernel;
    }

    private static double sinc(final double u) {
        return Math.sin(Math.PI * u) / (Math.PI * u);
    }

    /** Adds the smallest part of a hat, and of its slope, that gives unit sum and centroid 0. */
    private static void balance(final double[] kernel, final double start, final double reach) {
        final double[] hat = new double[5];
        for (int k = 0; k < kernel.length; k++) {
            final double u = start + k;
            final double h = reach - Math.abs(u);
            hat[0] += h;
            hat[1] += h * u;
            hat[2] += h * u * u;
            hat[3] += kernel[k];
            hat[4] += kernel[k] * u;
        }
        final double det = hat[0] * hat[2] - hat[1] * hat[1];
        final double level = ((1 - hat[3]) * hat[2] + hat[4] * hat[1]) / det;
        final double slope = (-hat[4] * hat[0] - (1 - hat[3]) * hat[1]) / det;
        for (int k = 0; k < kernel.length; k++) {
            final double u = start + k;
            kernel[k] += (level + slope * u) * (reach - Math.abs(u));
        }
    }

    private static double keys(final double u) {
        final double a = Math.abs(u);
        if (a < 1) {
            return 1 + a * a * (1.5 * a - 2.5);
        }
        return a < 2 ? 2 + a * (-4 + a * (2.5 - 0.5 * a)) : 0;
    }

    /**
     * The same weights from pixel {@code start} on, with those beyond the edge given to the two
     * outermost pixels: v(−m) = v(0) + m (v(0) − v(1)).
     */
    static double[] folded(final double[] kernel, final int low, final int start, final int size) {
        final int last = Math.min(size - 1, Math.max(low + kernel.length - 1, start + 1));
        final double[] weights = new double[last - start + 1];
        for (int k = 0; k < kernel.length; k++) {
            final int at = low + k;
            final int inside = Math.max(0, Math.min(size - 1, at));
            final int beyond = size > 1 ? Math.abs(at - inside) : 0;
            final int inwards = at < inside ? 1 : -1;
            weights[inside - start] += kernel[k] * (1 + beyond);
            if (beyond > 0) {
                weights[inside + inwards - start] -= kernel[k] * beyond;
            }
        }
        return weights;
    }
}
