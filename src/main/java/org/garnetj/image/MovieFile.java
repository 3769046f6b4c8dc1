package org.garnetj.image;

import java.io.Closeable;
import java.io.IOException;

/**
 * A movie open for reading. Where it is large, frames are read when they are asked for, and must
 * not be written to; the image is then of use until this is closed.
 */
public final class MovieFile implements AutoCloseable {

    private final LoadedImage<?> image;
    private final Closeable source;

    private final boolean inMemory;

    MovieFile(final LoadedImage<?> image, final Closeable source, final boolean inMemory) {
        this.inMemory = inMemory;
        this.image = image;
        this.source = source;
    }

    /** The frames, and what the file says about them. */
    public LoadedImage<?> image() {
        return image;
    }

    /** Whether all frames were read, so that the image is of use after this is closed. */
    public boolean isInMemory() {
        return inMemory;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (final IOException e) {
            throw ImageReader.unreadable(image.name(), e);
        }
    }
}
