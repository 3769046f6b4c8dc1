package org.garnetj.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class ExecutionTest {

    @Test
    void blocksCoverEveryPixelOnce() {
        final int[] count = new int[11 * 7 * 5];
        final BlockPlan plan = BlockPlan.of(new FinalDimensions(11, 7, 5), 4, 3, 2);
        for (final Block block : plan.blocks()) {
            for (int i = 0; i < block.pixels(); i++) {
                final long x = block.min()[0] + i % block.size()[0];
                final long y = block.min()[1] + i / block.size()[0] % block.size()[1];
                final long z = block.min()[2] + i / block.size()[0] / block.size()[1];
                count[(int) (x + 11 * (y + 7 * z))]++;
            }
        }
        for (final int n : count) {
            assertEquals(1, n);
        }
    }

    @Test
    void aGrownBlockReachesBeyondBothEnds() {
        final Block block =
                BlockPlan.of(new FinalDimensions(8, 8, 8), 4, 4, 4).blocks().get(7).grown(1, 2, 3);
        assertArrayEquals(new long[] {3, 2, 1}, block.min());
        assertArrayEquals(new int[] {6, 8, 10}, block.size());
        assertEquals(3, block.interval().min(0));
        assertEquals(8, block.interval().dimension(1));
    }

    @Test
    void resultsComeInTheOrderOfTheItems() {
        final List<Integer> squares =
                Execution.on(4).mapItems("square", List.of(5, 1, 4, 2, 3), i -> i * i);
        assertEquals(List.of(25, 1, 16, 4, 9), squares);
    }

    @Test
    void resultsAreHandedOnInOrderAndFewAreThereAtATime() {
        final List<Integer> items = IntStream.range(0, 60).boxed().toList();
        for (int threads = 1; threads <= 3; threads++) {
            final AtomicInteger there = new AtomicInteger();
            final int most = threads + 1;
            final List<Integer> received = new ArrayList<>();
            Execution.on(threads).stream(
                    "count",
                    items,
                    i -> {
                        there.incrementAndGet();
                        return i;
                    },
                    i -> {
                        assertTrue(there.get() <= most);
                        there.decrementAndGet();
                        received.add(i);
                    });
            assertEquals(items, received);
        }
    }

    @Test
    void aStreamEndsWithTheFirstFailure() {
        final List<Integer> received = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () ->
                        Execution.on(2).stream(
                                "fail",
                                List.of(1, 2, 3, 4),
                                i -> {
                                    if (i == 3) {
                                        throw new IllegalStateException("broken");
                                    }
                                    return i;
                                },
                                received::add));
        assertEquals(List.of(1, 2), received);
    }

    @Test
    void theFirstFailureIsThrownAsItIs() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        Execution.on(2)
                                .mapItems(
                                        "fail",
                                        List.of(1, 2, 3),
                                        i -> {
                                            throw new IllegalStateException("broken");
                                        }));
    }

    @Test
    void cancellingStopsBeforeTheNextBlock() {
        final AtomicInteger done = new AtomicInteger();
        final Progress afterTwo =
                new Progress() {
                    @Override
                    public void step(final String stage, final long n, final long total) {}

                    @Override
                    public boolean isCancelled() {
                        return done.get() >= 2;
                    }
                };
        final Execution execution = new Execution(1, 64, afterTwo);
        assertThrows(
                CancelledException.class,
                () ->
                        execution.mapItems(
                                "count", List.of(1, 2, 3, 4), i -> done.incrementAndGet()));
        assertEquals(2, done.get());
    }
}
