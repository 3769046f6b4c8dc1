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

    private long bytesOfPlane() {
        return (long) width * height * kind.bytes();
    }

    /** Bytes the file must have at least. */
    long end() {
        return offset + bytesOfPlane() * depth;
    }

    /** What to say of a file that is shorter. */
    String describeShortage(final long size) {
        return "it has " + size + " bytes where its " + depth + " slices need " + end();
    }

    /** Reads slice {@code z}: an array of the kind's primitive type, x fastest. */
    Object plane(final Path path, final int z) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(bytesOfPlane())).order(order);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(offset + z * bytesOfPlane());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException(path + " ends within slice " + (z + 1));
                }
            }
        }
        bytes.flip();
        final int pixels = width * height;
        return switch (kind) {
            case UINT8, INT8 -> bytes.array();
            case UINT16, INT16 -> {
                final short[] plane = new short[pixels];
                bytes.asShortBuffer().get(plane);
                yield plane;
            }
            case UINT32, INT32 -> {
                final int[] plane = new int[pixels];
                bytes.asIntBuffer().get(plane);
                yield plane;
            }
            case FLOAT32 -> {
                final float[] plane = new float[pixels];
                bytes.asFloatBuffer().get(plane);
                yield plane;
            }
            case FLOAT64 -> {
                final double[] plane = new double[pixels];
                bytes.asDoubleBuffer().get(plane);
                yield plane;
            }
        };
    }
}
