package org.garnetj.block;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * Threads that stay together over many short stages, as iterations need them: a stage of a
 * millisecond would not repay threads of its own. Items are numbered; sums are taken in their
 * order, so neither the number of threads nor their haste changes a bit.
 */
public final class Crew implements AutoCloseable {

    private final ExecutorService helpers;
    private final int threads;

    /** As many threads as the execution has, the calling one among them. */
    public Crew(final Execution execution) {
        threads = execution.threads();
        helpers = threads > 1 ? Executors.newFixedThreadPool(threads - 1, Crew::daemon) : null;
    }

    /** Runs {@code work} for the items 0 … {@code items} − 1 and returns when all are done. */
    public void forEach(final int items, final IntConsumer work) {
        if (helpers == null || items < 2) {
            for (int item = 0; item < items; item++) {
                work.accept(item);
            }
            return;
        }
        final AtomicInteger next = new AtomicInteger();
        final Runnable share =
                () -> {
                    for (int item; (item = next.getAndIncrement()) < items; ) {
                        work.accept(item);
                    }
                };
        final List<Future<?>> others = new ArrayList<>(threads - 1);
        for (int i = 1; i < Math.min(threads, items); i++) {
            others.add(helpers.submit(share));
        }
        share.run();
        for (final Future<?> other : others) {
            Execution.join(other);
        }
    }

    /** The sum over all items of what {@code term} gives for each. */
    public double sum(final int items, final IntToDoubleFunction term) {
        final double[] terms = new double[items];
        forEach(items, item -> terms[item] = term.applyAsDouble(item));
        double sum = 0;
        for (final double each : terms) {
            sum += each;
        }
        return sum;
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdownNow();
        }
    }

    private static Thread daemon(final Runnable work) {
        final Thread thread = new Thread(work, "crew");
        thread.setDaemon(true);
        return thread;
    }
}
