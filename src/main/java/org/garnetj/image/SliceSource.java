package org.garnetj.image;

import java.io.Closeable;
import java.io.IOException;

/** A file or folder that has been looked at, and whose slices can be fetched one after another. */
interface SliceSource extends Closeable {

    /** Pixels in a row. */
    int width();

    /** Rows. */
    int height();

    /** Number of slices or frames. */
    int slices();

    /** How the pixels are stored. */
    SampleKind kind();

    /**
     * Adds slice {@code index} to the stack.
     *
     * @param index from 0
     */
    void addTo(SliceCollector collector, int index) throws IOException;

    /** What the file says, once all slices were fetched. */
    ImageMetadata metadata() throws IOException;

    /** Closes nothing. */
    Closeable NOTHING_TO_CLOSE = () -> {};

    @Override
    default void close() throws IOException {}
}
