package org.garnetj.crack;

import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

import java.util.Arrays;

/**
 * Rebuilds the original surface from the tops of columns: robust slopes from medians, then least
 * squares (plane and a curve along x) over the columns near the surface, with the median residual
 * of each slice as its offset. Craters, lids and pores on the surface are outliers and do not pull
 * it.
 */
final class SurfaceFit {

    /** Residuals that count, in rows, from round to round. */
    private static final double[] TOLERANCE = {12, 6, 3, 2};

    /** A slice with fewer columns on the surface takes its offset from its neighbours. */
    private static final double FEWEST = 0.03;

    private static final int TERMS = 4;

    /** Parts of the width, each of which must hold more than this share of the columns. */
    private static final int SECTIONS = 8;

    private static final double SPARSE = 0.02;

    private final ColumnTops tops;
    private final boolean[][] excluded;
    private final boolean faceCounts;
    private final int width;
    private final int depth;
    private double level;
    private double slopeX;
    private double slopeZ;
    private double curveX;
    private final double[] offsets;

    /**
     * @param excluded columns over cracks, [z][x]
     */
    SurfaceFit(final ColumnTops tops, final boolean[][] excluded) {
        this.tops = tops;
        this.excluded = excluded;
        width = tops.width();
        depth = tops.depth();
        faceCounts = tops.shareAtFace() > 0.5;
        offsets = new double[depth];
    }

    ReferenceSurface fit(final Side side, final VoxelSize voxel) {
        start();
        for (final double tolerance : TOLERANCE) {
            leastSquares(tolerance);
            setOffsets(tolerance);
        }
        return new ReferenceSurface(side, level, slopeX, slopeZ, curveX, offsets, width, voxel);
    }

    private boolean counts(final int x, final int z) {
        final int top = tops.at(x, z);
        return !excluded[z][x] && top != ColumnTops.NONE && (top > 0 || faceCounts);
    }

    private double model(final int x, final int z) {
        final double u = centredX(x);
        return level + slopeX * u + curveX * u * u + slopeZ * centredZ(z) + offsets[z];
    }

    private double centredX(final int x) {
        return x - 0.5 * (width - 1);
    }

    private double centredZ(final int z) {
        return z - 0.5 * (depth - 1);
    }

    private void start() {
        slopeX = medianSlopeX();
        final double[] levels = new double[depth];
        for (int z = 0; z < depth; z++) {
            levels[z] = medianResidual(z, Double.POSITIVE_INFINITY);
        }
        slopeZ = medianSlope(levels);
        for (int z = 0; z < depth; z++) {
            levels[z] -= slopeZ * centredZ(z);
        }
        level = median(levels, depth);
    }

    /** Median slope over pairs of columns a third of the width apart. */
    private double medianSlopeX() {
        final int lag = Math.max(1, width / 3);
        final double[] slopes = new double[(width - lag) * depth];
        int count = 0;
        for (int z = 0; z < depth; z++) {
            for (int x = 0; x + lag < width; x++) {
                if (counts(x, z) && counts(x + lag, z)) {
                    slopes[count++] = (double) (tops.at(x + lag, z) - tops.at(x, z)) / lag;
                }
            }
        }
        return count == 0 ? 0 : median(slopes, count);
    }

    private static double medianSlope(final double[] values) {
        final int lag = Math.max(1, values.length / 3);
        final double[] slopes = new double[values.length];
        int count = 0;
        for (int i = 0; i + lag < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(values[i + lag])) {
                slopes[count++] = (values[i + lag] - values[i]) / lag;
            }
        }
        return count == 0 ? 0 : median(slopes, count);
    }

    /**
     * Corrects the model by least squares over the columns within {@code tolerance} rows. The curve
     * along x is left out where a part of the width has no columns.
     */
    private void leastSquares(final double tolerance) {
        final double[][] products = new double[TERMS][TERMS];
        final double[] residuals = new double[TERMS];
        final long[] columns = new long[SECTIONS];
        for (int z = 0; z < depth; z++) {
            for (int x = 0; x < width; x++) {
                final double residual = tops.at(x, z) - model(x, z);
                if (counts(x, z) && Math.abs(residual) <= tolerance) {
                    add(products, residuals, terms(x, z), residual);
                    columns[x * SECTIONS / width]++;
                }
            }
        }
        correct(products, residuals, isCovered(columns) ? TERMS : TERMS - 1);
    }

    /** Level, slope along x, slope along z, curve along x; each at most 1. */
    private double[] terms(final int x, final int z) {
        final double u = 2 * centredX(x) / width;
        return new double[] {1, u, 2 * centredZ(z) / depth, u * u};
    }

    private static void add(
            final double[][] products,
            final double[] residuals,
            final double[] terms,
            final double residual) {
        for (int i = 0; i < TERMS; i++) {
            residuals[i] += terms[i] * residual;
            for (int j = 0; j < TERMS; j++) {
                products[i][j] += terms[i] * terms[j];
            }
        }
    }

    private static boolean isCovered(final long[] columns) {
        final long all = Arrays.stream(columns).sum();
        return Arrays.stream(columns).allMatch(count -> count > SPARSE * all);
    }

    /** Solves the normal equations of the first {@code terms} terms. */
    private void correct(final double[][] products, final double[] residuals, final int terms) {
        if (products[0][0] == 0) {
            return;
        }
        final RealMatrix matrix =
                MatrixUtils.createRealMatrix(products).getSubMatrix(0, terms - 1, 0, terms - 1);
        final RealVector right = MatrixUtils.createRealVector(Arrays.copyOf(residuals, terms));
        final double[] solution =
                new SingularValueDecomposition(matrix).getSolver().solve(right).toArray();
        level += solution[0];
        slopeX += 2 * solution[1] / width;
        slopeZ += 2 * solution[2] / depth;
        curveX += terms < TERMS ? 0 : 4 * solution[3] / ((double) width * width);
    }

    private void setOffsets(final double tolerance) {
        final double[] fresh = new double[depth];
        for (int z = 0; z < depth; z++) {
            fresh[z] = offsets[z] + medianResidual(z, tolerance);
        }
        Interpolation.fillGaps(fresh);
        System.arraycopy(fresh, 0, offsets, 0, depth);
    }

    /** Median residual of slice z within the tolerance; NaN if too few columns are. */
    private double medianResidual(final int z, final double tolerance) {
        final double[] residuals = new double[width];
        int count = 0;
        for (int x = 0; x < width; x++) {
            final double residual = tops.at(x, z) - model(x, z);
            if (counts(x, z) && Math.abs(residual) <= tolerance) {
                residuals[count++] = residual;
            }
        }
        return count < Math.max(3, FEWEST * width) ? Double.NaN : median(residuals, count);
    }

    /** Median of the first {@code count} values without the NaNs; 0 without any. */
    private static double median(final double[] values, final int count) {
        final double[] sorted =
                Arrays.stream(values, 0, count).filter(v -> !Double.isNaN(v)).sorted().toArray();
        final int n = sorted.length;
        return n == 0 ? 0 : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }
}
