package org.garnetj.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names of the planes of a stack of channels, as ImageJ keeps them in its private TIFF tags:
 * each plane has the name of its channel.
 *
 * @param channels the names of the channels
 * @param planes number of planes
 */
record SliceNames(List<String> channels, int planes) {

    private static final int MAGIC = 0x494a494a;
    private static final int LABELS = 0x6c61626c;
    private static final int HEADER_BYTES = 12;

    /** The data tag's bytes, big-endian: a header naming so many labels, then the labels. */
    byte[] encoded() {
        final ByteBuffer data = ByteBuffer.allocate(Arrays.stream(byteCounts()).sum());
        data.putInt(MAGIC).putInt(LABELS).putInt(planes);
        for (int i = 0; i < planes; i++) {
            data.put(name(i).getBytes(StandardCharsets.UTF_16BE));
        }
        return data.array();
    }

    /** The byte counts tag's values: header, each label. */
    int[] byteCounts() {
        final int[] counts = new int[planes + 1];
        counts[0] = HEADER_BYTES;
        for (int i = 0; i < planes; i++) {
            counts[i + 1] = 2 * name(i).length();
        }
        return counts;
    }

    private String name(final int plane) {
        return channels.get(plane % channels.size());
    }
}
