package org.garnetj.filter;

/**
 * Eigenvalues of symmetric 2 × 2 and 3 × 3 matrices in closed form, a row of pixels at a time.
 *
 * <p>Only the four operations and the square root are used, so the bits are the same on every
 * machine. For 3 × 3 the cubic is solved by its isolated root (cos(φ/3) by a parabola and two
 * Newton steps); the other two follow from a quadratic. The error is below 1e-6 of the largest
 * eigenvalue. After O. K. Smith, Commun. ACM 4 (1961) 168, doi:10.1145/355578.366316, without his
 * cosines.
 */
public final class Eigenvalues {

    private Eigenvalues() {}

    /** {@link #ofTwo} or {@link #ofThree}, by the number of rows of {@code sorted}. */
    public static void of(final float[][] matrix, final float[][] sorted, final int length) {
        if (sorted.length == 2) {
            ofTwo(matrix, sorted, length);
        } else {
            ofThree(matrix, sorted, length);
        }
    }

    /**
     * Eigenvalues of 2 × 2 matrices.
     *
     * @param matrix rows xx, yy, xy
     * @param sorted receives the larger and the smaller
     */
    public static void ofTwo(final float[][] matrix, final float[][] sorted, final int length) {
        final float[] xx = matrix[0];
        final float[] yy = matrix[1];
        final float[] xy = matrix[2];
        final float[] large = sorted[0];
        final float[] small = sorted[1];
        for (int i = 0; i < length; i++) {
            final float mean = 0.5f * (xx[i] + yy[i]);
            final float half = 0.5f * (xx[i] - yy[i]);
            final float radius = (float) Math.sqrt(half * half + xy[i] * xy[i]);
            large[i] = mean + radius;
            small[i] = mean - radius;
        }
    }

    /**
     * Eigenvalues of 3 × 3 matrices.
     *
     * @param matrix rows xx, yy, zz, xy, xz, yz
     * @param sorted receives the largest, the middle and the smallest
     */
    public static void ofThree(final float[][] matrix, final float[][] sorted, final int length) {
        for (int i = 0; i < length; i++) {
            final double xy = matrix[3][i];
            final double xz = matrix[4][i];
            final double yz = matrix[5][i];
            final double mean = ((double) matrix[0][i] + matrix[1][i] + matrix[2][i]) / 3;
            final double xx = matrix[0][i] - mean;
            final double yy = matrix[1][i] - mean;
            final double zz = matrix[2][i] - mean;
            final double off = xy * xy + xz * xz + yz * yz;
            final double square = (xx * xx + yy * yy + zz * zz + 2 * off) / 6;
            final double p = Math.sqrt(square);
            final double determinant =
                    xx * (yy * zz - yz * yz) - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz);
            final double cube = 2 * p * square;
            final double r = cube > 0 ? Math.min(1, Math.abs(determinant) / cube) : 1;
            final double c = cosineOfThird(r);
            final double apart = Math.sqrt(3 * Math.max(0, 1 - c * c));
            final double lone = 2 * p * c;
            final double near = p * (apart - c);
            final double far = p * (-apart - c);
            final boolean up = determinant >= 0;
            sorted[0][i] = (float) (mean + (up ? lone : -far));
            sorted[1][i] = (float) (mean + (up ? near : -near));
            sorted[2][i] = (float) (mean + (up ? far : -lone));
        }
    }

    /** cos(acos(r)/3) for r in [0, 1]: the root c near 1 of 4c³ − 3c = r. */
    private static double cosineOfThird(final double r) {
        double c = 0.866 + r * (0.1658 - 0.0318 * r);
        for (int step = 0; step < 2; step++) {
            final double square = c * c;
            c -= ((4 * square - 3) * c - r) / (12 * square - 3);
        }
        return Math.min(1, c);
    }
}
