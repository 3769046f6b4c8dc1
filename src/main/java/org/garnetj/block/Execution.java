package org.garnetj.block;

import net.imglib2.Dimensions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How work is carried out: on how many threads, in blocks of which size, and who listens. None of
 * the three ever changes a result.
 *
 * @param threads at least 1
 * @param blockSize wished edge length of a cubic block in pixels, at least 8; results do not depend
 *     on it
 * @param progress told after each block, and asked before each
 */
public record Execution(int threads, int blockSize, Progress progress) {

    /** Edge length of a block unless the caller wishes another: 64³ floats are 1 MiB. */
    public static final int DEFAULT_BLOCK_SIZE = 64;

    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads=" + threads + " is below 1");
        }
        if (blockSize < 8) {
            throw new IllegalArgumentException("block size " + blockSize + " is below 8");
        }
    }

    /** One thread, silent. */
    public static Execution serial() {
        return on(1);
    }

    /** {@code threads} threads, silent. */
    public static Execution on(final int threads) {
        return new Execution(threads, DEFAULT_BLOCK_SIZE, Progress.SILENT);
    }

    /**
     * The same, for work that is a part of something larger: its items are told as those from
     * {@code before} on of {@code total}.
     */
    public Execution part(final long before, final long total) {
        return new Execution(threads, blockSize, new PartOfProgress(progress, before, total));
    }

    /** The cubic block plan of this execution's size over a three-dimensional image. */
    public BlockPlan plan(final Dimensions image) {
        return BlockPlan.of(image, blockSize, blockSize, blockSize);
    }

    /** Runs {@code work} once for each block; the first failure ends all and is thrown. */
    public void forEach(final String stage, final BlockPlan plan, final Consumer<Block> work) {
        map(
                stage,
                plan,
                block -> {
                    work.accept(block);
                    return null;
                });
    }

    /**
     * Runs {@code work} once for each block and returns the results in the order of the plan,
     * whatever the order they were made in.
     */
    public <R> List<R> map(
            final String stage, final BlockPlan plan, final Function<Block, R> work) {
        return mapItems(stage, plan.blocks(), work);
    }

    /**
     * Runs {@code work} once for each item, on this execution's threads, and returns the results in
     * the order of the items.
     */
    public <T, R> List<R> mapItems(
            final String stage, final List<T> items, final Function<T, R> work) {
        final AtomicInteger done = new AtomicInteger();
        final Function<T, R> reported =
                item -> {
                    progress.checkCancelled();
                    final R result = work.apply(item);
                    progress.step(stage, done.incrementAndGet(), items.size());
                    return result;
                };
        return threads == 1 ? inTurn(items, reported) : onThreads(items, reported);
    }

    private static <T, R> List<R> inTurn(final List<T> items, final Function<T, R> work) {
        final List<R> results = new ArrayList<>(items.size());
        for (final T item : items) {
            results.add(work.apply(item));
        }
        return results;
    }

    private <T, R> List<R> onThreads(final List<T> items, final Function<T, R> work) {
        final ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            final List<Future<R>> futures = new ArrayList<>(items.size());
            for (final T item : items) {
                futures.add(pool.submit(() -> work.apply(item)));
            }
            final List<R> results = new ArrayList<>(items.size());
            for (final Future<R> future : futures) {
                results.add(join(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs {@code work} once for each item, on this execution's threads, and hands the results on
     * in the order of the items, one at a time, while work on the next goes on. At most one result
     * more than there are threads is there at a time, however many items there are.
     */
    public <T, R> void stream(
            final String stage,
            final List<T> items,
            final Function<T, R> work,
            final Consumer<R> receiver) {
        final Deque<Future<R>> ahead = new ArrayDeque<>();
        final ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int submitted = 0;
            for (int received = 0; received < items.size(); received++) {
                while (submitted < Math.min(items.size(), received + threads + 1)) {
                    final T item = items.get(submitted++);
                    ahead.add(
                            pool.submit(
                                    () -> {
                                        progress.checkCancelled();
                                        return work.apply(item);
                                    }));
                }
                receiver.accept(join(ahead.remove()));
                progress.step(stage, received + 1, items.size());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    static <R> R join(final Future<R> future) {
        try {
            return future.get();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (final ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
