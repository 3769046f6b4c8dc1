package org.garnetj.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.atomic.AtomicIntegerArray;

class CrewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doesEachItemOnce(final int threads) {
        final AtomicIntegerArray done = new AtomicIntegerArray(1000);
        try (Crew crew = new Crew(Execution.on(threads))) {
            crew.forEach(1000, done::incrementAndGet);
            crew.forEach(1, done::incrementAndGet);
            crew.forEach(0, done::incrementAndGet);
        }
        assertEquals(2, done.get(0));
        for (int item = 1; item < 1000; item++) {
            assertEquals(1, done.get(item));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void sumsInTheOrderOfTheItems(final int threads) {
        double inOrder = 0;
        for (int item = 0; item < 1000; item++) {
            inOrder += 1.0 / (item + 1);
        }
        try (Crew crew = new Crew(Execution.on(threads))) {
            assertEquals(inOrder, crew.sum(1000, item -> 1.0 / (item + 1)), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void tellsOfAFailure(final int threads) {
        try (Crew crew = new Crew(Execution.on(threads))) {
            final CancelledException thrown =
                    assertThrows(
                            CancelledException.class,
                            () ->
                                    crew.forEach(
                                            100,
                                            item -> {
                                                if (item % 10 == 9) {
                                                    throw new CancelledException();
                                                }
                                            }));
            assertTrue(thrown.getMessage().contains("cancelled"));
        }
    }
}
