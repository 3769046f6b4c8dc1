package org.garnetj.learn;

import org.garnetj.filter.Eigenvalues;
import org.garnetj.filter.FloatBox;
import org.garnetj.filter.Jet;
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

    private static final FeatureKind[] SMOOTHED = {
        FeatureKind.GAUSS,
        FeatureKind.GRADIENT,
        FeatureKind.LAPLACIAN,
        FeatureKind.HESSIAN_MAX,
        FeatureKind.HESSIAN_MID,
        FeatureKind.HESSIAN_MIN,
        FeatureKind.STRUCTURE_MAX,
        FeatureKind.STRUCTURE_MID,
        FeatureKind.STRUCTURE_MIN
    };

    private final FloatBox grey;
    private final FeatureColumns columns;
    private final int dimensions;
    private final Eigenvalues eigenvalues = new Eigenvalues();

    FeatureScales(final FloatBox grey, final FeatureColumns columns) {
        this.grey = grey;
        this.columns = columns;
        dimensions = columns.set().dimensions();
    }

    /** The scales of a set of features, ascending. */
    static List<FeatureScale> of(final FeatureSet set, final VoxelSize voxelSize) {
        final FeatureColumns columns = new FeatureColumns(set, new float[0][]);
        final SortedSet<Double> lengths = columns.lengths(SMOOTHED);
        for (final double length : columns.lengths(FeatureKind.DOG)) {
            lengths.add(length);
            lengths.add(2 * length);
        }
        return lengths.stream()
                .map(length -> FeatureScale.of(length, set.dimensions(), voxelSize))
                .toList();
    }

    /** Computes all features of a scale; scales come in ascending order. */
    void compute(final FeatureScale scale) {
        final double length = scale.length_um();
        final FloatBox smooth = scale.smooth(grey, margin(scale));
        copyTo(columns.of(FeatureKind.GAUSS, length), smooth);
        copyTo(columns.of(FeatureKind.DOG, length), smooth);
        subtractFrom(columns.of(FeatureKind.DOG, length / 2), smooth);
        if (wants(slopes(length))) {
            derive(length, new Jet(smooth, scale.first(), scale.second()));
        }
        final float[][] structure = columns.of(STRUCTURE, length);
        if (wants(structure)) {
            FeatureStructure.compute(smooth, scale, present(structure), eigenvalues);
        }
    }

    // -- Helper methods --

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

    private int[] margin(final FeatureScale scale) {
        if (wants(columns.of(STRUCTURE, scale.length_um()))) {
            return FeatureReach.sum(scale.slopeReach(), scale.gaussReach());
        }
        return wants(slopes(scale.length_um())) ? scale.slopeReach() : new int[3];
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
}
