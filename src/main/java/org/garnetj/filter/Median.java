package org.garnetj.filter;

/**
 * The middle of numbers by Hoare's selection (Commun. ACM 1961, 4, 321), which leaves the rest
 * unsorted. None of them may be NaN.
 */
public final class Median {

    private static final int BARS = 256;

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

    /** The same of numbers in double precision. */
    public static double of(final double[] values) {
        final int half = values.length / 2;
        final double upper = select(values, half);
        if (values.length % 2 == 1) {
            return upper;
        }
        double lower = values[0];
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

    /** The same of numbers in double precision. */
    public static double select(final double[] values, final int k) {
        int left = 0;
        int right = values.length - 1;
        while (left < right) {
            final double pivot = middleOfThree(values, left, right);
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
                    final double swapped = values[i];
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

    /**
     * The number of rank {@code k} among the first {@code count}, which stay as they are: found in
     * the bar of a histogram that holds it, so that few numbers are compared.
     */
    public static float ranked(final float[] values, final int count, final int k) {
        float least = values[0];
        float most = values[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        final float scale = most > least ? BARS / (most - least) : 0;
        final int[] bars = new int[BARS + 1];
        for (int i = 0; i < count; i++) {
            bars[bar(values[i], least, scale)]++;
        }
        int before = 0;
        int bar = 0;
        while (before + bars[bar] <= k) {
            before += bars[bar++];
        }
        final float[] within = new float[bars[bar]];
        int found = 0;
        for (int i = 0; found < within.length; i++) {
            if (bar(values[i], least, scale) == bar) {
                within[found++] = values[i];
            }
        }
        return select(within, k - before);
    }

    /** Never falls where the value rises. */
    private static int bar(final float value, final float least, final float scale) {
        return Math.min(BARS, (int) ((value - least) * scale));
    }

    private static float middleOfThree(final float[] values, final int left, final int right) {
        final float a = values[left];
        final float b = values[(left + right) >>> 1];
        final float c = values[right];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static double middleOfThree(final double[] values, final int left, final int right) {
        final double a = values[left];
        final double b = values[(left + right) >>> 1];
        final double c = values[right];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
