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
            assertEquals(middle, Median.of(values));
        }
    }
}
