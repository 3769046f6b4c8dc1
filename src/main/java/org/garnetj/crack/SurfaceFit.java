package org.garnetj.crack;

import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;

/**
 * Rebuilds the original surface from the tops of columns: robust slopes from medians, then least
 * squares over the columns near the surface, with the median residual of each slice as its offset.
 * Craters, lids and pores on the surface are outliers and do not pull it.
 */
final class SurfaceFit {

    /** Residuals that count, in rows, from round to round. */
    private static final double[] TOLERANCE = {12, 6, 3, 2};

    /** A slice with fewer columns on the surface takes its offset from its neighbours. */
    private static final double FEWEST = 0.03;

    private final ColumnTops tops;
    private final boolean[][] excluded;
    private final boolean faceCounts;
    private final int width;
    private final int depth;
    private double level;
    private double slopeX;
    private double slopeZ;
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
        return new ReferenceSurface(side, level, slopeX, slopeZ, offsets, width, voxel);
    }

    private boolean counts(final int x, final int z) {
        final int top = tops.at(x, z);
        return !excluded[z][x] && top != ColumnTops.NONE && (top > 0 || faceCounts);
    }

    private double model(final int x, final int z) {
        return level + slopeX * centredX(x) + slopeZ * centredZ(z) + offsets[z];
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

    /** Plane through the columns within {@code tolerance} rows, after removal of the offsets. */
    private void leastSquares(final double tolerance) {
        final double[] sums = new double[9];
        for (int z = 0; z < depth; z++) {
            for (int x = 0; x < width; x++) {
                final double residual = tops.at(x, z) - model(x, z);
                if (counts(x, z) && Math.abs(residual) <= tolerance) {
                    add(sums, centredX(x), centredZ(z), residual);
                }
            }
        }
        final double[] correction = solve(sums);
        level += correction[0];
        slopeX += correction[1];
        slopeZ += correction[2];
    }

    private static void add(final double[] sums, final double x, final double z, final double r) {
        sums[0]++;
        sums[1] += x;
        sums[2] += z;
        sums[3] += x * x;
        sums[4] += x * z;
        sums[5] += z * z;
        sums[6] += r;
        sums[7] += x * r;
        sums[8] += z * r;
    }

    /** Solves the normal equations for level and slopes, 0 where columns do not determine them. */
    private static double[] solve(final double[] s) {
        if (s[0] == 0) {
            return new double[3];
        }
        final double xx = s[3] - s[1] * s[1] / s[0];
        final double xz = s[4] - s[1] * s[2] / s[0];
        final double zz = s[5] - s[2] * s[2] / s[0];
        final double xr = s[7] - s[1] * s[6] / s[0];
        final double zr = s[8] - s[2] * s[6] / s[0];
        final double determinant = xx * zz - xz * xz;
        double slopeX = 0;
        double slopeZ = 0;
        if (determinant > 1e-9 * xx * zz && determinant > 0) {
            slopeX = (xr * zz - zr * xz) / determinant;
            slopeZ = (zr * xx - xr * xz) / determinant;
        }
        return new double[] {(s[6] - slopeX * s[1] - slopeZ * s[2]) / s[0], slopeX, slopeZ};
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
