package org.garnetj.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class BoxRanksTest {

    private static final int[] CORE = {9, 5, 4};

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 2, 0", "0, 1, 2", "2, 2, 2"})
    void equalTheSortedBox(final int rx, final int ry, final int rz) {
        final int[] radius = {rx, ry, rz};
        final FloatBox source = FloatBoxes.noise(CORE, 3, 2, 3);
        final FloatBox smallest = BoxRanks.smallest(source, radius);
        final FloatBox largest = BoxRanks.largest(source, radius);
        final FloatBox variance = BoxRanks.variance(source, 0.5f, radius);
        final FloatBox median = BoxMedian.of(source, 0, 1, radius);
        for (int z = 0; z < CORE[2]; z++) {
            for (int y = 0; y < CORE[1]; y++) {
                for (int x = 0; x < CORE[0]; x++) {
                    final float[] sorted = FloatBoxes.around(source, x, y, z, radius);
                    Arrays.sort(sorted);
                    assertEquals(sorted[0], FloatBoxes.at(smallest, x, y, z));
                    assertEquals(sorted[sorted.length - 1], FloatBoxes.at(largest, x, y, z));
                    assertEquals(variance(sorted), FloatBoxes.at(variance, x, y, z), 1e-6);
                    assertEquals(
                            sorted[sorted.length / 2],
                            FloatBoxes.at(median, x, y, z),
                            0.5001 / BoxMedian.BINS);
                }
            }
        }
    }

    private static double variance(final float[] values) {
        double sum = 0;
        double squares = 0;
        for (final float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        final double mean = sum / values.length;
        return squares / values.length - mean * mean;
    }
}
