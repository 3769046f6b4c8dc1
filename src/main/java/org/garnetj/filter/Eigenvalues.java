package org.garnetj.filter;

/**
 * Eigenvalues of symmetric 2 × 2 and 3 × 3 matrices in closed form, many at a time. Not for several
 * threads at once.
 *
 * <p>Only the four operations and the square root are used, so the bits are the same on every
 * machine. For 3 × 3 the cubic is solved at its isolated root, cos(acos(r)/3) for 0 ≤ r ≤ 1, by a
 * polynomial and one Newton step; the other two roots follow from a quadratic. The error is below
 * 1e-6 of the largest absolute eigenvalue. After O. K. Smith, Commun. ACM 4 (1961) 168,
 * doi:10.1145/355578.366316, without his cosines.
 */
public final class Eigenvalues {

    private static final int CHUNK = 256;

    /** Pushes any r but 0 to ±1; float input leaves no r of this size but 0. */
    private static final double STEEP = 1e200;

    private static final double NOT_ZERO = 1e-100;

    /** A fit to cos(acos(r)/3) on [0, 1], good to 1e-7. */
    private static final double C0 = 0.866025482395;

    private static final double C1 = 0.166658567731;
    private static final double C2 = -0.0479736700336;
    private static final double C3 = 0.023769973927;
    private static final double C4 = -0.0125105352087;
    private static final double C5 = 0.00505422949286;
    private static final double C6 = -0.00102410763147;

    private final double[][] matrix = new double[6][CHUNK];
    private final double[][] sorted = new double[3][CHUNK];
    private final double[] mean = new double[CHUNK];
    private final double[] size = new double[CHUNK];
    private final double[] ratio = new double[CHUNK];
    private final double[] cosine = new double[CHUNK];

    /**
     * Computes eigenvalues.
     *
     * @param rows elements of the matrices: xx, yy, zz, xy, xz, yz or xx, yy, xy
     * @param values receives the largest, the middle and the smallest, or the larger and the
     *     smaller
     */
    public void of(final float[][] rows, final float[][] values, final int length) {
        if (values.length == 2) {
            ofTwo(rows, values, length);
            return;
        }
        for (int from = 0; from < length; from += CHUNK) {
            final int count = Math.min(CHUNK, length - from);
            for (int i = 0; i < 6; i++) {
                widen(rows[i], from, matrix[i], count);
            }
            ofThree(count);
            for (int i = 0; i < 3; i++) {
                narrow(sorted[i], values[i], from, count);
            }
        }
    }

    // -- Helper methods --

    private static void ofTwo(final float[][] rows, final float[][] values, final int length) {
        final float[] xx = rows[0];
        final float[] yy = rows[1];
        final float[] xy = rows[2];
        final float[] large = values[0];
        final float[] small = values[1];
        for (int i = 0; i < length; i++) {
            final float mean = 0.5f * (xx[i] + yy[i]);
            final float half = 0.5f * (xx[i] - yy[i]);
            final float radius = (float) Math.sqrt(half * half + xy[i] * xy[i]);
            large[i] = mean + radius;
            small[i] = mean - radius;
        }
    }

    /** Short loops without a branch, so that they run on vectors. */
    private void ofThree(final int length) {
        centre(matrix, mean, length);
        spread(matrix, size, length);
        determinant(matrix, ratio, length);
        for (int i = 0; i < length; i++) {
            ratio[i] /= 2 * size[i] * size[i] * size[i] + Double.MIN_NORMAL;
        }
        cosineOfThird(ratio, cosine, length);
        final double[] large = sorted[0];
        final double[] middle = sorted[1];
        final double[] small = sorted[2];
        for (int i = 0; i < length; i++) {
            final double c = cosine[i];
            final double sign = Math.max(-1, Math.min(1, (ratio[i] + NOT_ZERO) * STEEP));
            final double apart = Math.sqrt(Math.max(0, 3 - 3 * c * c));
            final double lone = sign * 2 * c;
            final double other = sign * (-apart - c);
            large[i] = mean[i] + size[i] * Math.max(lone, other);
            middle[i] = mean[i] + size[i] * (sign * (apart - c));
            small[i] = mean[i] + size[i] * Math.min(lone, other);
        }
    }

    /** Takes the mean eigenvalue off the diagonal. */
    private static void centre(final double[][] matrix, final double[] mean, final int length) {
        final double[] xx = matrix[0];
        final double[] yy = matrix[1];
        final double[] zz = matrix[2];
        for (int i = 0; i < length; i++) {
            mean[i] = (xx[i] + yy[i] + zz[i]) * (1.0 / 3);
        }
        for (int i = 0; i < length; i++) {
            xx[i] -= mean[i];
            yy[i] -= mean[i];
            zz[i] -= mean[i];
        }
    }

    /** Half the largest distance that eigenvalues of this spread can have from their mean. */
    private static void spread(final double[][] matrix, final double[] size, final int length) {
        final double[] xx = matrix[0];
        final double[] yy = matrix[1];
        final double[] zz = matrix[2];
        final double[] xy = matrix[3];
        final double[] xz = matrix[4];
        final double[] yz = matrix[5];
        for (int i = 0; i < length; i++) {
            final double off = xy[i] * xy[i] + xz[i] * xz[i] + yz[i] * yz[i];
            final double on = xx[i] * xx[i] + yy[i] * yy[i] + zz[i] * zz[i];
            size[i] = Math.sqrt((on + 2 * off) * (1.0 / 6));
        }
    }

    private static void determinant(
            final double[][] matrix, final double[] determinant, final int length) {
        final double[] xx = matrix[0];
        final double[] yy = matrix[1];
        final double[] zz = matrix[2];
        final double[] xy = matrix[3];
        final double[] xz = matrix[4];
        final double[] yz = matrix[5];
        for (int i = 0; i < length; i++) {
            determinant[i] =
                    xx[i] * (yy[i] * zz[i] - yz[i] * yz[i])
                            - xy[i] * (xy[i] * zz[i] - yz[i] * xz[i])
                            + xz[i] * (xy[i] * yz[i] - yy[i] * xz[i]);
        }
    }

    /** cos(acos(|r|)/3): the root c of 4c³ − 3c = |r| that stands alone. */
    private static void cosineOfThird(
            final double[] ratio, final double[] cosine, final int length) {
        for (int i = 0; i < length; i++) {
            final double r = Math.min(1, Math.abs(ratio[i]));
            double c = C5 + r * C6;
            c = C4 + r * c;
            c = C3 + r * c;
            c = C2 + r * c;
            c = C1 + r * c;
            cosine[i] = C0 + r * c;
        }
        for (int i = 0; i < length; i++) {
            final double r = Math.min(1, Math.abs(ratio[i]));
            final double c = cosine[i];
            cosine[i] = c - ((4 * c * c - 3) * c - r) / (12 * c * c - 3);
        }
    }

    private static void widen(
            final float[] source, final int from, final double[] target, final int length) {
        for (int i = 0; i < length; i++) {
            target[i] = source[from + i];
        }
    }

    private static void narrow(
            final double[] source, final float[] target, final int to, final int length) {
        for (int i = 0; i < length; i++) {
            target[to + i] = (float) source[i];
        }
    }
}
