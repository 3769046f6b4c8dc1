package org.garnetj.filter;

import java.util.Arrays;

/**
 * Fourier transforms of complex columns, all columns at once: Σ f(y)·exp(−2πi·ky/size) for each k.
 * A plane is given as rows, real and imaginary parts apart, so that every loop is one of {@link
 * Rows}. The columns are parted by the prime factors of their size (Cooley and Tukey, Math. Comput.
 * 1965, 19, 297, doi:10.1090/S0025-5718-1965-0178586-1); small primes are fast.
 */
final class ColumnFourier {

    private final int size;
    private final int[] primes;
    private final int[] order;
    private final float[] cos;
    private final float[] sin;

    /**
     * @param size rows, at least 1
     */
    ColumnFourier(final int size) {
        this.size = size;
        primes = primes(size);
        order = order(primes);
        cos = new float[size];
        sin = new float[size];
        for (int k = 0; k < size; k++) {
            cos[k] = (float) StrictMath.cos(2 * Math.PI * k / size);
            sin[k] = (float) StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /** Transforms the columns in place; rows may change their arrays. */
    void transform(final float[][] re, final float[][] im) {
        reorder(re);
        reorder(im);
        transform(re, im, 0, primes.length);
    }

    // -- Helper methods --

    private static int[] primes(final int size) {
        final int[] primes = new int[Integer.SIZE];
        int count = 0;
        int rest = size;
        for (int prime = 2; rest > 1; prime++) {
            while (rest % prime == 0) {
                primes[count++] = prime;
                rest /= prime;
            }
        }
        return Arrays.copyOf(primes, count);
    }

    /** Which row comes where, so that the parts of a transform lie side by side. */
    private static int[] order(final int[] primes) {
        int[] order = {0};
        for (final int prime : primes) {
            final int part = order.length;
            final int[] longer = new int[prime * part];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = prime * order[i % part] + i / part;
            }
            order = longer;
        }
        return order;
    }

    private void reorder(final float[][] rows) {
        final float[][] before = rows.clone();
        for (int y = 0; y < size; y++) {
            rows[y] = before[order[y]];
        }
    }

    /** The rows from {@code first} on, as many as the product of the first primes. */
    private void transform(
            final float[][] re, final float[][] im, final int first, final int factors) {
        if (factors == 0) {
            return;
        }
        final int prime = primes[factors - 1];
        int part = 1;
        for (int i = 0; i < factors - 1; i++) {
            part *= primes[i];
        }
        for (int q = 0; q < prime; q++) {
            transform(re, im, first + q * part, factors - 1);
        }
        final int turn = size / (part * prime);
        for (int k = 0; k < part; k++) {
            if (prime == 2) {
                combineTwo(
                        re[first + k],
                        im[first + k],
                        re[first + k + part],
                        im[first + k + part],
                        cos[k * turn],
                        sin[k * turn]);
            } else {
                combine(re, im, first + k, part, prime, k * turn);
            }
        }
    }

    private static void combineTwo(
            final float[] re,
            final float[] im,
            final float[] otherRe,
            final float[] otherIm,
            final float cos,
            final float sin) {
        for (int x = 0; x < re.length; x++) {
            final float a = re[x];
            final float b = im[x];
            final float c = otherRe[x] * cos + otherIm[x] * sin;
            final float d = otherIm[x] * cos - otherRe[x] * sin;
            re[x] = a + c;
            im[x] = b + d;
            otherRe[x] = a - c;
            otherIm[x] = b - d;
        }
    }

    /** An odd number of rows, {@code step} apart, the q-th turned by q times {@code turn}. */
    private void combine(
            final float[][] re,
            final float[][] im,
            final int first,
            final int step,
            final int prime,
            final int turn) {
        final int last = first + prime * step;
        for (int q = 1; q < prime; q++) {
            Rows.turn(re[first + q * step], im[first + q * step], cos[q * turn], sin[q * turn]);
        }
        for (int q = 1; 2 * q < prime; q++) {
            Rows.sumAndDifference(re[first + q * step], re[last - q * step]);
            Rows.sumAndDifference(im[first + q * step], im[last - q * step]);
        }
        final float[][] sums = new float[prime][];
        final float[][] sumsIm = new float[prime][];
        for (int u = 0; u < prime; u++) {
            sums[u] = sum(re, first, step, prime, u);
            sumsIm[u] = sum(im, first, step, prime, u);
        }
        re[first] = sums[0];
        im[first] = sumsIm[0];
        for (int u = 1; 2 * u < prime; u++) {
            Rows.sumAndDifference(sums[u], sumsIm[prime - u]);
            Rows.sumAndDifference(sumsIm[u], sums[prime - u]);
            re[first + u * step] = sums[u];
            im[first + u * step] = sums[prime - u];
            re[last - u * step] = sumsIm[prime - u];
            im[last - u * step] = sumsIm[u];
        }
    }

    /** The cosine sum of wave u of the row sums; for u above half, the sine sum of prime − u. */
    private float[] sum(
            final float[][] rows, final int first, final int step, final int prime, final int u) {
        final boolean even = 2 * u < prime;
        final float[] sum = even ? rows[first].clone() : new float[rows[first].length];
        final int wave = even ? u : prime - u;
        for (int q = 1; 2 * q < prime; q++) {
            final int angle = wave * q % prime * (size / prime);
            Rows.add(
                    rows[first + (even ? q : prime - q) * step],
                    even ? cos[angle] : sin[angle],
                    sum);
        }
        return sum;
    }
}
