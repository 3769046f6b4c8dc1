package org.garnetj.image;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How classic TIFF and BigTIFF lay out header and directories, both big-endian: BigTIFF has 64-bit
 * offsets and counts.
 *
 * @param big whether this is BigTIFF
 */
record TiffFormat(boolean big) {

    int headerSize() {
        return big ? 16 : 8;
    }

    /** Values up to this many bytes lie in the directory itself, longer ones elsewhere. */
    int inlineBytes() {
        return big ? 8 : 4;
    }

    ByteBuffer header(final long firstDirectory) {
        final ByteBuffer buffer = ByteBuffer.allocate(headerSize()).put((byte) 'M').put((byte) 'M');
        return big
                ? buffer.putShort((short) 43)
                        .putShort((short) 8)
                        .putShort((short) 0)
                        .putLong(firstDirectory)
                : buffer.putShort((short) 42).putInt((int) firstDirectory);
    }

    /** An entry for an offset or a number of bytes. */
    TiffEntry offset(final int tag, final long value) {
        return big
                ? new TiffEntry(tag, 16, 1, ByteBuffer.allocate(8).putLong(value).array())
                : new TiffEntry(tag, 4, 1, ByteBuffer.allocate(4).putInt((int) value).array());
    }

    /** Bytes of a directory. */
    int directorySize(final int entries) {
        return big ? 8 + 20 * entries + 8 : 2 + 12 * entries + 4;
    }

    /**
     * A directory.
     *
     * @param entries in any order
     * @param places where the long values lie, by tag
     * @param next place of the next directory, or 0
     */
    ByteBuffer directory(
            final List<TiffEntry> entries, final Map<Integer, Long> places, final long next) {
        final ByteBuffer buffer = ByteBuffer.allocate(directorySize(entries.size()));
        if (big) {
            buffer.putLong(entries.size());
        } else {
            buffer.putShort((short) entries.size());
        }
        entries.stream()
                .sorted(Comparator.comparingInt(TiffEntry::tag))
                .forEach(entry -> putEntry(buffer, entry, places));
        putOffset(buffer, next);
        return buffer;
    }

    private void putEntry(
            final ByteBuffer buffer, final TiffEntry entry, final Map<Integer, Long> places) {
        buffer.putShort((short) entry.tag()).putShort((short) entry.type());
        putOffset(buffer, entry.count());
        if (entry.value().length > inlineBytes()) {
            putOffset(buffer, places.get(entry.tag()));
        } else {
            final int end = buffer.position() + inlineBytes();
            buffer.put(entry.value()).position(end);
        }
    }

    private void putOffset(final ByteBuffer buffer, final long value) {
        if (big) {
            buffer.putLong(value);
        } else {
            buffer.putInt((int) value);
        }
    }
}
