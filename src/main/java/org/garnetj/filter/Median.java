package org.garnetj.filter;

/**
 * The middle of numbers by Hoare's selection (Commun. ACM 1961, 4, 321), which leaves the rest
 * unsorted.
 */
public final class Median {

    private Median() {}

    /** The median, of an even number the mean of the middle two; the array is reordered. */
    public static double of(final float[] values) {
        final int half = values.length / 2;
        final float upper = select(values, half);
        if (values.length % 2 == 1) {
            return upper;
        }
        float lower = values[0];
        for (int i = 1; i < half; i++) {
            lower = Math.max(lower, values[i]);
        }
        return 0.5 * (lower + upper);
    }

    /**
     * Puts the number that belongs at {@code k} there, none greater before it, none less behind.
     *
     * @return that number
     */
    public static float select(final float[] values, final int k) {
        int left = 0;
        int right = values.length - 1;
        while (left < right) {
            final float pivot = middleOfThree(values, left, right);
            int i = left;
            int j = right;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    final float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (k <= j) {
                right = j;
            } else if (k >= i) {
                left = i;
            } else {
                return values[k];
            }
        }
        return values[k];
    }

    private static float middleOfThree(final float[] values, final int left, final int right) {
        final float a = values[left];
        final float b = values[(left + right) >>> 1];
        final float c = values[right];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
