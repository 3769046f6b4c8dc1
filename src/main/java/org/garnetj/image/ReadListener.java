package org.garnetj.image;

/** Hears of every slice read; may throw to end the reading, e.g. when the user cancels. */
@FunctionalInterface
public interface ReadListener {

    /** Hears nothing. */
    ReadListener SILENT = (done, total) -> {};

    /** {@code done} of {@code total} slices are read. */
    void read(int done, int total);
}
