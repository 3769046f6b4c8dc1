package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class DriftRunTest {

    /** Rests until one frame, drifts by 0.4 a frame until another, rests again. */
    private static DriftRun of(final int from, final int to, final int n, final long seed) {
        final Random random = new Random(seed);
        final double[] time = new double[n];
        final double[] position = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = 2 * i;
            position[i] =
                    40
                            + 0.4 * (Math.max(from, Math.min(to, i)) - from)
                            + 0.1 * random.nextGaussian();
        }
        return DriftRun.of(time, position);
    }

    @ParameterizedTest
    @CsvSource({"0,39,40", "6,39,40", "0,30,40", "8,28,40", "30,90,300"})
    void restAndDriftAreToldApart(final int from, final int to, final int n) {
        for (long seed = 1; seed <= 10; seed++) {
            final DriftRun run = of(from, to, n, seed);
            assertEquals(from, run.from(), from == 0 ? 0 : 3);
            assertEquals(to, run.to(), to == n - 1 ? 0 : 3);
        }
    }

    @Test
    void whatOnlyRestsIsOneRun() {
        int whole = 0;
        for (long seed = 1; seed <= 100; seed++) {
            final DriftRun run = of(0, 0, 40, seed);
            whole += run.from() == 0 && run.to() == 39 ? 1 : 0;
        }
        assertEquals(100, whole, 15);
    }
}
