package org.garnetj.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.zip.DeflaterOutputStream;

/**
 * A TIFF to be written: header, all slices, the values that directories share, and one directory
 * for each slice. ImageJ reads a stack by the first directory alone and needs the slices to lie one
 * after another; of several channels, those of a slice follow each other.
 *
 * @param depth number of planes: slices times channels
 * @param channels the names of the channels; empty for one without a name
 * @param info what ImageJ has no place for: names of labels, tilt, uneven times
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0</a>
 */
record TiffFile(
        int width,
        int height,
        int depth,
        SampleKind kind,
        TiffCalibration calibration,
        LookupTable colours,
        List<String> channels,
        ImageJInfo info) {

    private static final int NOT_PACKED = 1;
    private static final int DEFLATE = 8;
    private static final int SIGNED = 2;
    private static final int FLOAT = 3;
    private static final int GREY = 1;
    private static final int PALETTE = 3;
    private static final int OWN_ENTRIES = 11;

    /** Offsets of a classic TIFF have 32 bits; leave room for the shared values. */
    private static final long CLASSIC_LIMIT = 0xFFFFFFFFL - (1 << 16);

    /** Writes a BigTIFF where a TIFF would not do. */
    void write(final Path path, final LongFunction<ByteBuffer> planes) throws IOException {
        write(path, planes, new TiffFormat(isBig()));
    }

    void write(final Path path, final LongFunction<ByteBuffer> planes, final TiffFormat format)
            throws IOException {
        try (SeekableByteChannel file =
                Files.newByteChannel(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            file.position(format.headerSize());
            final List<Strip> strips = new ArrayList<>(depth);
            for (int z = 0; z < depth; z++) {
                final ByteBuffer plane = packed(planes.apply(z));
                strips.add(new Strip(file.position(), plane.capacity()));
                put(file, plane);
            }
            final long directories = putDirectories(file, strips, format);
            put(file.position(0), format.header(directories));
        }
    }

    /** Where the pixels of a slice lie. */
    private record Strip(long offset, long bytes) {}

    /** Writes the shared values and the directories, and returns where the first directory is. */
    private long putDirectories(
            final SeekableByteChannel file, final List<Strip> strips, final TiffFormat format)
            throws IOException {
        final List<TiffEntry> shared = sharedEntries();
        final TiffValues values = TiffValues.of(shared, format, file.position());
        final long directories = file.position() + values.bytes().capacity();
        final int directorySize = format.directorySize(OWN_ENTRIES + shared.size());
        put(file, values.bytes());
        for (int z = 0; z < depth; z++) {
            final List<TiffEntry> entries = new ArrayList<>(ownEntries(strips.get(z), format));
            entries.addAll(shared);
            final long next = z + 1 < depth ? directories + (z + 1L) * directorySize : 0;
            put(file, format.directory(entries, values.places(), next));
        }
        return directories;
    }

    /**
     * Labels are packed, for they shrink a hundredfold; greys lie as they are, so that ImageJ can
     * map them.
     */
    private boolean isPacked() {
        return !colours.isGrey();
    }

    private ByteBuffer packed(final ByteBuffer plane) throws IOException {
        if (!isPacked()) {
            return plane;
        }
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            Channels.newChannel(deflater).write(plane.clear());
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    boolean isBig() {
        final TiffFormat classic = new TiffFormat(false);
        final List<TiffEntry> shared = sharedEntries();
        final long directorySize = classic.directorySize(OWN_ENTRIES + shared.size());
        final long values = shared.stream().mapToLong(entry -> entry.value().length).sum();
        return bytes() + values + depth * directorySize > CLASSIC_LIMIT;
    }

    private long bytes() {
        return (long) width * height * kind.bytes() * depth;
    }

    /** The entries that are the same for all slices and may have long values. */
    private List<TiffEntry> sharedEntries() {
        final List<TiffEntry> entries = new ArrayList<>();
        entries.add(TiffEntry.text(270, description()));
        entries.add(TiffEntry.rational(282, 1 / calibration.x_um()));
        entries.add(TiffEntry.rational(283, 1 / calibration.y_um()));
        if (!colours.isGrey()) {
            entries.add(TiffEntry.shorts(320, colourMap()));
        }
        if (!info.text().isEmpty()) {
            entries.add(TiffEntry.longs(ImageJInfo.BYTE_COUNTS_TAG, info.byteCounts()));
            entries.add(TiffEntry.bytes(ImageJInfo.DATA_TAG, info.encoded()));
        }
        if (!channels.isEmpty()) {
            final SliceNames names = new SliceNames(channels, depth);
            entries.add(TiffEntry.longs(ImageJInfo.BYTE_COUNTS_TAG, names.byteCounts()));
            entries.add(TiffEntry.bytes(ImageJInfo.DATA_TAG, names.encoded()));
        }
        return entries;
    }

    /**
     * Beyond 8 bits ImageJ spreads the colours over a range, which must be 0 to 255 for labels;
     * channels are shares, 0 to 1.
     */
    private String description() {
        final String range = "min=0.0\nmax=255.0\n";
        if (!channels.isEmpty()) {
            return calibration.description(depth, channels.size()) + "min=0.0\nmax=1.0\n";
        }
        return calibration.description(depth, 1)
                + (colours.isGrey() || kind == SampleKind.UINT8 ? "" : range);
    }

    private List<TiffEntry> ownEntries(final Strip strip, final TiffFormat format) {
        final boolean palette = kind == SampleKind.UINT8 && !colours.isGrey();
        return List.of(
                TiffEntry.longs(256, width),
                TiffEntry.longs(257, height),
                TiffEntry.shorts(258, 8 * kind.bytes()),
                TiffEntry.shorts(259, isPacked() ? DEFLATE : NOT_PACKED),
                TiffEntry.shorts(262, palette ? PALETTE : GREY),
                format.offset(273, strip.offset()),
                TiffEntry.shorts(277, 1),
                TiffEntry.longs(278, height),
                format.offset(279, strip.bytes()),
                TiffEntry.shorts(296, 1),
                TiffEntry.shorts(339, sampleFormat()));
    }

    private int sampleFormat() {
        return switch (kind) {
            case FLOAT32 -> FLOAT;
            case INT32 -> SIGNED;
            default -> 1;
        };
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

    private static void put(final WritableByteChannel file, final ByteBuffer bytes)
            throws IOException {
        bytes.clear();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
