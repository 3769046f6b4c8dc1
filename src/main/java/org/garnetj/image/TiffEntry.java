package org.garnetj.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a TIFF directory.
 *
 * @param tag number of the tag
 * @param type number of the type: 1 byte, 2 text, 3 short, 4 long, 5 rational, 16 long8
 * @param count number of values
 * @param value the values, big-endian
 */
record TiffEntry(int tag, int type, int count, byte[] value) {

    static TiffEntry bytes(final int tag, final byte[] values) {
        return new TiffEntry(tag, 1, values.length, values);
    }

    static TiffEntry text(final int tag, final String text) {
        final byte[] value = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return new TiffEntry(tag, 2, value.length, value);
    }

    static TiffEntry shorts(final int tag, final int... values) {
        final ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (final int value : values) {
            buffer.putShort((short) value);
        }
        return new TiffEntry(tag, 3, values.length, buffer.array());
    }

    static TiffEntry longs(final int tag, final int... values) {
        final ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (final int value : values) {
            buffer.putInt(value);
        }
        return new TiffEntry(tag, 4, values.length, buffer.array());
    }

    /**
     * A positive number as a fraction of two 31-bit integers: many readers take them for signed.
     */
    static TiffEntry rational(final int tag, final double value) {
        final double largest = Integer.MAX_VALUE;
        final long below = value >= 1 ? (long) (largest / value) : 0;
        final long above = value >= 1 ? Math.round(value * below) : (long) (largest * value);
        final long denominator = value >= 1 ? below : Math.round(above / value);
        final ByteBuffer buffer = ByteBuffer.allocate(8);
        buffer.putInt((int) above).putInt((int) denominator);
        return new TiffEntry(tag, 5, 1, buffer.array());
    }
}
