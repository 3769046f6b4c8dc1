package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;

/**
 * How far noise reaches: what the difference of nine pixels that {@link NoiseModel} measures by
 * misses because neighbouring pixels share their noise, as a slow detector or resampling makes
 * them.
 *
 * <p>The nine pixels are taken 2, 3, 4 and 5 apart, along x and then along y. Their difference
 * grows until they share nothing. It is taken between neighbouring slices, which have most of their
 * structure in common but not their noise; what has not settled at that distance is structure.
 *
 * @param x variance of the noise over that which pixels next to each other along x show; 1 for
 *     white noise
 * @param y the same along y
 */
record NoiseReach(double x, double y) {

    static final NoiseReach WHITE = new NoiseReach(1, 1);

    private static final int FARTHEST = 5;
    private static final int LEAST_EXTENT = 32;
    private static final int ROWS_PIXELS = 100_000;

    /** Structure that changes from slice to slice makes less than this of white noise. */
    private static final double EVIDENT = 1.15;

    /** Largest growth from 4 pixels to 5 of what has settled. */
    private static final double SETTLED = 1.12;

    /**
     * Measures it.
     *
     * @param white the noise by pixels next to each other
     * @param slices where to look; each is compared with the one behind it, the last with the one
     *     before
     */
    static NoiseReach of(
            final Volume<?> stack,
            final NoiseModel white,
            final List<Integer> slices,
            final Execution execution) {
        if (stack.depth() < 2 || Math.min(stack.width(), stack.height()) < LEAST_EXTENT) {
            return WHITE;
        }
        final double[] near = new double[1];
        final double[][] far = new double[2][FARTHEST - 1];
        for (final double[][] seen :
                execution.mapItems("measure noise", slices, z -> seen(stack, white, z))) {
            near[0] += seen[0][0];
            for (int axis = 0; axis < 2; axis++) {
                for (int i = 0; i < FARTHEST - 1; i++) {
                    far[axis][i] += seen[1 + axis][i];
                }
            }
        }
        final double x = reach(near[0], far[0]);
        final double y = reach(near[0], far[1]);
        return x * y > 0 ? new NoiseReach(x, y) : WHITE;
    }

    /** Variance of the noise over that which pixels next to each other show. */
    double variance() {
        return x * y;
    }

    /**
     * By what factor the mean squared difference of boxes of noise scatters more than where it is
     * white, taking the noise for a process of first order along x and along y.
     *
     * @param box half edges along x and y
     */
    double scatter(final int... box) {
        return Math.sqrt(together(correlation(x), box[0]) * together(correlation(y), box[1]));
    }

    // -- Helper methods --

    /** Of neighbours, for which (6 − 8ρ + 2ρ²)/6 of the variance are seen. */
    private static double correlation(final double reach) {
        return 2 - Math.sqrt(4 - 3 * (1 - 1 / reach));
    }

    /** Pixels in a row that tell as much as one of them. */
    private static double together(final double correlation, final int halfEdge) {
        final int edge = 2 * halfEdge + 1;
        double sum = edge;
        for (int apart = 1; apart < edge; apart++) {
            sum += 2 * (edge - apart) * Math.pow(correlation, 2 * apart);
        }
        return sum / edge;
    }

    /** 0 for structure. */
    private static double reach(final double near, final double[] far) {
        final double last = far[far.length - 1];
        if (!(near > 0) || last > SETTLED * far[far.length - 2]) {
            return 0;
        }
        return last > EVIDENT * near ? last / near : 1;
    }

    /** Variances of the differences: of neighbours, then by distance along x, along y. */
    private static double[][] seen(final Volume<?> stack, final NoiseModel white, final int z) {
        final float[] raw = plane(stack, z);
        final float[] other = plane(stack, z + 1 < stack.depth() ? z + 1 : z - 1);
        final int width = Math.toIntExact(stack.width());
        final boolean[] inside = inside(raw);
        final float[] even = new float[raw.length];
        white.even(other, even);
        System.arraycopy(even, 0, other, 0, even.length);
        white.even(raw, even);
        for (int i = 0; i < even.length; i++) {
            even[i] -= other[i];
        }
        final double[][] seen = new double[3][FARTHEST - 1];
        seen[0][0] = variance(even, width, inside, 1, 1);
        for (int apart = 2; apart <= FARTHEST; apart++) {
            seen[1][apart - 2] = variance(even, width, inside, apart, 1);
            seen[2][apart - 2] = variance(even, width, inside, 1, apart);
        }
        return seen;
    }

    /** Which greys are not saturated. */
    private static boolean[] inside(final float[] greys) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (final float grey : greys) {
            least = Math.min(least, grey);
            most = Math.max(most, grey);
        }
        final boolean[] inside = new boolean[greys.length];
        for (int i = 0; i < greys.length; i++) {
            inside[i] = greys[i] > least && greys[i] < most;
        }
        return inside;
    }

    /** Of the differences of nine pixels so many columns and rows apart, on some rows. */
    private static double variance(
            final float[] greys,
            final int width,
            final boolean[] inside,
            final int columns,
            final int rows) {
        final int height = greys.length / width;
        final int step = 1 + greys.length / ROWS_PIXELS;
        final float[] differences = new float[(height / step + 1) * width];
        int count = 0;
        for (int y = FARTHEST; y < height - FARTHEST; y += step) {
            for (int x = FARTHEST; x < width - FARTHEST; x++) {
                final int i = y * width + x;
                if (inside[i]) {
                    differences[count++] =
                            bend(greys, i - rows * width, columns)
                                    - 2 * bend(greys, i, columns)
                                    + bend(greys, i + rows * width, columns);
                }
            }
        }
        final double spread = Spread.of(differences, count);
        return spread * spread;
    }

    private static float bend(final float[] greys, final int i, final int apart) {
        return greys[i - apart] - 2 * greys[i] + greys[i + apart];
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
