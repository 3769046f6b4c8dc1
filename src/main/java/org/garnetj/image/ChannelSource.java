package org.garnetj.image;

import java.io.IOException;

/**
 * One channel of a source whose slices are the planes of several.
 *
 * @param planes all planes, those of a slice one after another
 * @param channel which, from 0
 * @param channels how many there are
 */
record ChannelSource(SliceSource planes, int channel, int channels) implements SliceSource {

    @Override
    public int width() {
        return planes.width();
    }

    @Override
    public int height() {
        return planes.height();
    }

    @Override
    public int slices() {
        return planes.slices() / channels;
    }

    @Override
    public SampleKind kind() {
        return planes.kind();
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) throws IOException {
        planes.addTo(collector, index * channels + channel);
    }

    @Override
    public ImageMetadata metadata() throws IOException {
        return planes.metadata();
    }

    @Override
    public void close() throws IOException {
        planes.close();
    }
}
