package org.garnetj.filter;

/**
 * Sums of whole rows. Each row is an array of its own that is read from its beginning: the compiler
 * turns only such loops into vector instructions, and only short ones.
 */
public final class Rows {

    private Rows() {}

    /** The rows of a plane of {@code width} columns, x fastest. */
    public static float[][] of(final float[] plane, final int width) {
        final float[][] rows = new float[plane.length / width][width];
        for (int y = 0; y < rows.length; y++) {
            System.arraycopy(plane, y * width, rows[y], 0, width);
        }
        return rows;
    }

    /** Rows of one width as a plane, x fastest. */
    public static float[] joined(final float[][] rows) {
        final int width = rows[0].length;
        final float[] plane = new float[rows.length * width];
        for (int y = 0; y < rows.length; y++) {
            System.arraycopy(rows[y], 0, plane, y * width, width);
        }
        return plane;
    }

    /** Multiplies a row by a weight from {@code start} on up to {@code end}. */
    public static void scale(
            final float[] row, final float weight, final int start, final int end) {
        for (int x = start; x < end; x++) {
            row[x] *= weight;
        }
    }

    /** Adds a row times a weight to {@code sum}. */
    public static void add(final float[] row, final float weight, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * row[x];
        }
    }

    /** Adds the product of two rows to {@code sum}. */
    public static void addProduct(final float[] first, final float[] second, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += first[x] * second[x];
        }
    }

    /** Multiplies a row by another and by a factor. */
    public static void multiply(final float[] row, final float[] other, final float factor) {
        for (int x = 0; x < row.length; x++) {
            row[x] *= factor * other[x];
        }
    }

    /** Adds the absolute values of a row to {@code sum}. */
    public static void addSizes(final float[] row, final float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += Math.abs(row[x]);
        }
    }

    /** Adds two rows times one weight to {@code sum}, from {@code start} on up to {@code end}. */
    public static void addPair(
            final float[] first,
            final float[] second,
            final float weight,
            final float[] sum,
            final int start,
            final int end) {
        for (int x = start; x < end; x++) {
            sum[x] += weight * (first[x] + second[x]);
        }
    }

    /**
     * Puts the sum of two rows in place of the first and their difference in that of the second.
     */
    public static void sumAndDifference(final float[] first, final float[] second) {
        for (int x = 0; x < first.length; x++) {
            final float a = first[x];
            final float b = second[x];
            first[x] = a + b;
            second[x] = a - b;
        }
    }

    /** Multiplies a row of complex numbers by cos − i sin. */
    public static void turn(final float[] re, final float[] im, final float cos, final float sin) {
        for (int x = 0; x < re.length; x++) {
            final float a = re[x];
            final float b = im[x];
            re[x] = a * cos + b * sin;
            im[x] = b * cos - a * sin;
        }
    }
}
