package org.garnetj.image;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values too long for a directory, one after another at even offsets, shared by all
 * directories.
 *
 * @param bytes the values, with padding
 * @param places where each lies in the file, by tag
 */
record TiffValues(ByteBuffer bytes, Map<Integer, Long> places) {

    /**
     * @param start where in the file they begin
     */
    static TiffValues of(final List<TiffEntry> entries, final TiffFormat format, final long start) {
        final Map<Integer, Long> places = new HashMap<>();
        long at = even(start);
        for (final TiffEntry entry : entries) {
            if (entry.value().length > format.inlineBytes()) {
                places.put(entry.tag(), at);
                at = even(at + entry.value().length);
            }
        }
        final ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(at - start));
        for (final TiffEntry entry : entries) {
            if (places.containsKey(entry.tag())) {
                bytes.position(Math.toIntExact(places.get(entry.tag()) - start));
                bytes.put(entry.value());
            }
        }
        return new TiffValues(bytes, places);
    }

    private static long even(final long offset) {
        return offset + (offset & 1);
    }
}
