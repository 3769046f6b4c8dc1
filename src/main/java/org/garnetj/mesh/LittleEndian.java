package org.garnetj.mesh;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text and little-endian numbers, written from its beginning to its end. */
final class LittleEndian implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

    LittleEndian(final Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    LittleEndian text(final String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    LittleEndian bytes(final byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    LittleEndian int8(final int value) throws IOException {
        out.write(value);
        return this;
    }

    LittleEndian int16(final int value) throws IOException {
        number.putShort(0, (short) value);
        return put(Short.BYTES);
    }

    LittleEndian int32(final int value) throws IOException {
        number.putInt(0, value);
        return put(Integer.BYTES);
    }

    LittleEndian int64(final long value) throws IOException {
        number.putLong(0, value);
        return put(Long.BYTES);
    }

    LittleEndian float32(final double value) throws IOException {
        number.putFloat(0, (float) value);
        return put(Float.BYTES);
    }

    LittleEndian float64(final double value) throws IOException {
        number.putDouble(0, value);
        return put(Double.BYTES);
    }

    private LittleEndian put(final int bytes) throws IOException {
        out.write(number.array(), 0, bytes);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
