package org.garnetj.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which frames an AVI file holds and how fast they follow each other. The chunks of the first video
 * stream are counted one by one, for an empty one stands for a frame that the camera dropped, and
 * indices leave it out.
 *
 * @param interval_s time from one chunk to the next by the header; 0 if it does not say
 * @param steps numbers of the chunks that hold a frame, counting from 0
 * @param truncated whether the file ends before its chunks do
 * @see <a
 *     href="https://learn.microsoft.com/en-us/windows/win32/directshow/avi-riff-file-reference">AVI
 *     RIFF file reference</a>
 */
record AviFrames(double interval_s, List<Long> steps, boolean truncated) {

    private static final int FOUR_CHARACTERS = 4;
    private static final int CHUNK_HEADER = 8;
    private static final double MICRO = 1e-6;

    AviFrames {
        steps = List.copyOf(steps);
    }

    /** Whether frames were dropped between those that are there. */
    boolean hasGaps() {
        return !steps.isEmpty() && steps.get(steps.size() - 1) - steps.get(0) != steps.size() - 1;
    }

    static AviFrames of(final Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return new Scan(channel).frames();
        }
    }

    /** One reading of the chunks of a file. */
    private static final class Scan {

        private final SeekableByteChannel channel;
        private final long end;
        private final List<Long> steps = new ArrayList<>();
        private int streams;
        private int video = -1;
        private long chunks;
        private double interval_s;
        private boolean truncated;

        Scan(final SeekableByteChannel channel) throws IOException {
            this.channel = channel;
            end = channel.size();
        }

        AviFrames frames() throws IOException {
            lists(0, end);
            return new AviFrames(interval_s, steps, truncated);
        }

        /** Goes through the chunks from one place of the file to another. */
        private void lists(final long from, final long to) throws IOException {
            for (long at = from; at + CHUNK_HEADER <= to; ) {
                final ByteBuffer header = read(at, CHUNK_HEADER);
                final String id = word(header, 0);
                final long size = Integer.toUnsignedLong(header.getInt(FOUR_CHARACTERS));
                final long start = at + CHUNK_HEADER;
                truncated |= start + size > end;
                if (id.equals("RIFF") || id.equals("LIST")) {
                    lists(start + FOUR_CHARACTERS, Math.min(to, start + size));
                } else {
                    chunk(id, start, size);
                }
                at = start + size + (size & 1);
            }
        }

        private void chunk(final String id, final long start, final long size) throws IOException {
            if (id.equals("avih")) {
                interval_s = MICRO * Integer.toUnsignedLong(read(start, 4).getInt(0));
            } else if (id.equals("strh")) {
                stream(read(start, 28));
            } else if (video >= 0 && isFrame(id)) {
                if (size > 0) {
                    steps.add(chunks);
                }
                chunks++;
            }
        }

        /** A stream's rate is more exact than the file's interval in microseconds. */
        private void stream(final ByteBuffer header) {
            if (video < 0 && word(header, 0).equals("vids")) {
                video = streams;
                final double scale = Integer.toUnsignedLong(header.getInt(20));
                final double rate = Integer.toUnsignedLong(header.getInt(24));
                interval_s = scale > 0 && rate > 0 ? scale / rate : interval_s;
            }
            streams++;
        }

        private boolean isFrame(final String id) {
            return id.equals(String.format("%02ddb", video))
                    || id.equals(String.format("%02ddc", video));
        }

        private ByteBuffer read(final long at, final int bytes) throws IOException {
            final ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(at);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("the file ends within its header");
                }
            }
            return buffer.flip();
        }

        private static String word(final ByteBuffer buffer, final int at) {
            return new String(buffer.array(), at, FOUR_CHARACTERS, StandardCharsets.ISO_8859_1);
        }
    }
}
