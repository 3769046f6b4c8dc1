package org.garnetj.image;

import java.nio.ByteBuffer;

/** The planes of a stack of channels as big-endian bytes, those of a slice one after another. */
final class ChannelPlanes {

    private final TiffWriter.Channels channels;
    private final int count;
    private float[][] slice;

    ChannelPlanes(final TiffWriter.Channels channels, final int count) {
        this.channels = channels;
        this.count = count;
    }

    /** Plane {@code index}; the planes are asked for in turn. */
    ByteBuffer plane(final long index) {
        final int channel = (int) (index % count);
        if (channel == 0) {
            slice = channels.slice((int) (index / count));
        }
        final ByteBuffer bytes = ByteBuffer.allocate(4 * slice[channel].length);
        bytes.asFloatBuffer().put(slice[channel]);
        return bytes;
    }
}
