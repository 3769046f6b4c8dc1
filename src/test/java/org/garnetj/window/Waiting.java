package org.garnetj.window;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come, and tells what did not. */
final class Waiting {

    private static final long LIMIT_ns =
            TimeUnit.SECONDS.toNanos(Integer.getInteger("garnetj.window.wait", 40));

    private Waiting() {}

    /** The first value that {@code source} finds. */
    static <T> T until(final Supplier<Optional<T>> source, final Supplier<String> problem) {
        final long end = System.nanoTime() + LIMIT_ns;
        Optional<T> found = source.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(problem.get());
            }
            pause();
            found = source.get();
        }
        return found.get();
    }

    static void until(final BooleanSupplier condition, final Supplier<String> problem) {
        until(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), problem);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
