package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class MedianTest {

    @Test
    void isTheMiddleOfTheSortedNumbers() {
        final Random random = new Random(5);
        for (int n = 1; n < 300; n++) {
            final int levels = 1 + random.nextInt(2 * n);
            final float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(levels) - 0.25f * n;
            }
            final float[] sorted = values.clone();
            Arrays.sort(sorted);
            final double middle =
                    n % 2 == 1 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
            assertEquals(sorted[n / 3], Median.select(values.clone(), n / 3));
            assertEquals(sorted[n / 3], Median.ranked(Arrays.copyOf(values, 2 * n), n, n / 3));
            assertEquals(middle, Median.of(values.clone()));
            final double[] wide = new double[n];
            Arrays.setAll(wide, i -> values[i]);
            assertEquals(sorted[n / 3], Median.select(wide.clone(), n / 3));
            assertEquals(middle, Median.of(wide));
        }
    }

    @Test
    void ranksAreRightAmongInfiniteHugeAndTinyNumbers() {
        final float[] values = {
            1, -Float.MAX_VALUE, 2, Float.POSITIVE_INFINITY, 1e-40f, -3, Float.MAX_VALUE, 2
        };
        final float[] tiny = {1e-45f, 0, 3e-45f, 1e-45f, 2e-45f};
        for (final float[] each : new float[][] {values, Arrays.copyOf(values, 3), tiny}) {
            final float[] sorted = each.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < each.length; k++) {
                assertEquals(sorted[k], Median.ranked(each, each.length, k));
            }
        }
    }
}
