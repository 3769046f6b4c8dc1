package org.garnetj.filter;

/**
 * Fourier transforms of real planes of one size, and back. Safe for use from several threads.
 *
 * <p>Only half of the waves of a real plane are computed, those of y from 0 to half the rows; the
 * other half are their conjugates. The right half of the columns is transformed along y as the
 * imaginary part of the left one.
 */
public final class PlaneFourier {

    /** Edge of the squares in which rows and columns are exchanged. */
    private static final int SQUARE = 16;

    private final int columns;
    private final int rows;
    private final ColumnFourier alongX;
    private final ColumnFourier alongY;

    /**
     * Waves of a plane.
     *
     * @param re real parts, by the wave along x (0 to columns − 1), then by that along y (0 to half
     *     the rows)
     * @param im imaginary parts
     */
    public record Waves(float[][] re, float[][] im) {}

    /**
     * @param columns even
     * @param rows at least 1
     */
    public PlaneFourier(final int columns, final int rows) {
        if (columns < 2 || columns % 2 != 0 || rows < 1) {
            throw new IllegalArgumentException(
                    "planes of " + columns + " columns and " + rows + " rows");
        }
        this.columns = columns;
        this.rows = rows;
        alongX = new ColumnFourier(columns);
        alongY = new ColumnFourier(rows);
    }

    /** The next even number without prime factors above 5, which transforms fast. */
    public static int fastSize(final int atLeast) {
        int size = Math.max(2, atLeast + atLeast % 2);
        while (!isFast(size)) {
            size += 2;
        }
        return size;
    }

    /** Columns of the planes. */
    public int columns() {
        return columns;
    }

    /** Rows of the planes. */
    public int rows() {
        return rows;
    }

    /**
     * The waves Σ f(x, y)·exp(−2πi(jx/columns + ky/rows)).
     *
     * @param plane its rows, which stay as they are
     */
    public Waves waves(final float[][] plane) {
        final int half = columns / 2;
        final float[][] re = new float[rows][half];
        final float[][] im = new float[rows][half];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(plane[y], 0, re[y], 0, half);
            System.arraycopy(plane[y], half, im[y], 0, half);
        }
        alongY.transform(re, im);
        for (int k = 1; 2 * k < rows; k++) {
            part(re[k], im[k], re[rows - k], im[rows - k]);
        }
        final Waves waves =
                new Waves(new float[columns][rows / 2 + 1], new float[columns][rows / 2 + 1]);
        final Halves halves = new Halves(re, im);
        exchange(halves.leftRe, 0, waves.re, 0, half, rows / 2 + 1);
        exchange(halves.rightRe, 0, waves.re, half, half, rows / 2 + 1);
        exchange(halves.leftIm, 0, waves.im, 0, half, rows / 2 + 1);
        exchange(halves.rightIm, 0, waves.im, half, half, rows / 2 + 1);
        alongX.transform(waves.re, waves.im);
        return waves;
    }

    /**
     * The rows of the plane with these waves, times columns × rows.
     *
     * @param waves what they hold afterwards means nothing
     */
    public float[][] plane(final Waves waves) {
        alongX.transform(waves.im, waves.re);
        final int half = columns / 2;
        final float[][] re = new float[rows][half];
        final float[][] im = new float[rows][half];
        final Halves halves = new Halves(re, im);
        exchange(waves.re, 0, halves.leftRe, 0, rows / 2 + 1, half);
        exchange(waves.re, half, halves.rightRe, 0, rows / 2 + 1, half);
        exchange(waves.im, 0, halves.leftIm, 0, rows / 2 + 1, half);
        exchange(waves.im, half, halves.rightIm, 0, rows / 2 + 1, half);
        for (int k = 1; 2 * k < rows; k++) {
            join(re[k], im[k], re[rows - k], im[rows - k]);
        }
        alongY.transform(im, re);
        final float[][] plane = new float[rows][columns];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(re[y], 0, plane[y], 0, half);
            System.arraycopy(im[y], 0, plane[y], half, half);
        }
        return plane;
    }

    // -- Helper methods --

    private static boolean isFast(final int size) {
        int rest = size;
        for (final int prime : new int[] {2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }

    /**
     * Where the waves along y of the left and of the right half of the columns lie: those of the
     * right half in the rows of the conjugate waves.
     */
    private static final class Halves {

        private final float[][] leftRe;
        private final float[][] leftIm;
        private final float[][] rightRe;
        private final float[][] rightIm;

        Halves(final float[][] re, final float[][] im) {
            final int rows = re.length;
            final int waves = rows / 2 + 1;
            leftRe = new float[waves][];
            leftIm = new float[waves][];
            rightRe = new float[waves][];
            rightIm = new float[waves][];
            final float[] nothing = new float[re[0].length];
            for (int k = 0; k < waves; k++) {
                final boolean isReal = 2 * k % rows == 0;
                leftRe[k] = re[k];
                leftIm[k] = isReal ? nothing : im[k];
                rightRe[k] = isReal ? im[k] : re[rows - k];
                rightIm[k] = isReal ? nothing : im[rows - k];
            }
        }
    }

    /** From the waves k and −k of left + i·right to the wave k of left and that of right. */
    private static void part(
            final float[] re, final float[] im, final float[] mirrorRe, final float[] mirrorIm) {
        for (int x = 0; x < re.length; x++) {
            final float a = 0.5f * re[x];
            final float b = 0.5f * im[x];
            final float c = 0.5f * mirrorRe[x];
            final float d = 0.5f * mirrorIm[x];
            re[x] = a + c;
            im[x] = b - d;
            mirrorRe[x] = b + d;
            mirrorIm[x] = c - a;
        }
    }

    /** Undoes {@link #part}. */
    private static void join(
            final float[] re, final float[] im, final float[] otherRe, final float[] otherIm) {
        for (int x = 0; x < re.length; x++) {
            final float a = re[x];
            final float b = im[x];
            final float c = otherRe[x];
            final float d = otherIm[x];
            re[x] = a - d;
            im[x] = b + c;
            otherRe[x] = a + d;
            otherIm[x] = c - b;
        }
    }

    /** Rows of {@code from} become columns of {@code to}, both from a row on. */
    private static void exchange(
            final float[][] from,
            final int fromRow,
            final float[][] to,
            final int toRow,
            final int toRows,
            final int toColumns) {
        for (int top = 0; top < toRows; top += SQUARE) {
            final int bottom = Math.min(toRows, top + SQUARE);
            for (int left = 0; left < toColumns; left += SQUARE) {
                final int right = Math.min(toColumns, left + SQUARE);
                for (int y = top; y < bottom; y++) {
                    final float[] row = to[toRow + y];
                    for (int x = left; x < right; x++) {
                        row[x] = from[fromRow + x][y];
                    }
                }
            }
        }
    }
}
