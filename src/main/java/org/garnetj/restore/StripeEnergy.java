package org.garnetj.restore;

import org.garnetj.filter.Rows;

import java.util.Arrays;

/**
 * How strong the vertical stripes of a picture are: the variance, among all places, of what the
 * mean of {@value #LONG} pixels down a column differs from the mean of those {@value #APART}
 * columns to its left and to its right, less what noise makes of it, which even and odd rows of the
 * same pixels tell. In squared greys; about 0 for a picture without stripes and fine texture.
 * Variances are robust: edges are few.
 */
final class StripeEnergy {

    static final int LONG = 16;
    static final int APART = 4;

    /** What differencing against the mean of two neighbours makes of a variance. */
    static final double DIFFERENCED = 1.5;

    private StripeEnergy() {}

    /** Of a plane of {@code width} columns, x fastest. */
    static double of(final float[] plane, final int width) {
        final int pieces = plane.length / width / LONG;
        final int places = width - 2 * APART;
        if (pieces == 0 || places <= 0) {
            return 0;
        }
        final float[] stripes = new float[pieces * places];
        final float[] noise = new float[pieces * places];
        final float[] even = new float[width];
        final float[] odd = new float[width];
        for (int piece = 0; piece < pieces; piece++) {
            means(plane, piece * LONG, even);
            means(plane, piece * LONG + 1, odd);
            for (int i = 0; i < places; i++) {
                final float ofEven = difference(even, i);
                final float ofOdd = difference(odd, i);
                stripes[piece * places + i] = 0.5f * (ofEven + ofOdd);
                noise[piece * places + i] = 0.5f * (ofEven - ofOdd);
            }
        }
        return square(Spread.of(stripes, stripes.length)) - square(Spread.of(noise, noise.length));
    }

    /** Means down every second row of a piece. */
    private static void means(final float[] plane, final int row, final float[] means) {
        final int width = means.length;
        final float[] pixels = new float[width];
        Arrays.fill(means, 0);
        for (int y = row; y < row + LONG - 1; y += 2) {
            System.arraycopy(plane, y * width, pixels, 0, width);
            Rows.add(pixels, 2f / LONG, means);
        }
    }

    private static float difference(final float[] means, final int i) {
        return means[i + APART] - 0.5f * (means[i] + means[i + 2 * APART]);
    }

    private static double square(final double number) {
        return number * number;
    }
}
