package org.garnetj.command;

import ij.Prefs;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;

/**
 * Threads and block size. They are no parameters of a command, for they never change a result: the
 * threads are those of ImageJ's own option ({@code Edit > Options > Memory & Threads}) unless a
 * system property says otherwise.
 */
public final class ExecutionOptions {

    /** System property with the number of threads. */
    public static final String THREADS = "garnetj.threads";

    /** System property with the edge length of a block in pixels. */
    public static final String BLOCK_SIZE = "garnetj.blocksize";

    private ExecutionOptions() {}

    static Execution execution(final Progress progress) {
        return new Execution(
                Integer.getInteger(THREADS, Prefs.getThreads()),
                Integer.getInteger(BLOCK_SIZE, Execution.DEFAULT_BLOCK_SIZE),
                progress);
    }
}
