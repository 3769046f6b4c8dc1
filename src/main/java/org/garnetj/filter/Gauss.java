package org.garnetj.filter;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Arrays;

/**
 * Separable Gaussian smoothing of a three-dimensional image, with one standard deviation for each
 * axis.
 *
 * <p>The kernel is sampled to four standard deviations and normalised; beyond the edge the nearest
 * pixel is repeated. Each output pixel is a sum in a fixed order, so threads do not change a bit.
 */
public final class Gauss {

    private static final double RADIUS_IN_SIGMA = 4;

    /** Pixels of a slice whose sum along z stays in the nearest cache. */
    private static final int STRETCH = 2048;

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
        return smoothPlane(plane, width, kernel(sigmaX_px), kernel(sigmaY_px));
    }

    /**
     * Smooths one plane by symmetric kernels, of which one half is given, centre first, and returns
     * a new one.
     */
    public static float[] smoothPlane(
            final float[] plane, final int width, final float[] halfX, final float[] halfY) {
        final float[][] rows = Rows.of(plane, width);
        alongX(rows, halfX);
        return Rows.joined(alongY(rows, halfY));
    }

    /** One half of the symmetric kernel, centre first; a single 1 for {@code sigma_px = 0}. */
    static float[] kernel(final double sigma_px) {
        if (!(sigma_px >= 0)) {
            throw new IllegalArgumentException("sigma " + sigma_px + " px is negative");
        }
        return kernel(sigma_px, (int) Math.ceil(RADIUS_IN_SIGMA * sigma_px));
    }

    /** One half of the kernel cut off at {@code radius} pixels and normalised, centre first. */
    private static float[] kernel(final double sigma_px, final int radius) {
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

    private static void alongX(final float[][] rows, final float[] half) {
        final int radius = half.length - 1;
        final int width = rows[0].length;
        final float[] padded = new float[width + 2 * radius];
        final float[] before = new float[width];
        final float[] after = new float[width];
        for (final float[] row : rows) {
            System.arraycopy(row, 0, padded, radius, width);
            Arrays.fill(padded, 0, radius, row[0]);
            Arrays.fill(padded, radius + width, padded.length, row[width - 1]);
            Rows.scale(row, half[0], 0, width);
            for (int i = 1; i <= radius; i++) {
                System.arraycopy(padded, radius - i, before, 0, width);
                System.arraycopy(padded, radius + i, after, 0, width);
                Rows.addPair(before, after, half[i], row, 0, width);
            }
        }
    }

    private static float[][] alongY(final float[][] rows, final float[] half) {
        final float[][] smooth = new float[rows.length][];
        for (int y = 0; y < rows.length; y++) {
            smooth[y] = rows[y].clone();
            Rows.scale(smooth[y], half[0], 0, smooth[y].length);
            for (int i = 1; i < half.length; i++) {
                final float[] above = rows[Math.max(0, y - i)];
                final float[] below = rows[Math.min(rows.length - 1, y + i)];
                Rows.addPair(above, below, half[i], smooth[y], 0, smooth[y].length);
            }
        }
        return smooth;
    }

    private static PlanarImg<FloatType, ?> alongZ(
            final PlanarImg<FloatType, ?> image, final float[] half, final Execution execution) {
        final PlanarImg<FloatType, ?> smooth = Planes.floats(image);
        execution.forEach(
                "smooth along z",
                BlockPlan.slices(image),
                block -> {
                    final float[] target = Planes.array(smooth, block.index());
                    for (int start = 0; start < target.length; start += STRETCH) {
                        final int end = Math.min(target.length, start + STRETCH);
                        stretchAlongZ(image, block.index(), half, target, start, end);
                    }
                });
        return smooth;
    }

    private static void stretchAlongZ(
            final PlanarImg<FloatType, ?> image,
            final int z,
            final float[] half,
            final float[] target,
            final int start,
            final int end) {
        final int last = Math.toIntExact(image.dimension(2)) - 1;
        System.arraycopy(Planes.array(image, z), start, target, start, end - start);
        Rows.scale(target, half[0], start, end);
        for (int i = 1; i < half.length; i++) {
            Rows.addPair(
                    Planes.array(image, Math.max(0, z - i)),
                    Planes.array(image, Math.min(last, z + i)),
                    half[i],
                    target,
                    start,
                    end);
        }
    }
}
