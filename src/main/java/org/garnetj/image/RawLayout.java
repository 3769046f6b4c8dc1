package org.garnetj.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Slices lying one after another in a file, uncompressed.
 *
 * @param width pixels in a row
 * @param height rows
 * @param depth slices
 * @param kind how a pixel is stored
 * @param order byte order
 * @param offset bytes before the first pixel
 */
record RawLayout(int width, int height, int depth, SampleKind kind, ByteOrder order, long offset) {

    /** Pixels read at a time. */
    private static final int CHUNK = 1 << 20;

    /** Bytes the file must have at least. */
    long end() {
        final long bytes = Sizes.product(width, height, depth, kind.bytes());
        return bytes > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + bytes;
    }

    /** What to say of a file that is shorter. */
    String describeShortage(final long size) {
        return "it has " + size + " bytes where its " + depth + " slices need " + end();
    }

    /** Reads slice {@code z}: an array of the kind's primitive type, x fastest. */
    Object plane(final Path path, final int z) throws IOException {
        final int pixels = Math.multiplyExact(width, height);
        final Object plane = newPlane(pixels);
        final ByteBuffer buffer =
                ByteBuffer.allocate(Math.min(CHUNK, pixels) * kind.bytes()).order(order);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(offset + Sizes.product(z, pixels, kind.bytes()));
            for (int at = 0; at < pixels; at += CHUNK) {
                final int count = Math.min(CHUNK, pixels - at);
                fill(buffer.clear().limit(count * kind.bytes()), channel);
                copy(buffer.flip(), plane, at, count);
            }
        }
        return plane;
    }

    private Object newPlane(final int pixels) {
        return switch (kind) {
            case UINT8, INT8 -> new byte[pixels];
            case UINT16, INT16 -> new short[pixels];
            case UINT32, INT32 -> new int[pixels];
            case FLOAT32 -> new float[pixels];
            case FLOAT64 -> new double[pixels];
        };
    }

    private static void fill(final ByteBuffer buffer, final SeekableByteChannel channel)
            throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("it ends too early");
            }
        }
    }

    private void copy(final ByteBuffer buffer, final Object plane, final int at, final int count) {
        switch (kind) {
            case UINT8, INT8 -> buffer.get((byte[]) plane, at, count);
            case UINT16, INT16 -> buffer.asShortBuffer().get((short[]) plane, at, count);
            case UINT32, INT32 -> buffer.asIntBuffer().get((int[]) plane, at, count);
            case FLOAT32 -> buffer.asFloatBuffer().get((float[]) plane, at, count);
            case FLOAT64 -> buffer.asDoubleBuffer().get((double[]) plane, at, count);
        }
    }
}
