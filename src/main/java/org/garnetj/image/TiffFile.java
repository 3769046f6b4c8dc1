package org.garnetj.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a TIFF: header, all slices, the values that entries share, and one directory for
 * each slice. ImageJ reads a stack by the first directory alone and needs the slices to lie one
 * after another.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0</a>
 */
record TiffFile(
        int width,
        int height,
        int depth,
        SampleKind kind,
        TiffCalibration calibration,
        LookupTable colours) {

    private static final int FLOAT = 3;
    private static final int SIGNED = 2;
    private static final int GREY = 1;
    private static final int PALETTE = 3;

    /** Offsets of a classic TIFF have 32 bits; leave room for directories. */
    private static final long CLASSIC_LIMIT = 0xFFFFFFFFL - (1 << 16);

    void write(final Path path, final PlaneEncoder<?> encoder) throws IOException {
        final boolean big = isBig();
        final List<TiffEntry> shared = sharedEntries();
        final long[] sharedOffsets = offsets(shared, header(big) + bytes());
        final long firstDirectory =
                even(
                        sharedOffsets[shared.size() - 1]
                                + shared.get(shared.size() - 1).value().length);
        try (WritableByteChannel file =
                Files.newByteChannel(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            put(file, headerBytes(big, firstDirectory));
            for (int z = 0; z < depth; z++) {
                put(file, encoder.plane(z));
            }
            put(file, sharedBytes(shared, sharedOffsets, firstDirectory));
            for (int z = 0; z < depth; z++) {
                put(file, directory(z, shared, sharedOffsets, firstDirectory, big));
            }
        }
    }

    boolean isBig() {
        final long directories = (long) depth * directorySize(sharedEntries().size(), false);
        return bytes() + directories > CLASSIC_LIMIT;
    }

    private long plane() {
        return (long) width * height * kind.bytes();
    }

    private long bytes() {
        return plane() * depth;
    }

    private static int header(final boolean big) {
        return big ? 16 : 8;
    }

    private static long even(final long offset) {
        return offset + (offset & 1);
    }

    /** The entries whose values are the same for all slices and too long for a directory. */
    private List<TiffEntry> sharedEntries() {
        final List<TiffEntry> entries = new ArrayList<>();
        entries.add(TiffEntry.text(270, calibration.description(depth)));
        entries.add(TiffEntry.rational(282, 1 / calibration.x_um()));
        entries.add(TiffEntry.rational(283, 1 / calibration.y_um()));
        if (isPalette()) {
            entries.add(TiffEntry.shorts(320, colourMap()));
        }
        if (!colours.names().isEmpty()) {
            final ImageJInfo info = ImageJInfo.ofLabels(colours.names());
            entries.add(TiffEntry.longs(ImageJInfo.BYTE_COUNTS_TAG, info.byteCounts()));
            entries.add(TiffEntry.bytes(ImageJInfo.DATA_TAG, info.encoded()));
        }
        return entries;
    }

    private boolean isPalette() {
        return kind == SampleKind.UINT8 && !colours.isGrey();
    }

    private int[] colourMap() {
        final int[] rgb = colours.rgb();
        final int[] map = new int[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            for (int c = 0; c < 3; c++) {
                map[c * rgb.length + i] = (rgb[i] >> 8 * (2 - c) & 0xFF) * 257;
            }
        }
        return map;
    }

    private List<TiffEntry> ownEntries(final int z, final boolean big) {
        final int format =
                kind == SampleKind.FLOAT32 ? FLOAT : kind == SampleKind.INT32 ? SIGNED : 1;
        return List.of(
                TiffEntry.longs(256, width),
                TiffEntry.longs(257, height),
                TiffEntry.shorts(258, 8 * kind.bytes()),
                TiffEntry.shorts(259, 1),
                TiffEntry.shorts(262, isPalette() ? PALETTE : GREY),
                TiffEntry.offset(273, header(big) + z * plane(), big),
                TiffEntry.shorts(277, 1),
                TiffEntry.longs(278, height),
                TiffEntry.offset(279, plane(), big),
                TiffEntry.shorts(296, 1),
                TiffEntry.shorts(339, format));
    }

    private static final int OWN_ENTRIES = 11;

    private static int directorySize(final int sharedCount, final boolean big) {
        final int entries = OWN_ENTRIES + sharedCount;
        return big ? 8 + 20 * entries + 8 : 2 + 12 * entries + 4;
    }

    private ByteBuffer directory(
            final int z,
            final List<TiffEntry> shared,
            final long[] sharedOffsets,
            final long firstDirectory,
            final boolean big) {
        final List<TiffEntry> entries = new ArrayList<>(ownEntries(z, big));
        for (int i = 0; i < shared.size(); i++) {
            final TiffEntry entry = shared.get(i);
            final byte[] at = TiffEntry.offset(0, sharedOffsets[i], big).value();
            entries.add(new TiffEntry(entry.tag(), entry.type(), entry.count(), at));
        }
        entries.sort(java.util.Comparator.comparingInt(TiffEntry::tag));
        final int size = directorySize(shared.size(), big);
        final long next = z + 1 < depth ? firstDirectory + (z + 1L) * size : 0;
        final ByteBuffer buffer = ByteBuffer.allocate(size);
        putNumber(buffer, entries.size(), big, true);
        for (final TiffEntry entry : entries) {
            buffer.putShort((short) entry.tag()).putShort((short) entry.type());
            putNumber(buffer, entry.count(), big, false);
            final int end = buffer.position() + (big ? 8 : 4);
            buffer.put(entry.value()).position(end);
        }
        putNumber(buffer, next, big, false);
        return buffer;
    }

    private static void putNumber(
            final ByteBuffer buffer, final long value, final boolean big, final boolean entries) {
        if (big) {
            buffer.putLong(value);
        } else if (entries) {
            buffer.putShort((short) value);
        } else {
            buffer.putInt((int) value);
        }
    }

    private static ByteBuffer headerBytes(final boolean big, final long firstDirectory) {
        final ByteBuffer buffer = ByteBuffer.allocate(header(big)).put((byte) 'M').put((byte) 'M');
        return big
                ? buffer.putShort((short) 43)
                        .putShort((short) 8)
                        .putShort((short) 0)
                        .putLong(firstDirectory)
                : buffer.putShort((short) 42).putInt((int) firstDirectory);
    }

    private static long[] offsets(final List<TiffEntry> entries, final long start) {
        final long[] offsets = new long[entries.size()];
        long at = even(start);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at = even(at + entries.get(i).value().length);
        }
        return offsets;
    }

    /** The shared values with the padding before, between and after them. */
    private ByteBuffer sharedBytes(
            final List<TiffEntry> entries, final long[] offsets, final long end) {
        final long start = header(isBig()) + bytes();
        final ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(end - start));
        for (int i = 0; i < offsets.length; i++) {
            buffer.position(Math.toIntExact(offsets[i] - start));
            buffer.put(entries.get(i).value());
        }
        return buffer;
    }

    private static void put(final WritableByteChannel file, final ByteBuffer bytes)
            throws IOException {
        bytes.rewind();
        bytes.limit(bytes.capacity());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
