package org.garnetj.track;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Runs work on frame after frame: as many at once as there are threads, results handed on in the
 * order of the frames. So memory holds one frame per thread, and threads do not change a result.
 */
final class FrameBatches {

    private FrameBatches() {}

    /** Makes a result of each frame from {@code first} on, and passes them on in order. */
    static <R> void inOrder(
            final String stage,
            final int first,
            final int frames,
            final Execution execution,
            final IntFunction<R> work,
            final Consumer<R> receiver) {
        final Execution silent =
                new Execution(
                        execution.threads(),
                        execution.blockSize(),
                        cancelOnly(execution.progress()));
        for (int from = first; from < frames; from += execution.threads()) {
            final List<Integer> batch = new ArrayList<>();
            for (int f = from; f < Math.min(frames, from + execution.threads()); f++) {
                batch.add(f);
            }
            silent.mapItems(stage, batch, work::apply).forEach(receiver);
            execution.progress().step(stage, from + batch.size(), frames);
        }
    }

    /** Passes on only the question whether to stop: a batch is not the whole movie. */
    private static Progress cancelOnly(final Progress progress) {
        return new Progress() {
            @Override
            public void step(final String stage, final long done, final long total) {}

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
