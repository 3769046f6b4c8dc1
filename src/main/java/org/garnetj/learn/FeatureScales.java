package org.garnetj.learn;

import org.garnetj.filter.Convolution;
import org.garnetj.filter.Differences;
import org.garnetj.filter.Eigenvalues;
import org.garnetj.filter.FloatBox;
import org.garnetj.filter.Jet;
import org.garnetj.filter.Kernel;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The features made of Gaussians: a block is smoothed once for each scale and all derivatives are
 * taken from that.
 */
final class FeatureScales {

    private static final List<FeatureKind> HESSIAN =
            List.of(FeatureKind.HESSIAN_MAX, FeatureKind.HESSIAN_MID, FeatureKind.HESSIAN_MIN);
    private static final List<FeatureKind> STRUCTURE =
            List.of(
                    FeatureKind.STRUCTURE_MAX,
                    FeatureKind.STRUCTURE_MID,
                    FeatureKind.STRUCTURE_MIN);

    private final FloatBox grey;
    private final VoxelSize voxelSize;
    private final FeatureColumns columns;
    private final int dimensions;
    private final Eigenvalues eigenvalues = new Eigenvalues();

    FeatureScales(final FloatBox grey, final VoxelSize voxelSize, final FeatureColumns columns) {
        this.grey = grey;
        this.voxelSize = voxelSize;
        this.columns = columns;
        dimensions = columns.set().dimensions();
    }

    void compute() {
        for (final double scale : scales()) {
            final double[] sigma = FeatureReach.sigma_px(scale, dimensions, voxelSize);
            final FloatBox smooth = smooth(grey, sigma, margin(scale, sigma));
            copyTo(columns.of(FeatureKind.GAUSS, scale), smooth);
            copyTo(columns.of(FeatureKind.DOG, scale), smooth);
            subtractFrom(columns.of(FeatureKind.DOG, scale / 2), smooth);
            if (wants(slopes(scale))) {
                derive(scale, new Jet(smooth, first(scale, sigma), second(scale, sigma)));
            }
            if (wants(columns.of(STRUCTURE, scale))) {
                structure(scale, sigma, smooth);
            }
        }
    }

    // -- Helper methods --

    private SortedSet<Double> scales() {
        final SortedSet<Double> scales =
                columns.lengths(
                        FeatureKind.GAUSS,
                        FeatureKind.GRADIENT,
                        FeatureKind.LAPLACIAN,
                        FeatureKind.HESSIAN_MAX,
                        FeatureKind.HESSIAN_MID,
                        FeatureKind.HESSIAN_MIN,
                        FeatureKind.STRUCTURE_MAX,
                        FeatureKind.STRUCTURE_MID,
                        FeatureKind.STRUCTURE_MIN);
        for (final double length : columns.lengths(FeatureKind.DOG)) {
            scales.add(length);
            scales.add(2 * length);
        }
        return scales;
    }

    private float[][] slopes(final double scale) {
        return Stream.concat(
                        Stream.of(
                                columns.of(FeatureKind.GRADIENT, scale),
                                columns.of(FeatureKind.LAPLACIAN, scale)),
                        Stream.of(columns.of(HESSIAN, scale)))
                .toArray(float[][]::new);
    }

    private static boolean wants(final float[][] targets) {
        return Stream.of(targets).anyMatch(Objects::nonNull);
    }

    private int[] margin(final double scale, final double[] sigma) {
        if (wants(columns.of(STRUCTURE, scale))) {
            return FeatureReach.sum(FeatureReach.differences(sigma), FeatureReach.gauss(sigma));
        }
        return wants(slopes(scale)) ? FeatureReach.differences(sigma) : new int[3];
    }

    static FloatBox smooth(final FloatBox box, final double[] sigma, final int[] margin) {
        FloatBox smooth = box;
        for (int axis = 2; axis >= 0; axis--) {
            final int[] left = smooth.margin().clone();
            left[axis] = margin[axis];
            for (int other = axis - 1; other >= 0; other--) {
                left[other] = margin[other] + Kernel.gaussRadius(sigma[other]);
            }
            smooth = Convolution.along(smooth, axis, Kernel.gauss(sigma[axis]), left);
        }
        return smooth;
    }

    /** Derivatives over one standard deviation instead of one pixel. */
    private Kernel[] first(final double scale, final double[] sigma) {
        final Kernel[] kernels = new Kernel[dimensions];
        for (int d = 0; d < dimensions; d++) {
            kernels[d] = Differences.first(sigma[d]).times(sigma[d]);
        }
        return kernels;
    }

    private Kernel[] second(final double scale, final double[] sigma) {
        final Kernel[] kernels = new Kernel[dimensions];
        for (int d = 0; d < dimensions; d++) {
            kernels[d] = Differences.second(sigma[d]).times(sigma[d] * sigma[d]);
        }
        return kernels;
    }

    static void copyTo(final float[] target, final FloatBox box) {
        if (target == null) {
            return;
        }
        final int width = box.core()[0];
        int to = 0;
        for (int z = 0; z < box.core()[2]; z++) {
            for (int y = 0; y < box.core()[1]; y++, to += width) {
                System.arraycopy(box.values(), box.index(0, y, z), target, to, width);
            }
        }
    }

    private void subtractFrom(final float[] target, final FloatBox box) {
        if (target == null) {
            return;
        }
        final int width = box.core()[0];
        int to = 0;
        for (int z = 0; z < box.core()[2]; z++) {
            for (int y = 0; y < box.core()[1]; y++, to += width) {
                final int from = box.index(0, y, z);
                for (int x = 0; x < width; x++) {
                    target[to + x] -= box.values()[from + x];
                }
            }
        }
    }

    private void derive(final double scale, final Jet jet) {
        final float[] gradient = columns.of(FeatureKind.GRADIENT, scale);
        final float[] laplacian = columns.of(FeatureKind.LAPLACIAN, scale);
        final float[][] hessian = present(columns.of(HESSIAN, scale));
        final int width = grey.core()[0];
        final float[][] sorted = new float[dimensions][width];
        int to = 0;
        for (int z = 0; z < grey.core()[2]; z++) {
            for (int y = 0; y < grey.core()[1]; y++, to += width) {
                if (gradient != null) {
                    magnitude(jet.gradient(y, z), gradient, to, width);
                }
                final float[][] second = wants(hessian) ? jet.hessian(y, z) : null;
                if (laplacian != null) {
                    trace(second == null ? jet.curvature(y, z) : second, laplacian, to, width);
                }
                if (second != null) {
                    eigenvalues(second, sorted, hessian, to, width);
                }
            }
        }
    }

    /** Largest, middle and smallest, or largest and smallest in two dimensions. */
    private float[][] present(final float[][] three) {
        return dimensions == 3 ? three : new float[][] {three[0], three[2]};
    }

    private void eigenvalues(
            final float[][] matrix,
            final float[][] sorted,
            final float[][] targets,
            final int to,
            final int width) {
        eigenvalues.of(matrix, sorted, width);
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != null) {
                System.arraycopy(sorted[i], 0, targets[i], to, width);
            }
        }
    }

    private void magnitude(
            final float[][] slope, final float[] target, final int to, final int width) {
        final float[] sx = slope[0];
        final float[] sy = slope[1];
        if (dimensions == 2) {
            for (int x = 0; x < width; x++) {
                target[to + x] = (float) Math.sqrt(sx[x] * sx[x] + sy[x] * sy[x]);
            }
            return;
        }
        final float[] sz = slope[2];
        for (int x = 0; x < width; x++) {
            target[to + x] = (float) Math.sqrt(sx[x] * sx[x] + sy[x] * sy[x] + sz[x] * sz[x]);
        }
    }

    private void trace(
            final float[][] second, final float[] target, final int to, final int width) {
        final float[] xx = second[0];
        final float[] yy = second[1];
        if (dimensions == 2) {
            for (int x = 0; x < width; x++) {
                target[to + x] = xx[x] + yy[x];
            }
            return;
        }
        final float[] zz = second[2];
        for (int x = 0; x < width; x++) {
            target[to + x] = xx[x] + yy[x] + zz[x];
        }
    }

    private void structure(final double scale, final double[] sigma, final FloatBox smooth) {
        FeatureStructure.compute(
                smooth, first(scale, sigma), sigma, present(columns.of(STRUCTURE, scale)));
    }
}
