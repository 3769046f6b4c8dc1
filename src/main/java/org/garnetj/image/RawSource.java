package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A raw file with a sidecar. */
final class RawSource implements SliceSource {

    private final Path path;
    private final RawSidecar sidecar;
    private final RawLayout layout;
    private final String sidecarName;

    /**
     * @param path the raw file
     * @param sidecarFile its sidecar
     */
    RawSource(final Path path, final Path sidecarFile) throws IOException {
        this.path = path;
        this.sidecarName = sidecarFile.getFileName().toString();
        this.sidecar = RawSidecar.read(sidecarFile);
        this.layout = sidecar.layout(sidecarName);
        requireSize();
    }

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    @Override
    public int slices() {
        return layout.depth();
    }

    @Override
    public SampleKind kind() {
        return layout.kind();
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) throws IOException {
        collector.add(layout.plane(path, index), layout.kind(), "slice " + (index + 1));
    }

    @Override
    public ImageMetadata metadata() {
        return sidecar.metadata(sidecarName);
    }

    /** A file of another size than described has another width or type than described. */
    private void requireSize() throws IOException {
        final long size = Files.size(path);
        if (size != layout.end()) {
            throw new InputException(
                    path.getFileName().toString(),
                    "it has " + size + " bytes where " + sidecarName + " describes " + layout.end(),
                    "correct width, height, depth, type or offset, or copy the file again");
        }
    }
}
