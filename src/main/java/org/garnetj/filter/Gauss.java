package org.garnetj.filter;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

/**
 * Separable Gaussian smoothing of a three-dimensional image, with one standard deviation for each
 * axis.
 *
 * <p>The kernel is sampled to four standard deviations and normalised; beyond the edge the nearest
 * pixel is repeated. Each output pixel is a sum in a fixed order, so threads do not change a bit.
 */
public final class Gauss {

    private static final double RADIUS_IN_SIGMA = 4;

    private Gauss() {}

    /**
     * Smooths {@code image}.
     *
     * @param sigma_px standard deviation along x, y, z in pixels; 0 leaves an axis as it is
     * @return a float image of the same size
     */
    public static <T extends RealType<T>> PlanarImg<FloatType, ?> smooth(
            final RandomAccessibleInterval<T> image,
            final double[] sigma_px,
            final Execution execution) {
        final int width = Math.toIntExact(image.dimension(0));
        final PlanarImg<FloatType, ?> inPlane = Planes.floats(image);
        execution.forEach(
                "smooth slices",
                BlockPlan.slices(image),
                block -> {
                    final float[] plane = Planes.floatPlane(image, block.index());
                    final float[] smooth = smoothPlane(plane, width, sigma_px[0], sigma_px[1]);
                    final float[] target = Planes.array(inPlane, block.index());
                    System.arraycopy(smooth, 0, target, 0, target.length);
                });
        final float[] kernelZ = kernel(sigma_px[2]);
        return kernelZ.length > 1 ? alongZ(inPlane, kernelZ, execution) : inPlane;
    }

    /** Smooths one plane of {@code width} columns, x fastest, and returns a new one. */
    public static float[] smoothPlane(
            final float[] plane, final int width, final double sigmaX_px, final double sigmaY_px) {
        final float[] rows = new float[plane.length];
        alongX(plane, rows, width, kernel(sigmaX_px));
        final float[] smooth = new float[plane.length];
        alongY(rows, smooth, width, kernel(sigmaY_px));
        return smooth;
    }

    /** One half of the symmetric kernel, centre first; a single 1 for {@code sigma_px = 0}. */
    static float[] kernel(final double sigma_px) {
        if (!(sigma_px >= 0)) {
            throw new IllegalArgumentException("sigma " + sigma_px + " px is negative");
        }
        final int radius = (int) Math.ceil(RADIUS_IN_SIGMA * sigma_px);
        final double[] weights = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            weights[i] = radius == 0 ? 1 : Math.exp(-0.5 * i * i / (sigma_px * sigma_px));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        final float[] half = new float[radius + 1];
        for (int i = 0; i <= radius; i++) {
            half[i] = (float) (weights[i] / sum);
        }
        return half;
    }

    private static void alongX(
            final float[] source, final float[] target, final int width, final float[] half) {
        final int radius = half.length - 1;
        final float[] padded = new float[width + 2 * radius];
        for (int row = 0; row < source.length; row += width) {
            System.arraycopy(source, row, padded, radius, width);
            for (int i = 0; i < radius; i++) {
                padded[i] = source[row];
                padded[radius + width + i] = source[row + width - 1];
            }
            for (int x = 0; x < width; x++) {
                float sum = half[0] * padded[x + radius];
                for (int i = 1; i <= radius; i++) {
                    sum += half[i] * (padded[x + radius - i] + padded[x + radius + i]);
                }
                target[row + x] = sum;
            }
        }
    }

    private static void alongY(
            final float[] source, final float[] target, final int width, final float[] half) {
        final int height = source.length / width;
        for (int y = 0; y < height; y++) {
            final int row = y * width;
            for (int x = 0; x < width; x++) {
                target[row + x] = half[0] * source[row + x];
            }
            for (int i = 1; i < half.length; i++) {
                final int above = Math.max(0, y - i) * width;
                final int below = Math.min(height - 1, y + i) * width;
                for (int x = 0; x < width; x++) {
                    target[row + x] += half[i] * (source[above + x] + source[below + x]);
                }
            }
        }
    }

    private static PlanarImg<FloatType, ?> alongZ(
            final PlanarImg<FloatType, ?> image, final float[] half, final Execution execution) {
        final int depth = Math.toIntExact(image.dimension(2));
        final PlanarImg<FloatType, ?> smooth = Planes.floats(image);
        execution.forEach(
                "smooth along z",
                BlockPlan.slices(image),
                block -> {
                    final int z = block.index();
                    final float[] target = Planes.array(smooth, z);
                    final float[] centre = Planes.array(image, z);
                    for (int p = 0; p < target.length; p++) {
                        target[p] = half[0] * centre[p];
                    }
                    for (int i = 1; i < half.length; i++) {
                        final float[] before = Planes.array(image, Math.max(0, z - i));
                        final float[] after = Planes.array(image, Math.min(depth - 1, z + i));
                        for (int p = 0; p < target.length; p++) {
                            target[p] += half[i] * (before[p] + after[p]);
                        }
                    }
                });
        return smooth;
    }
}
